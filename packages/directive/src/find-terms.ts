import { computeTerm, yearOf, type IsoDate, type TermUnit } from '@roviec/calendar'
import { findCalendarAtoms } from './calendar-atoms.ts'
import {
  candidate,
  type ClaimedSpans,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'
import { DATE_YEAR_MAX, DATE_YEAR_MIN } from './limits.ts'
import { resolvePeriod } from './resolve-period.ts'

/**
 * Terms: "trong 10 ngày làm việc kể từ ngày …". One that runs from a written day, or from the day
 * of signing, is computed by the Civil Code; one that runs from an event has no date.
 * @law blds-2015-147 @law blds-2015-148
 */
export function findTerms(
  text: string,
  context: DeadlineContext,
  claimed: ClaimedSpans,
): DeadlineCandidate[] {
  const found: DeadlineCandidate[] = []
  for (const match of text.matchAll(REPORTED_PERIOD)) {
    claimed.claim(match.index, match.index + match[0].length)
  }
  if (!MAY_COUNT.test(text)) return found
  for (const match of text.matchAll(TERM)) {
    const term = readTerm(text, match, context)
    if (term === null || claimed.has(term.start, term.end)) continue
    claimed.claim(term.start, term.end)
    found.push(term)
  }
  return found
}

// "Tính từ ngày 15 tháng trước đến ngày 14": the days a report covers, not the day it is due.
const REPORTED_PERIOD = /(?<!\p{L})tính\stừ\sngày[^.;]{0,80}/giu

const NUMBER_WORD =
  '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|bảy\\smươi\\shai|ba\\smươi|hai\\smươi|mười\\slăm)'
const TERM = new RegExp(
  [
    '(?<!\\p{L})(?:(?<lead>(?:trong|chậm\\snhất|muộn\\snhất|không\\squá|tối\\sđa|tối\\sthiểu|ít\\snhất|sau)',
    '(?:\\s(?:là|thời\\shạn|vòng|thời\\sgian|không\\squá|tối\\sđa|sau))*)\\s)?',
    `(?<![\\d/.,-])(?:(?<count>\\d{1,3})(?:\\s?\\(\\p{L}[\\p{L}\\s]{0,18}\\))?|(?<words>${NUMBER_WORD})(?:\\s\\((?<inWords>\\d{1,3})\\))?)\\s`,
    '(?<unit>ngày|giờ|tuần|tháng|năm)(?!\\s(?:đầu|cuối|\\d))(?<working>\\slàm\\sviệc)?',
    '(?:,?\\s(?<side>kể\\stừ|từ|tính\\stừ|sau|trước)\\s(?<anchor>[^,.;]{0,90}))?',
  ].join(''),
  'giu',
)

const VALIDITY =
  /(?:hiệu lực|có giá trị|thời hạn (?:giữ|bổ nhiệm|sử dụng|thuê)|bổ nhiệm)[^.;]{0,40}$/iu

const MAY_COUNT =
  /(?:\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\))\s(?:ngày|giờ|tuần|tháng|năm)(?!\p{L})/iu

const SIGNING =
  /^(?:ngày\s)?(?:(?:ký|ban\shành|phát\shành)(?!\p{L})(?!\s(?:hợp\sđồng|quyết\sđịnh\scử))|(?:Kế\shoạch|Quyết\sđịnh|Chỉ\sthị|Nghị\squyết|Thông\sbáo|Chương\strình|Công\svăn|văn\sbản|Kết\sluận|Hướng\sdẫn)\s(?:này\s)?được\s(?:ký(?:\sban\shành)?|ban\shành|phát\shành))/iu

function readTerm(
  text: string,
  match: RegExpExecArray,
  context: DeadlineContext,
): DeadlineCandidate | null {
  const { lead = '', side, anchor = '' } = match.groups ?? {}
  const isFirm = /thời hạn|vòng|không quá|tối đa|chậm nhất|muộn nhất|tối thiểu/iu.test(lead)
  if (side === undefined && !isFirm && !standsAlone(text, match, context)) return null
  // Without "trong" or "chậm nhất" only a count from an event is a term.
  if (
    lead === '' &&
    side !== undefined &&
    !context.isCell &&
    !/^(?:kể từ|tính từ)$/iu.test(side ?? '')
  )
    return null
  const before = text.slice(Math.max(0, match.index - 60), match.index)
  if (VALIDITY.test(before)) return null
  const place = { start: match.index, end: match.index + match[0].trimEnd().length }
  const base = findTermBase(anchor, side, context)
  const computed = base === null || isLeast(lead) ? null : computeEnd(base.on, match, context)
  if (base === null || computed === null)
    return candidate({ ...place, kind: 'event', rule: 'event' })
  const end = place.end - anchor.trimEnd().length + base.length
  return candidate({ start: place.start, end, kind: 'date', ...computed })
}

// "05 ngày làm việc" as a whole cell, "sau 10 ngày, báo cáo" in front of its clause.
function standsAlone(text: string, match: RegExpExecArray, { isCell }: DeadlineContext): boolean {
  const { unit = '', lead = '' } = match.groups ?? {}
  if (isCell) return match[0].trim().length >= text.trim().length - 1
  return /^sau$/iu.test(lead) && /^ngày$/iu.test(unit)
}

// "tối thiểu sau 01 ngày": not earlier than, so no last day.
function isLeast(lead: string): boolean {
  return /tối thiểu|ít nhất/iu.test(lead)
}

/** The day a term runs from, and how many of the words name it. */
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

const UNITS: Readonly<Record<string, TermUnit>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
}
// "trong 100 năm" is a figure of speech, and beyond the years the calendar answers for.
const TERM_YEARS_MAX = 20

function computeEnd(
  from: IsoDate,
  match: RegExpExecArray,
  { calendar }: DeadlineContext,
): Pick<DeadlineCandidate, 'on' | 'rule'> | null {
  const { unit = '', side = '', working, count, inWords } = match.groups ?? {}
  const calendarUnit = UNITS[unit.toLowerCase()]
  const termUnit = working === undefined ? calendarUnit : 'working-day'
  const number = Number(count ?? inWords ?? 0)
  if (termUnit === undefined || number < 1) return null
  if (termUnit === 'year' && number > TERM_YEARS_MAX) return null
  const year = yearOf(from)
  if (year < DATE_YEAR_MIN || year > DATE_YEAR_MAX) return null
  const direction = side.toLowerCase() === 'trước' ? 'before' : 'after'
  const { on, rule } = computeTerm({ from, count: number, unit: termUnit, direction }, calendar)
  return { on, rule }
}
