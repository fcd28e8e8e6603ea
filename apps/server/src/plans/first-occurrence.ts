import {
  addDays,
  civilDate,
  daysInMonth,
  type IsoDate,
  isoDateOf,
  isoWeekday,
} from '@roviec/calendar'

/**
 * The first day on or after `from` by which recurring work is due; null for a rule that is not
 * read here. Read are the forms of RFC 5545 that documents lead to: FREQ with INTERVAL, BYDAY,
 * BYMONTH and one BYMONTHDAY.
 *
 * A rule without a day means the last day of its period, as a month or a quarter of a document.
 * Periods of several months begin with the year where they divide it: every third month is the
 * quarter. A day that a month does not have is its last day. @law blds-2015-148
 */
export function firstOccurrenceOn(rule: string, from: IsoDate): IsoDate | null {
  const recurrence = parseRecurrence(rule)
  return recurrence === null ? null : FIRST[recurrence.frequency](recurrence, from)
}

/** Whether `firstOccurrenceOn` can read the rule. */
export function isReadableRecurrence(rule: string): boolean {
  return parseRecurrence(rule) !== null
}

interface Recurrence {
  readonly frequency: keyof typeof FIRST
  readonly interval: number
  /** ISO weekdays; empty when the rule names none. */
  readonly weekdays: readonly number[]
  /** Months of the year; empty when the rule names none. */
  readonly months: readonly number[]
  /** Day of the month, -1 for the last; null when the rule names none. */
  readonly monthDay: number | null
}

const FIRST = {
  DAILY: ({ interval }: Recurrence, from: IsoDate) => addDays(from, interval - 1),
  WEEKLY: firstOfWeek,
  MONTHLY: firstOfMonth,
  YEARLY: firstOfYear,
} as const

function firstOfWeek({ interval, weekdays }: Recurrence, from: IsoDate): IsoDate {
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
  const named = days.find((day) => weekdays.includes(isoWeekday(day)))
  if (named !== undefined) return named
  return addDays(from, 7 - isoWeekday(from) + 7 * (interval - 1))
}

const MONTHS_OF_YEAR = 12

function firstOfMonth({ interval, monthDay }: Recurrence, from: IsoDate): IsoDate | null {
  const dividesYear = MONTHS_OF_YEAR % interval === 0
  const isNamed = monthDay !== null
  const first = dividesYear || isNamed ? 0 : interval - 1
  return firstMonthDay(from, {
    day: monthDay ?? -1,
    first,
    isMonth: (month) => !dividesYear || month % interval === 0,
  })
}

function firstOfYear({ interval, months, monthDay }: Recurrence, from: IsoDate): IsoDate | null {
  const named = months.length > 0 ? months : [MONTHS_OF_YEAR]
  const later = months.length > 0 ? 0 : MONTHS_OF_YEAR * (interval - 1)
  return firstMonthDay(from, {
    day: monthDay ?? -1,
    first: later,
    isMonth: (month) => named.includes(month),
  })
}

/** The first such day not before `from`, in the months from the first-th on after that of `from`. */
function firstMonthDay(
  from: IsoDate,
  wanted: {
    readonly day: number
    readonly first: number
    readonly isMonth: (month: number) => boolean
  },
): IsoDate | null {
  const start = civilDate(from)
  for (let step = wanted.first; step <= wanted.first + MONTHS_OF_YEAR; step++) {
    const index = start.month - 1 + step
    const year = start.year + Math.floor(index / MONTHS_OF_YEAR)
    const month = (index % MONTHS_OF_YEAR) + 1
    if (!wanted.isMonth(month)) continue
    const on = dayOfMonth(year, month, wanted.day)
    if (on >= from) return on
  }
  return null
}

function dayOfMonth(year: number, month: number, day: number): IsoDate {
  const last = daysInMonth(year, month)
  return isoDateOf({ year, month, day: day === -1 ? last : Math.min(day, last) })
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const INTERVAL_MAX = 240

function parseRecurrence(rule: string): Recurrence | null {
  const parts = rule.replace(/^RRULE:/u, '').split(';')
  const valueByName = new Map(parts.map(nameAndValue))
  const read = (name: string) => {
    const value = valueByName.get(name)
    valueByName.delete(name)
    return value
  }
  const frequency = read('FREQ') ?? ''
  const interval = Number(read('INTERVAL') ?? 1)
  const weekdays = listOf(read('BYDAY')).map((day) => WEEKDAYS.indexOf(day) + 1)
  const months = listOf(read('BYMONTH')).map(Number)
  const monthDay = read('BYMONTHDAY')
  const day = monthDay === undefined ? null : Number(monthDay)
  const isSound =
    valueByName.size === 0 &&
    isBetween(interval, 1, INTERVAL_MAX) &&
    weekdays.every((weekday) => weekday > 0) &&
    months.every((month) => isBetween(month, 1, MONTHS_OF_YEAR)) &&
    (day === null || day === -1 || isBetween(day, 1, 31))
  if (!isSound || !isFrequency(frequency)) return null
  return { frequency, interval, weekdays, months, monthDay: day }
}

function nameAndValue(part: string): readonly [string, string] {
  const [name = '', value = ''] = part.split('=', 2)
  return [name, value]
}

function isFrequency(text: string): text is keyof typeof FIRST {
  return Object.hasOwn(FIRST, text)
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',')
}
