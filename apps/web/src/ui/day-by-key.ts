import { addDays, addMonths, isoWeekday, yearOf, type IsoDate } from '@roviec/calendar'

const DAYS_BY_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}
/** The working calendar answers no further. */
const YEAR_MIN = 1970
const YEAR_MAX = 2198

/**
 * The day to which a key leads in a month: arrows by day and week, Page Up and Page Down by month,
 * Home and End within the week. Null for any other key, and where the calendar ends.
 */
export function dayByKey(key: string, from: IsoDate): IsoDate | null {
  const day = target(key, from)
  return day === null || yearOf(day) < YEAR_MIN || yearOf(day) > YEAR_MAX ? null : day
}

function target(key: string, from: IsoDate): IsoDate | null {
  const days = DAYS_BY_KEY[key]
  if (days !== undefined) return addDays(from, days)
  if (key === 'PageUp') return addMonths(from, -1)
  if (key === 'PageDown') return addMonths(from, 1)
  if (key === 'Home') return addDays(from, 1 - isoWeekday(from))
  return key === 'End' ? addDays(from, 7 - isoWeekday(from)) : null
}
