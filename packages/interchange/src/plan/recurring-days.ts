import {
  civilDate,
  daysInMonth,
  fromDayNumber,
  isoDateOf,
  toDayNumber,
  weekdayOfDayNumber,
} from '@roviec/calendar'
import { numberOf, type FieldRecord } from './field-record.ts'
import type { DayRange } from './raw-plan.ts'

/** More days than these do not recur in one line of a calendar. */
const OCCURRENCES_MAX = 2_000
/** Nothing recurs for longer than this many days. */
const SPAN_MAX = 100 * 366

/**
 * The days of an exception that may recur: every so many days, on days of the week, of the month or
 * of the year. Null where the kind of recurrence is not known.
 */
export function expandRecurrence(
  exception: FieldRecord,
  range: DayRange,
): readonly DayRange[] | null {
  const type = numberOf(exception, 'Type') ?? 1
  const period = Math.max(1, numberOf(exception, 'Period') ?? 1)
  if (type === WHOLE_RANGE) return [range]
  const isDay = TESTS[type]
  if (isDay === undefined) return null
  const rule: Rule = {
    first: range.fromDay,
    period,
    weekdays: numberOf(exception, 'DaysOfWeek') ?? 0,
    month: numberOf(exception, 'Month') ?? 0,
    monthDay: numberOf(exception, 'MonthDay') ?? 0,
    item: numberOf(exception, 'MonthItem') ?? 0,
    position: numberOf(exception, 'MonthPosition') ?? 0,
  }
  const days: DayRange[] = []
  const last = Math.min(range.toDay, range.fromDay + SPAN_MAX)
  for (let day = range.fromDay; day <= last && days.length < OCCURRENCES_MAX; day++) {
    if (isDay(day, rule)) days.push({ fromDay: day, toDay: day })
  }
  return days
}

interface Rule {
  readonly first: number
  readonly period: number
  /** Bit 0 is Sunday, bit 6 Saturday. */
  readonly weekdays: number
  /** 0 is January. */
  readonly month: number
  readonly monthDay: number
  /** 0 any day, 1 a working weekday, 2 a day of the weekend, 3 Sunday … 9 Saturday. */
  readonly item: number
  /** 0 the first … 3 the fourth, 4 the last. */
  readonly position: number
}

const WHOLE_RANGE = 1

/** By `Type`: yearly by day and by position, monthly by day and by position, weekly, daily. */
const TESTS: Readonly<Record<number, (day: number, rule: Rule) => boolean>> = {
  2: (day, { month, monthDay }) => {
    const date = civilDate(fromDayNumber(day))
    return date.month === month + 1 && date.day === monthDay
  },
  3: (day, rule) =>
    civilDate(fromDayNumber(day)).month === rule.month + 1 && isAtPosition(day, rule),
  4: (day, { first, period, monthDay }) =>
    monthsBetween(first, day) % period === 0 && civilDate(fromDayNumber(day)).day === monthDay,
  5: (day, rule) => monthsBetween(rule.first, day) % rule.period === 0 && isAtPosition(day, rule),
  6: (day, { first, period, weekdays }) =>
    weeksBetween(first, day) % period === 0 && (weekdays & (1 << sundayFirst(day))) !== 0,
  7: (day, { first, period }) => (day - first) % period === 0,
}

function isAtPosition(day: number, { item, position }: Rule): boolean {
  const { year, month, day: monthDay } = civilDate(fromDayNumber(day))
  if (!isItem(day, item)) return false
  const first = toDayNumber(isoDateOf({ year, month, day: 1 }))
  let before = 0
  for (let other = first; other < day; other++) if (isItem(other, item)) before++
  if (position < 4) return before === position
  for (let later = monthDay + 1; later <= daysInMonth(year, month); later++) {
    if (isItem(first + later - 1, item)) return false
  }
  return true
}

function isItem(day: number, item: number): boolean {
  const weekday = sundayFirst(day)
  if (item === 0) return true
  if (item === 1) return weekday > 0 && weekday < 6
  if (item === 2) return weekday === 0 || weekday === 6
  return weekday === item - 3
}

function sundayFirst(day: number): number {
  return weekdayOfDayNumber(day) % 7
}

function monthsBetween(first: number, day: number): number {
  const from = civilDate(fromDayNumber(first))
  const to = civilDate(fromDayNumber(day))
  return (to.year - from.year) * 12 + to.month - from.month
}

/** Weeks begin on Sunday. */
function weeksBetween(first: number, day: number): number {
  return (day - sundayFirst(day) - (first - sundayFirst(first))) / 7
}
