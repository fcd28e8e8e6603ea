import { weekdayOfDayNumber, type WorkingCalendar } from '@roviec/calendar'
import type { WorkInterval, WorkOfDay } from './work-interval.ts'
import { createWorkLine, type WorkLine } from './work-line.ts'

/**
 * When work goes on. It keeps what it has worked out about its days, so one calendar should serve
 * all plans that use it.
 */
export interface WorkCalendar {
  readonly workOfDay: WorkOfDay
  /** The calendar as a line of working minutes; made for the computation. */
  readonly line: WorkLine
}

/** A week: Monday first. Null on a day says "as in the calendar this one is derived from". */
export type WeekPattern = readonly (readonly WorkInterval[] | null)[]

/** Some days, both ends included, that differ from the week. */
export interface CalendarException {
  readonly fromDay: number
  readonly toDay: number
  /** None for days off. */
  readonly work: readonly WorkInterval[]
}

/** A stretch of days, both ends included, that has a week of its own. */
export interface CalendarPeriod {
  readonly fromDay: number
  readonly toDay: number
  readonly week: WeekPattern
}

/** What a week calendar is made of; later lines win over earlier ones. */
export interface WeekCalendarRules {
  readonly week: WeekPattern
  readonly periods?: readonly CalendarPeriod[]
  readonly exceptions?: readonly CalendarException[]
  /** Answers wherever the week says null. Its exceptions hold too, unless this one has its own. */
  readonly base?: WorkCalendar | null
}

/** 08:00 to 12:00 and 13:00 to 17:00. */
export const OFFICE_HOURS: readonly WorkInterval[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]

/** Office hours from Monday to Friday, and no day off besides. */
export const OFFICE_WEEK: WeekPattern = [
  OFFICE_HOURS,
  OFFICE_HOURS,
  OFFICE_HOURS,
  OFFICE_HOURS,
  OFFICE_HOURS,
  [],
  [],
]

const NO_WORK: readonly WorkInterval[] = []

/** A calendar from any rule that gives the same answer for the same day. */
export function createWorkCalendar(workOfDay: WorkOfDay): WorkCalendar {
  const tidy = createTidier()
  const tidied: WorkOfDay = (day) => tidy(workOfDay(day))
  return { workOfDay: tidied, line: createWorkLine(tidied) }
}

/** A calendar of weeks with exceptions, perhaps derived from another one. */
export function weekCalendar({
  week,
  periods = [],
  exceptions = [],
  base = null,
}: WeekCalendarRules): WorkCalendar {
  const findException = indexDays(exceptions)
  const findPeriod = indexDays(periods)
  return createWorkCalendar((day) => {
    const exception = findException(day)
    if (exception !== undefined) return exception.work
    const weekday = weekdayOfDayNumber(day) - 1
    const own = findPeriod(day)?.week[weekday] ?? week[weekday]
    return own ?? base?.workOfDay(day) ?? NO_WORK
  })
}

/** The legal working days of Việt Nam with the hours of the office. */
export function officeCalendar(
  calendar: WorkingCalendar,
  hours: readonly WorkInterval[] = OFFICE_HOURS,
): WorkCalendar {
  const { days } = calendar
  return createWorkCalendar((day) => (days.isWorkingDay(day) ? hours : NO_WORK))
}

/** Which line of a list of ranges holds for a day: the last one, found without a walk. */
function indexDays<Line extends { readonly fromDay: number; readonly toDay: number }>(
  lines: readonly Line[],
): (day: number) => Line | undefined {
  const short = new Map<number, Line>()
  const long: Line[] = []
  for (const line of lines) {
    if (line.toDay - line.fromDay > LONG_RANGE) {
      long.push(line)
      continue
    }
    for (let day = line.fromDay; day <= line.toDay; day++) short.set(day, line)
  }
  return (day) =>
    short.get(day) ?? long.findLast(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
}

const LONG_RANGE = 400

/** Puts intervals in order, joins those that touch and cuts what lies outside the day. */
function createTidier(): (work: readonly WorkInterval[]) => readonly WorkInterval[] {
  const known = new Map<readonly WorkInterval[], readonly WorkInterval[]>()
  return (work) => {
    if (work.length === 0) return NO_WORK
    const before = known.get(work)
    if (before !== undefined) return before
    const tidied = tidyIntervals(work)
    if (known.size < KNOWN_MAX) known.set(work, tidied)
    return tidied
  }
}

const KNOWN_MAX = 1_000

function tidyIntervals(work: readonly WorkInterval[]): readonly WorkInterval[] {
  const sorted = [...work].sort((one, other) => one.from - other.from)
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of sorted) {
    const begin = Math.max(0, Math.round(from))
    const end = Math.min(1440, Math.round(to))
    const last = joined.at(-1)
    if (end <= begin) continue
    if (last !== undefined && begin <= last.to) last.to = Math.max(last.to, end)
    else joined.push({ from: begin, to: end })
  }
  return joined.length === 0 ? NO_WORK : joined
}
