import { addDays, daysInMonth, isoDateOf, type IsoDate } from './iso-date.ts'

/** A month, quarter, half-year or year of the civil calendar. */
export type Period =
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly unit: 'half-year'; readonly year: number; readonly half: number }
  | { readonly unit: 'year'; readonly year: number }

/** Đầu, giữa, cuối. */
export type PeriodPlace = 'start' | 'middle' | 'end'

/** A named point of a period and the text it rests on. */
export interface PeriodPoint {
  readonly on: IsoDate
  /** The article, in Vietnamese, or that it is our own reading. */
  readonly citation: string
}

/**
 * The day that "đầu", "giữa" and "cuối" name. The Civil Code settles it for months (day 1, day 15,
 * last day) and years (1 January, 30 June, 31 December); for quarters and half-years it is our own
 * reading: first day, the middle of the middle month or the last day of the third, last day.
 *
 * Throws RangeError on a month, quarter or half that does not exist. @law blds-2015-146
 */
export function computePeriodPoint(period: Period, place: PeriodPlace): PeriodPoint {
  const { year, firstMonth, months } = monthsOf(period)
  const citation =
    period.unit === 'month' || period.unit === 'year' ? CITATIONS[period.unit] : OWN_READING
  if (place === 'start') return { on: isoDateOf({ year, month: firstMonth, day: 1 }), citation }
  const month = firstMonth + (place === 'end' ? months : Math.ceil(months / 2)) - 1
  const isMidMonth = place === 'middle' && months % 2 === 1
  return {
    on: isoDateOf({ year, month, day: isMidMonth ? 15 : daysInMonth(year, month) }),
    citation,
  }
}

interface MonthOfYear {
  readonly year: number
  readonly month: number
}

interface QuarterOfYear {
  readonly year: number
  readonly quarter: number
}

interface HalfOfYear {
  readonly year: number
  readonly half: number
}

/** Đầu tháng: day 1. @law blds-2015-146 */
export function startOfMonth(month: MonthOfYear): IsoDate {
  return computePeriodPoint({ unit: 'month', ...month }, 'start').on
}

/** Giữa tháng: day 15. @law blds-2015-146 */
export function middleOfMonth(month: MonthOfYear): IsoDate {
  return computePeriodPoint({ unit: 'month', ...month }, 'middle').on
}

/** Cuối tháng: the last day. @law blds-2015-146 */
export function endOfMonth(month: MonthOfYear): IsoDate {
  return computePeriodPoint({ unit: 'month', ...month }, 'end').on
}

/** Đầu quý: the first day of its first month (our own reading). */
export function startOfQuarter(quarter: QuarterOfYear): IsoDate {
  return computePeriodPoint({ unit: 'quarter', ...quarter }, 'start').on
}

/** Giữa quý: day 15 of its second month (our own reading). */
export function middleOfQuarter(quarter: QuarterOfYear): IsoDate {
  return computePeriodPoint({ unit: 'quarter', ...quarter }, 'middle').on
}

/** Cuối quý: the last day of its third month (our own reading). */
export function endOfQuarter(quarter: QuarterOfYear): IsoDate {
  return computePeriodPoint({ unit: 'quarter', ...quarter }, 'end').on
}

/** The first day of the first (1) or second (2) half of the year (our own reading). */
export function startOfHalfYear(half: HalfOfYear): IsoDate {
  return computePeriodPoint({ unit: 'half-year', ...half }, 'start').on
}

/** The last day of the first (1) or second (2) half of the year (our own reading). */
export function endOfHalfYear(half: HalfOfYear): IsoDate {
  return computePeriodPoint({ unit: 'half-year', ...half }, 'end').on
}

/** Đầu năm: 1 January. @law blds-2015-146 */
export function startOfYear(year: number): IsoDate {
  return computePeriodPoint({ unit: 'year', year }, 'start').on
}

/** Giữa năm: 30 June. @law blds-2015-146 */
export function middleOfYear(year: number): IsoDate {
  return computePeriodPoint({ unit: 'year', year }, 'middle').on
}

/** Cuối năm: 31 December. @law blds-2015-146 */
export function endOfYear(year: number): IsoDate {
  return computePeriodPoint({ unit: 'year', year }, 'end').on
}

/**
 * The last day that "trước ngày X" allows: the day before X, or X itself where a tenant reads it
 * inclusively. No text settles it, so the reading is kept beside the date. It never moves to
 * another day, whether it is worked or not.
 */
export function dayBefore(on: IsoDate, reading: 'exclusive' | 'inclusive' = 'exclusive'): IsoDate {
  return reading === 'exclusive' ? addDays(on, -1) : on
}

const CITATIONS = {
  month: 'Bộ luật Dân sự 2015, Điều 146 khoản 2',
  year: 'Bộ luật Dân sự 2015, Điều 146 khoản 3',
}

const OWN_READING =
  'Bộ luật Dân sự 2015 không quy định; cách hiểu của phần mềm theo Điều 146 khoản 2 và 3'

interface MonthRange {
  readonly year: number
  readonly firstMonth: number
  readonly months: number
}

function monthsOf(period: Period): MonthRange {
  const { year } = period
  switch (period.unit) {
    case 'month':
      return { year, firstMonth: period.month, months: 1 }
    case 'quarter':
      return { year, firstMonth: period.quarter * 3 - 2, months: 3 }
    case 'half-year':
      return { year, firstMonth: period.half * 6 - 5, months: 6 }
    case 'year':
      return { year, firstMonth: 1, months: 12 }
  }
}
