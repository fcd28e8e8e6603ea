import { civilDate, isoDate, type IsoDate } from './iso-date.ts'

/**
 * The date as Temporal knows it. Temporal is looked up when the function runs, never when the
 * module loads, because older browsers put it in place with a polyfill first.
 */
export function plainDate(date: IsoDate): Temporal.PlainDate {
  return new Temporal.PlainDate(...partsOf(date))
}

/** The branded ISO date of a Temporal date. A date in another calendar system is read as ISO. */
export function fromPlainDate(date: Temporal.PlainDate): IsoDate {
  return isoDate(date.toString({ calendarName: 'never' }))
}

function partsOf(date: IsoDate): [number, number, number] {
  const { year, month, day } = civilDate(date)
  return [year, month, day]
}
