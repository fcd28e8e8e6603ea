import {
  addDays,
  civilDate,
  daysInMonth,
  isoDateOf,
  isoWeekday,
  type IsoDate,
} from '@roviec/calendar'
import {
  candidate,
  type ClaimedSpans,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'

/**
 * Periods told from the document's date: "trong tuần này", "đầu tuần sau", "trước cuối tháng tới",
 * "trong ngày hôm nay". A week runs from Monday to Sunday.
 */
export function findRelativePeriods(
  text: string,
  context: DeadlineContext,
  claimed: ClaimedSpans,
): DeadlineCandidate[] {
  const found: DeadlineCandidate[] = []
  if (!MAY_TELL.test(text)) return found
  for (const match of text.matchAll(RELATIVE)) {
    const { cue, edge, today, weekday } = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].length]
    const isCued = [cue, edge, today, weekday].some((part) => part !== undefined)
    if (!isCued && !context.isCell) continue
    if (claimed.has(start, end)) continue
    claimed.claim(start, end)
    found.push(read(match, { start, end }, context.issuedOn))
  }
  return found
}

const MAY_TELL = /(?:tuần|tháng|quý)\s(?:này|tới|sau|kế\stiếp)|hôm\snay|ngày\smai/iu
const RELATIVE = new RegExp(
  [
    '(?<!\\p{L})(?:(?<cue>ngay\\strong|trong|trước|vào|đến|chậm\\snhất(?:\\slà|\\svào)?|hoàn\\sthành|xong)\\s)?',
    '(?:(?<edge>đầu|giữa|cuối|hết)\\s)?',
    '(?:(?<today>(?:ngày\\s)?hôm\\snay|ngày\\smai)|(?<!(?:các|những|mỗi|của)\\s)(?:(?:ngày\\s)?(?<weekday>thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\snhật)\\s)?(?<unit>tuần|tháng|quý)\\s(?<which>này|tới|sau|kế\\stiếp))(?!\\p{L})',
  ].join(''),
  'giu',
)

function read(
  match: RegExpExecArray,
  place: { readonly start: number; readonly end: number },
  issuedOn: IsoDate | null,
): DeadlineCandidate {
  const { cue = '', edge, today, weekday, unit = '', which = '' } = match.groups ?? {}
  if (issuedOn === null) {
    return candidate({ ...place, kind: 'date', rule: 'end-of-period', problem: 'year-unknown' })
  }
  if (today !== undefined) {
    const on = /mai/iu.test(today) ? addDays(issuedOn, 1) : issuedOn
    return candidate({ ...place, kind: 'date', rule: 'written-day', on })
  }
  const step = /này/iu.test(which) ? 0 : 1
  const whole = wholeOf(unit.toLowerCase(), issuedOn, step)
  const isBefore = /^trước$/iu.test(cue)
  if (weekday !== undefined) {
    const offset = WEEKDAYS.indexOf(weekday.toLowerCase().split(/\s/u)[1] ?? '') % 7
    const on = addDays(whole.from, isBefore ? offset - 1 : offset)
    return candidate({ ...place, kind: 'date', rule: isBefore ? 'before-day' : 'written-day', on })
  }
  if (edge === undefined && isBefore) {
    return candidate({ ...place, kind: 'date', rule: 'before-day', on: addDays(whole.from, -1) })
  }
  if (edge === undefined && /trong$/iu.test(cue)) {
    return candidate({ ...place, kind: 'range', rule: 'period', from: whole.from, on: whole.on })
  }
  const on = edge === undefined ? whole.on : edgeOf(edge.toLowerCase(), whole)
  return candidate({ ...place, kind: 'date', rule: 'end-of-period', on })
}

// Monday first, by word and by number: "thứ Hai", "thứ 2".
const WEEKDAYS = 'hai,ba,tư,năm,sáu,bảy,nhật,2,3,4,5,6,7'.split(',')

interface WholePeriod {
  readonly from: IsoDate
  readonly on: IsoDate
}

function wholeOf(unit: string, issuedOn: IsoDate, step: number): WholePeriod {
  if (unit === 'tuần') {
    const from = addDays(issuedOn, 1 - isoWeekday(issuedOn) + step * 7)
    return { from, on: addDays(from, 6) }
  }
  const length = unit === 'quý' ? 3 : 1
  const { year, month } = civilDate(issuedOn)
  const first = Math.floor((month - 1) / length) * length + step * length
  const [firstYear, firstMonth] = [year + Math.floor(first / 12), (first % 12) + 1]
  const lastMonth = firstMonth + length - 1
  return {
    from: isoDateOf({ year: firstYear, month: firstMonth, day: 1 }),
    on: isoDateOf({ year: firstYear, month: lastMonth, day: daysInMonth(firstYear, lastMonth) }),
  }
}

// "đầu" is the first day, "giữa" the middle one, "cuối" and "hết" the last.
function edgeOf(edge: string, { from, on }: WholePeriod): IsoDate {
  if (edge === 'đầu') return from
  if (edge !== 'giữa') return on
  const middle = isoWeekday(from) === 1 && addDays(from, 6) === on ? 3 : 14
  return addDays(from, middle)
}
