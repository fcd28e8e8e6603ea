import { addDays, addMonths, type IsoDate } from '@roviec/calendar'
import { findCalendarAtoms } from './calendar-atoms.ts'
import {
  candidate,
  type ClaimedSpans,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'
import { resolvePeriod } from './resolve-period.ts'

/**
 * Terms ("trong 10 ngày làm việc kể từ ngày …") and deadlines that hang on an event ("ngay sau khi
 * …", "khi cần thiết"). A term from a written day, or from the day of signing, is computed by the
 * Civil Code; the others have no date. @law blds-2015-147 @law blds-2015-148
 */
export function findTerms(
  text: string,
  context: DeadlineContext,
  claimed: ClaimedSpans,
): DeadlineCandidate[] {
  const found: DeadlineCandidate[] = []
  for (const pattern of NOT_DEADLINES) {
    for (const match of text.matchAll(pattern)) claim(claimed, match)
  }
  for (const match of text.matchAll(TERM)) {
    const term = readTerm(text, match, context)
    if (term === null || claimed.has(term.start, term.end)) continue
    claimed.claim(term.start, term.end)
    found.push(term)
  }
  for (const pattern of context.isCell ? EVENTS_IN_CELL : EVENTS) {
    for (const match of text.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].trimEnd().length }
      if (claimed.has(place.start, place.end)) continue
      claimed.claim(place.start, place.end)
      found.push(candidate({ ...place, kind: 'event', rule: 'event' }))
    }
  }
  for (const match of text.matchAll(DATE_OF_UNKNOWN_YEAR)) {
    claim(claimed, match)
    const place = { start: match.index, end: match.index + match[0].length }
    found.push(candidate({ ...place, kind: 'date', rule: 'before-day', problem: 'not-computable' }))
  }
  return found
}

function claim(claimed: ClaimedSpans, match: RegExpExecArray): void {
  claimed.claim(match.index, match.index + match[0].length)
}

const NUMBER_WORD =
  '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|bảy\\smươi\\shai|ba\\smươi|hai\\smươi|mười\\slăm)'
const TERM = new RegExp(
  [
    '(?<!\\p{L})(?<lead>(?:trong|chậm\\snhất|muộn\\snhất|không\\squá|tối\\sđa|tối\\sthiểu|ít\\snhất|sau)',
    '(?:\\s(?:là|thời\\shạn|vòng|thời\\sgian|không\\squá|tối\\sđa|sau))*)\\s',
    `(?:(?<count>\\d{1,3})|(?<words>${NUMBER_WORD})(?:\\s\\((?<inWords>\\d{1,3})\\))?)\\s`,
    '(?<unit>ngày|giờ|tuần|tháng|năm)(?!\\s(?:đầu|cuối|\\d))(?<working>\\slàm\\sviệc)?',
    '(?:,?\\s(?<side>kể\\stừ|từ|tính\\stừ|sau|trước)\\s(?<anchor>[^,.;]{0,90}))?',
  ].join(''),
  'giu',
)

const NOT_DEADLINES = [/(?<!\p{L})tính\stừ\sngày[^.;]{0,80}/giu]

const EVENTS = [
  /(?<!\p{L})(?:ngay\s)?sau\skhi\s[^,.;]{3,90}/giu,
  /(?<!\p{L})ngay\ssau\s(?!khi|này|đó)[^,.;]{3,90}/giu,
  /(?<!\p{L})sau\s(?:thời\sgian|đợt|kỳ\shọp|hội\snghị)\s[^,.;]{3,60}/giu,
  /(?<!\p{L})khi\s(?:cần\sthiết|cần(?=[.;,)]|$)|có\s(?:yêu\scầu|phát\ssinh|chỉ\sđạo|đề\snghị|văn\sbản)|được\syêu\scầu|phát\ssinh|nhận\sđược)[^,.;]{0,60}/giu,
  /(?<!\p{L})(?:theo\snhiệm\s(?:kỳ|kì)|đột\sxuất)(?!\p{L})/giu,
  /(?<!\p{L})(?:trước\s|chậm\snhất\s(?:là\s)?|đến\s)?ngày\s\d{1,2}\s(?:của\s)?tháng\s(?:tiếp\s(?:theo|sau)|sau|kế\stiếp|liền\skề|đầu)[^,.;]{0,60}/giu,
  /(?<!\p{L})(?:chậm\snhất\s(?:là\s)?|trước\s)?ngày\sthứ\s\d{1,3}\skể\stừ\s[^,.;]{3,90}/giu,
]
const EVENTS_IN_CELL = [
  ...EVENTS,
  /(?<!\p{L})theo\s(?:yêu\scầu|kế\shoạch|tiến\sđộ|chỉ\sđạo|chương\strình|quy\sđịnh|lộ\strình)[^,.;]{0,80}/giu,
  /(?<!\p{L})khi\s[^,.;]{3,80}/giu,
]

