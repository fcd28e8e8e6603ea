declare const isoDateBrand: unique symbol

/**
 * A civil date that exists, written `YYYY-MM-DD` (ISO 8601, proleptic Gregorian, years 0001–9999).
 * Two of them compare with `<` and `===` like any string, and the order is the order of the days.
 */
export type IsoDate = string & { readonly [isoDateBrand]: true }

/** Year, month (1–12) and day of the month (1–31) of a civil date. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Reads a date at the edge of the program. Throws RangeError when no such day exists (31/02). */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not an existing date in the form YYYY-MM-DD: ${text}`)
  return text
}

/** Whether the text is the ISO form of a day that exists. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = splitText(text)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The date of a year, month (1–12) and day. Throws RangeError when no such day exists. */
export function isoDateOf({ year, month, day }: CivilDate): IsoDate {
  const isWhole = [year, month, day].every((part) => Number.isInteger(part) && part >= 1)
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  if (!isWhole) throw new RangeError(`not an existing date: ${text}`)
  return isoDate(text)
}

/** Year, month and day of the month as numbers. */
export function civilDate(date: IsoDate): CivilDate {
  return splitText(date)
}

/** How many days the month has, 28 to 31; the month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01, negative before it. Hot loops count in these. */
export function toDayNumber(date: IsoDate): number {
  const { year, month, day } = splitText(date)
  return dayNumberOf(year, month, day)
}

/** The day number of a year, month and day that are known to exist. Nothing is checked. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year
  const era = Math.floor(yearFromMarch / 400)
  const yearOfEra = yearFromMarch - era * 400
  const monthFromMarch = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_YEAR_0_TO_1970
}

/** The date that lies so many days after 1970-01-01. Throws RangeError outside years 0001–9999. */
export function fromDayNumber(dayNumber: number): IsoDate {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST_DAY || dayNumber > LAST_DAY) {
    throw new RangeError(`day number outside years 0001–9999: ${dayNumber}`)
  }
  // Years are counted from 1 March, so that the leap day is the last of its year.
  const shifted = dayNumber + DAYS_FROM_YEAR_0_TO_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate
}

/** The date so many calendar days later, or earlier when the number is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Calendar days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/**
 * The same-numbered day so many months later (or earlier), else the last day of that month:
 * 31 January plus one month is 28 or 29 February. @law blds-2015-148
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = splitText(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  const lastDay = daysInMonth(targetYear, targetMonth)
  return isoDateOf({ year: targetYear, month: targetMonth, day: Math.min(day, lastDay) })
}

/** The ISO weekday of a date: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: IsoDate): number {
  return weekdayOfDayNumber(toDayNumber(date))
}

/** The ISO weekday of a day number: 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  const remainder = (dayNumber + 3) % 7
  return (remainder < 0 ? remainder + 7 : remainder) + 1
}

/** The year in which a date lies. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

const DAYS_PER_ERA = 146_097
const DAYS_FROM_YEAR_0_TO_1970 = 719_468
const FIRST_DAY = dayNumberOf(1, 1, 1)
const LAST_DAY = dayNumberOf(9999, 12, 31)

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function splitText(text: string): CivilDate {
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  }
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
