import { civilDate, dayNumberOf, fromDayNumber, type IsoDate } from './iso-date.ts'

/**
 * The date as Temporal knows it. Temporal is looked up when the function runs, never when the
 * module loads, because older browsers put it in place with a polyfill first.
 */
export function plainDate(date: IsoDate): Temporal.PlainDate {
  const { year, month, day } = civilDate(date)
  return new Temporal.PlainDate(year, month, day)
}

/**
 * The branded ISO date of a Temporal date. A date in another calendar system is read as ISO.
 * Throws RangeError outside years 0001–9999.
 */
export function fromPlainDate(date: Temporal.PlainDate): IsoDate {
  const { year, month, day } = date.calendarId === 'iso8601' ? date : date.withCalendar('iso8601')
  return fromDayNumber(dayNumberOf(year, month, day))
}