const DATE_OF_UNKNOWN_YEAR =
  /(?:trước\s|chậm\snhất\s(?:là\s)?|đến\s)?ngày\s\d{1,2}(?:\stháng\s|\/)\d{1,2}\s(?:của\s)?năm\s(?:thứ|đầu|cuối|liền|trước|kế)(?!\p{L})/giu

const SIGNING =
  /^(?:ngày\s)?(?:ký|ban\shành|phát\shành)(?!\p{L})(?!\s(?:hợp\sđồng|quyết\sđịnh\scử))/iu

function readTerm(
  text: string,
  match: RegExpExecArray,
  context: DeadlineContext,
): DeadlineCandidate | null {
  const { lead = '', side, anchor = '' } = match.groups ?? {}
  const isFirm = /thời hạn|vòng|không quá|tối đa|chậm nhất|muộn nhất|tối thiểu/iu.test(lead)
  if (side === undefined && !isFirm) return null
  if (/hiệu lực[^.;]{0,40}$/iu.test(text.slice(Math.max(0, match.index - 60), match.index)))
    return null
  const head = { start: match.index, end: match.index + match[0].trimEnd().length }
  const isWorking = match.groups?.['working'] !== undefined
  const base = findTermBase(anchor, side, context)
  const count = readCount(match)
  if (base === null || count === null || /tối thiểu|ít nhất/iu.test(lead)) {
    return candidate({ ...head, kind: 'event', rule: 'event' })
  }
  const rule = isWorking ? 'term-working-days' : 'term-calendar-days'
  const on = computeEnd(base.on, count, match, context)
  if (on === null) return candidate({ ...head, kind: 'event', rule: 'event' })
  const end = head.end - anchor.trimEnd().length + base.length
  return candidate({ start: head.start, end, kind: 'date', rule, on })
}

function readCount(match: RegExpExecArray): number | null {
  const text = match.groups?.['count'] ?? match.groups?.['inWords']
  return text === undefined ? null : Number(text)
}

// The day a term runs from, and how much of the words names it.
function findTermBase(
  anchor: string,
  side: string | undefined,
  context: DeadlineContext,
): { readonly on: IsoDate; readonly length: number } | null {
  if (side === undefined) return null
  const signing = SIGNING.exec(anchor)
  if (signing !== null && context.issuedOn !== null) {
    return { on: context.issuedOn, length: signing[0].length }
  }
  const atom = findCalendarAtoms(anchor, false)[0]
  if (atom?.kind !== 'day' || atom.start > 6) return null
  const { last } = resolvePeriod(atom, context.issuedOn)
  return last === null ? null : { on: last, length: atom.end }
}

function computeEnd(
  base: IsoDate,
  count: number,
  match: RegExpExecArray,
  { calendar }: DeadlineContext,
): IsoDate | null {
  const { unit = '', side = '', working } = match.groups ?? {}
  const sign = side.toLowerCase() === 'trước' ? -1 : 1
  if (working !== undefined) return calendar.addWorkingDays(base, sign * count)
  const end = addUnits(base, sign * count, unit.toLowerCase())
  if (end === null || sign < 0) return end
  return calendar.nextWorkingDay(end)
}

function addUnits(base: IsoDate, count: number, unit: string): IsoDate | null {
  if (unit === 'ngày') return addDays(base, count)
  if (unit === 'tuần') return addDays(base, count * 7)
  if (unit === 'tháng') return addMonths(base, count)
  return unit === 'năm' ? addMonths(base, count * 12) : null
}
