import {
  addDays,
  civilDate,
  daysInMonth,
  isoDateOf,
  isoWeekday,
  type IsoDate,
} from '@roviec/calendar'

/**
 * The month of a day in weeks from Monday to Sunday; null before the first day of the month and
 * after its last.
 */
export function weeksOfMonth(day: IsoDate): readonly (readonly (IsoDate | null)[])[] {
  const { year, month } = civilDate(day)
  const first = isoDateOf({ year, month, day: 1 })
  const offset = isoWeekday(first) - 1
  const count = daysInMonth(year, month)
  return Array.from({ length: Math.ceil((offset + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const at = week * 7 + weekday - offset
      return at >= 0 && at < count ? addDays(first, at) : null
    }),
  )
}
