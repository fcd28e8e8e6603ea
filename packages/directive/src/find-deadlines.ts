import { civilDate } from '@roviec/calendar'
import {
  candidate,
  ClaimedSpans,
  NO_DUE,
  toDue,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'
import { isForPurpose, withoutGrounds } from './deadline-clause.ts'
import { findRelativePeriods } from './find-relative-periods.ts'
import { findEvents } from './find-events.ts'
import { findStages } from './find-stages.ts'
import { findRecurrences } from './find-recurrences.ts'
import { findTerms } from './find-terms.ts'
import { findHolidayAtoms } from './holiday-atoms.ts'
import { findWrittenDates } from './find-written-dates.ts'
import type { Due } from './reading.ts'

/** The deadline of a task, and the other deadlines its words hold. */
export interface FoundDeadlines {
  readonly due: Due
  readonly alsoDue: readonly Due[]
}

/**
 * Reads the deadlines of one sentence or cell (in the form of `matchForm`). The last dated one
 * counts; a standing duty or an event counts only where no date is written. `offset` is where the
 * text begins in the document, `text` the same stretch verbatim.
 */
export function findDeadlines(
  match: string,
  text: string,
  offset: number,
  context: DeadlineContext,
): FoundDeadlines {
  const listed = listCandidates(match, context)
  const found = context.isCell ? listed : withoutGrounds(match, listed)
  const firm = found.filter((one) => DATED.includes(one.kind) && !isForPurpose(match, one))
  const chosen = choose(firm) ?? choose(found)
  if (chosen === null) return { due: NO_DUE, alsoDue: [] }
  const others = found.filter((other) => other !== chosen && !other.isFallback)
  return {
    due: toDue(chosen, text, offset),
    alsoDue: others.map((other) => toDue(other, text, offset)),
  }
}

const MAY_HOLD_TIME =
  /\d|Tết|khánh|lễ|nay|trước|Giỗ|năm|tháng|quý|tuần|ngày|thường xuyên|liên tục|trong suốt|trong thời|khi|sau|định kỳ|nhiệm k|đột xuất|giờ|theo/iu

function listCandidates(match: string, context: DeadlineContext): DeadlineCandidate[] {
  if (!MAY_HOLD_TIME.test(match)) return []
  const claimed = new ClaimedSpans()
  const recurring = findRecurrences(match, context, claimed)
  const holidays = findHolidayAtoms(match, context.issuedOn)
  for (const { start, end } of holidays) claimed.claim(start, end)
  const terms = [...findTerms(match, context, claimed), ...findEvents(match, context, claimed)]
  const written = [
    ...findWrittenDates(match, context, { claimed, holidays }),
    ...findRelativePeriods(match, context, claimed),
    ...findStages(match, context, claimed),
  ].map((one) => (EVERY_YEAR.test(match) ? comeRound(match, one) : one))
  for (const { start, end } of written) claimed.claim(start, end)
  const standing = findStanding(match, context, claimed)
  const dated = [...recurring, ...written].some(({ isFallback }) => !isFallback)
  // "diễn ra trong 2 ngày (29 và 30/11)": a length of time beside the dates it describes.
  const kept = dated ? terms.filter((term) => !isMereLength(match, term)) : terms
  const isDated = written.some(({ kind }) => kind === 'recurring')
  const rounds = isDated ? recurring.filter((one) => one.recurrence !== 'FREQ=YEARLY') : recurring
  return [...rounds, ...kept, ...written, ...standing].sort((a, b) => a.start - b.start)
}

const EVERY_YEAR = /(?<!\p{L})(?:hằng|hàng)\snăm(?!\p{L})/iu

// "hằng năm, gửi Sở trước ngày 15/7": a day without a year comes round with the year.
function comeRound(match: string, found: DeadlineCandidate): DeadlineCandidate {
  const { start, end, kind, on } = found
  if (kind !== 'date' || on === null || /\d{4}/u.test(match.slice(start, end))) return found
  if (!/ngày|\d\s?[/-]\s?\d/u.test(match.slice(start, end))) return found
  const { month, day } = civilDate(on)
  const recurrence = `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`
  return { ...found, kind: 'recurring', rule: 'recurrence', on: null, recurrence }
}

function isMereLength(match: string, term: DeadlineCandidate): boolean {
  return (
    term.kind === 'event' &&
    /^(?:trong|không quá)\s(?:vòng\s)?\d{1,3}\s\p{L}+$/iu.test(match.slice(term.start, term.end))
  )
}

function choose(found: readonly DeadlineCandidate[]): DeadlineCandidate | null {
  for (const kinds of [DATED, ['standing'], ['event']]) {
    const last = found.findLast(({ kind, isFallback }) => !isFallback && kinds.includes(kind))
    if (last !== undefined) return last
  }
  return found.findLast(({ isFallback }) => isFallback) ?? null
}

const DATED: readonly string[] = ['date', 'range', 'recurring']

const MAY_STAND = /trong suốt|thường xuyên|liên tục|tiếp theo|hằng ngày/iu
const STANDING_IN_CELL =
  /(?:nhiệm vụ\s)?(?:thường xuyên|liên tục)(?:,\s(?:thường xuyên|liên tục))?|(?:các|những)\snăm\stiếp\stheo|hằng ngày/giu
// As an adverb in front of a verb, or at the end of its clause; never inside a noun phrase.
const STANDING =
  /(?:^|(?<=[,;:]\s|và\s|phải\s|cần\s|nhiệm\s))thường xuyên(?:,\sliên tục)?(?=\s\p{Ll}|,\s\p{Ll})|(?<!\p{L})trong suốt (?:quá trình|thời gian)(?:\s\p{L}+){0,8}(?=\s?[.;]?$)|(?<!(?:nhiệm vụ|không|chi|kinh phí|vốn|nguồn|ngân sách|công việc|hoạt động|chế độ|kế hoạch)\s)(?:thường xuyên, liên tục|một cách thường xuyên|thường xuyên)(?=\s?[.;]?$|\s(?:trong|tại|trên)\s)/giu

function findStanding(
  match: string,
  context: DeadlineContext,
  claimed: ClaimedSpans,
): DeadlineCandidate[] {
  if (!MAY_STAND.test(match)) return []
  const pattern = context.isCell ? STANDING_IN_CELL : STANDING
  const found: DeadlineCandidate[] = []
  for (const hit of match.matchAll(pattern)) {
    const place = { start: hit.index, end: hit.index + hit[0].length }
    if (claimed.has(place.start, place.end)) continue
    found.push(candidate({ ...place, kind: 'standing', rule: 'standing' }))
  }
  return found.slice(0, 1)
}
