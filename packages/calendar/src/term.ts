import { addDays, addMonths, type IsoDate } from './iso-date.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * What a term is counted in. A quarter is three months, half a month fifteen days.
 * @law blds-2015-144
 */
export type TermUnit =
  'day' | 'working-day' | 'week' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year'

/** A stretch of time counted from a date: "trong 10 ngày làm việc kể từ ngày …". */
export interface Term {
  /** The day of the event. It is not counted. */
  readonly from: IsoDate
  /** A whole number, 1 or more. */
  readonly count: number
  readonly unit: TermUnit
  /** `before` counts back: "chậm nhất 30 ngày trước ngày …". Default `after`. */
  readonly direction?: 'after' | 'before' | undefined
}

/** The last day of a term, and how it was found. */
export interface ComputedTerm {
  /** The last day on which the act is still in time, until 24:00. */
  readonly on: IsoDate
  /** Whether the term ended on a day off and was moved to a working day. */
  readonly rolled: boolean
  /** The day off it was moved from; null when it was not moved. */
  readonly rolledFrom: IsoDate | null
  readonly rule: 'term-calendar-days' | 'term-working-days'
  /** The articles, in Vietnamese, and what is our own reading of them. */
  readonly citation: string
}

/**
 * The last day of a term by the Civil Code 2015. The first day is not counted (article 147); a term
 * in months or years ends on the same-numbered day, else on the last day of the month, and a last
 * day that is a day off moves to the next working day (article 148).
 *
 * The code says nothing of terms counted back. There the last day moves to the working day before:
 * moved on, the act would come later than the text allows. That is our own reading, and the
 * citation says so.
 *
 * This is for terms only. A written date ("trước ngày 10/6") never moves: callers leave it as it is
 * and may say that it is a day off.
 *
 * Throws RangeError when the count is not a whole number from 1 up.
 *
 * @law blds-2015-145
 * @law blds-2015-147
 * @law blds-2015-148
 */
export function computeTerm(term: Term, calendar: WorkingCalendar): ComputedTerm {
  const { from, count, unit, direction = 'after' } = term
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`a term counts 1 or more, not ${count}`)
  }
  const signed = direction === 'after' ? count : -count
  if (unit === 'working-day') {
    return {
      on: calendar.addWorkingDays(from, signed),
      rolled: false,
      rolledFrom: null,
      rule: 'term-working-days',
      citation: cite([FIRST_DAY, WORKING_DAYS], direction),
    }
  }
  const end = addUnits(from, signed, unit)
  const on = direction === 'after' ? calendar.nextWorkingDay(end) : calendar.previousWorkingDay(end)
  const rolled = on !== end
  return {
    on,
    rolled,
    rolledFrom: rolled ? end : null,
    rule: 'term-calendar-days',
    citation: cite([FIRST_DAY, UNIT_CITATIONS[unit], ...(rolled ? [ROLL] : [])], direction),
  }
}

/**
 * How many days a term has when they do not follow one another, as when it was suspended and taken
 * up again: a year 365, a month 30, half a month 15, a week 7. @law blds-2015-146
 */
export function countDaysOfBrokenTerm({
  count,
  unit,
}: {
  readonly count: number
  readonly unit: Exclude<TermUnit, 'working-day'>
}): number {
  return count * DAYS_OF_BROKEN_UNIT[unit]
}

type CalendarUnit = Exclude<TermUnit, 'working-day'>

const DAYS_OF_BROKEN_UNIT = {
  day: 1,
  week: 7,
  'half-month': 15,
  month: 30,
  quarter: 90,
  'half-year': 180,
  year: 365,
} as const satisfies Record<CalendarUnit, number>

const UNIT_STEPS = {
  day: { days: 1 },
  week: { days: 7 },
  'half-month': { days: 15 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  year: { months: 12 },
} as const satisfies Record<CalendarUnit, { days: number } | { months: number }>

const FIRST_DAY = 'Bộ luật Dân sự 2015, Điều 147 khoản 2 (ngày đầu tiên không tính)'
const SAME_DAY = 'Điều 148 khoản 3 (ngày tương ứng của tháng cuối, hoặc ngày cuối tháng)'
const ROLL = 'Điều 148 khoản 5 (ngày cuối là ngày nghỉ)'
const WORKING_DAYS = 'chỉ tính ngày làm việc'

const UNIT_CITATIONS = {
  day: 'Điều 148 khoản 1 (ngày cuối cùng của thời hạn)',
  week: 'Điều 148 khoản 2 (ngày tương ứng của tuần cuối)',
  'half-month': 'Điều 146 khoản 1 (nửa tháng là 15 ngày)',
  month: SAME_DAY,
  quarter: `quý là ba tháng (cách hiểu của phần mềm); ${SAME_DAY}`,
  'half-year': `Điều 146 khoản 1 (nửa năm là sáu tháng); ${SAME_DAY}`,
  year: 'Điều 148 khoản 4 (ngày, tháng tương ứng của năm cuối)',
} as const satisfies Record<CalendarUnit, string>

const COUNTED_BACK = 'tính lùi: lấy ngày làm việc liền trước (cách hiểu của phần mềm)'

function addUnits(from: IsoDate, count: number, unit: CalendarUnit): IsoDate {
  const step = UNIT_STEPS[unit]
  return 'days' in step ? addDays(from, step.days * count) : addMonths(from, step.months * count)
}

function cite(parts: readonly string[], direction: 'after' | 'before'): string {
  return [...parts, ...(direction === 'before' ? [COUNTED_BACK] : [])].join('; ')
}
