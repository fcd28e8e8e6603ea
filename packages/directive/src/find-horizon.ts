import type { IsoDate } from '@roviec/calendar'
import { findCalendarAtoms } from './calendar-atoms.ts'
import type { DeadlineContext } from './deadline-candidate.ts'
import { resolvePeriod } from './resolve-period.ts'

const YEAR = '(?:19|20|21)\\d{2}(?!\\d)'
const PERIOD = `(?:(?:cuối\\s|hết\\s|giữa\\s|đầu\\s)?(?:năm\\s(?:${YEAR}|nay|tới)|(?:quý|quí)\\s(?:IV|I{1,3}|[1-4])(?:\\s?/\\s?${YEAR}|\\snăm\\s${YEAR})?|tháng\\s\\d{1,2}(?:\\s?/\\s?${YEAR}|\\snăm\\s${YEAR})|\\d{1,2}/\\d{1,2}/${YEAR}|ngày\\s\\d{1,2}(?:/\\d{1,2}(?:/${YEAR})?|\\stháng\\s\\d{1,2}(?:\\snăm\\s${YEAR})?)))`

/** The words that say until when a figure is to be reached: "đến hết năm 2030", "giai đoạn …". */
export const HORIZON_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:từ nay\\s)?(?:vào|đến|tới|trong|trước|hết|cuối)\\s(?:thời\\sđiểm\\s)?${PERIOD}|(?:(?:trong|cả)\\s)?(?:giai\\sđoạn|thời\\skỳ|nhiệm\\skỳ)\\s(?:năm\\s)?${YEAR}\\s?(?:[-–]|đến)\\s?(?:năm\\s)?${YEAR}|năm\\s${YEAR})`,
  'iu',
)
const EVERY_HORIZON = new RegExp(HORIZON_WORDS.source, 'giu')

/** The last day by which the words want a figure reached; null when they do not say. */
export function findHorizon(words: string, context: DeadlineContext): IsoDate | null {
  let bare: IsoDate | null = null
  for (const { 0: found, index } of words.matchAll(EVERY_HORIZON)) {
    const before = words.slice(Math.max(0, index - 20), index)
    // "so với năm 2025" is what a figure is measured against.
    if (/(?:so với|của|cùng kỳ|từ)\s(?:cuối\s)?$/iu.test(before)) continue
    const atom = findCalendarAtoms(found, true).at(-1)
    const { last = null } = atom === undefined ? {} : resolvePeriod(atom, context.issuedOn)
    if (last === null) continue
    // "từ 7 triệu năm 2005 lên 14 triệu vào năm 2010": the year with a word in front counts.
    if (!/^năm/iu.test(found)) return last
    bare ??= last
  }
  return bare
}
