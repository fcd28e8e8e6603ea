import type { DeadlineContext } from './deadline-candidate.ts'

/** The day of the month that a form names: −1 for its last, the day before for "trước ngày". */
export function lastDayOf(match: RegExpExecArray, context: DeadlineContext): number {
  const text = match.groups?.['day'] ?? ''
  if (!/^\d/u.test(text)) return -1
  const day = Number(text)
  if (match.groups?.['limit']?.toLowerCase() !== 'trước') return day
  if (match.groups['hour'] !== undefined || context.beforeDay === 'inclusive') return day
  // The day before the first is the last of the month before.
  return day === 1 ? -1 : day - 1
}

/** A day of every month, or of every n-th; null for a day no month has. */
export function monthly(interval: number, day: number): string | null {
  if (day > 31 || day === 0 || Number.isNaN(day)) return null
  const every = interval === 1 ? 'FREQ=MONTHLY' : `FREQ=MONTHLY;INTERVAL=${interval}`
  return `${every};BYMONTHDAY=${day}`
}

/** A day of a month every year. */
export function yearlyOn(match: RegExpExecArray, context: DeadlineContext): string | null {
  const [day, month] = [lastDayOf(match, context), Number(match.groups?.['month'])]
  if (month < 1 || month > 12 || day > 31) return null
  // "trước ngày 01/7" ends with June.
  const ofMonth = day === -1 ? ((month + 10) % 12) + 1 : month
  return `FREQ=YEARLY;BYMONTH=${ofMonth};BYMONTHDAY=${day}`
}

/** The same day of two months every year. */
export function yearlyTwice(match: RegExpExecArray, context: DeadlineContext): string | null {
  const [month1, month] = [Number(match.groups?.['month1']), Number(match.groups?.['month'])]
  if (match.groups?.['day1'] !== match.groups?.['day'] || month1 > 12)
    return yearlyOn(match, context)
  const last = yearlyOn(match, context)
  const day = lastDayOf(match, context)
  return last === null || day === -1
    ? last
    : `FREQ=YEARLY;BYMONTH=${month1},${month};BYMONTHDAY=${day}`
}

/** The last day of one or two months every year. */
export function yearlyMonths(match: RegExpExecArray): string | null {
  const months = [match.groups?.['month1'], match.groups?.['month']].flatMap((text) =>
    text === undefined ? [] : [Number(text)],
  )
  if (months.some((month) => month < 1 || month > 12)) return null
  return `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=-1`
}

/** The last day of every month, quarter or year. */
export function atEndOf(unit: string | undefined): string {
  if (unit?.toLowerCase() === 'năm') return 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31'
  return unit?.toLowerCase() === 'quý'
    ? 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'
    : 'FREQ=MONTHLY;BYMONTHDAY=-1'
}

const MONTHS_IN: Readonly<Record<string, number>> = { tháng: 1, quý: 3, năm: 12 }

/** "2 lần/năm" is every six months; where it does not divide, the unit itself is kept. */
export function timesIn(match: RegExpExecArray): string | null {
  const unit = (match.groups?.['unit'] ?? match.groups?.['unit1'] ?? '').toLowerCase()
  const written = (match.groups?.['times'] ?? match.groups?.['times1'] ?? '').toLowerCase()
  const times = TIMES[written] ?? Number(written)
  const months = (MONTHS_IN[unit] ?? 0) / times
  if (times < 1) return null
  if (!Number.isInteger(months) || months === 0 || months === 12) return everySo(unit, undefined)
  return months === 1 ? 'FREQ=MONTHLY' : `FREQ=MONTHLY;INTERVAL=${months}`
}

const TIMES: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4 }

/** The last month of a quarter. */
export function quarterEnd(text: string | undefined): number {
  const quarters: Readonly<Record<string, number>> = { I: 3, II: 6, III: 9, IV: 12 }
  const key = (text ?? '').toUpperCase()
  return quarters[key] ?? Number(key) * 3
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  hai: 'MO',
  ba: 'TU',
  tư: 'WE',
  năm: 'TH',
  sáu: 'FR',
  bảy: 'SA',
  '2': 'MO',
  '3': 'TU',
  '4': 'WE',
  '5': 'TH',
  '6': 'FR',
  '7': 'SA',
  nhật: 'SU',
}

/** A day of every week. */
export function weekly(text: string | undefined): string | null {
  const day = WEEKDAYS[text?.toLowerCase().split(/\s/u)[1] ?? '']
  return day === undefined ? null : `FREQ=WEEKLY;BYDAY=${day}`
}

const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, sáu: 6, chín: 9 }
const FREQUENCIES: Readonly<Record<string, readonly [string, number]>> = {
  ngày: ['DAILY', 1],
  tuần: ['WEEKLY', 1],
  tháng: ['MONTHLY', 1],
  quý: ['MONTHLY', 3],
  năm: ['YEARLY', 1],
}

/** Every day, week, month, quarter or year, or every n of them; null when that means nothing. */
export function everySo(unit: string | undefined, countText: string | undefined): string | null {
  const [frequency, step] = FREQUENCIES[unit?.toLowerCase() ?? ''] ?? []
  const count = countText === undefined ? 1 : (COUNTS[countText.toLowerCase()] ?? Number(countText))
  if (frequency === undefined || step === undefined || count < 1) return null
  const interval = step * count
  return interval === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${interval}`
}
