import type { DayOff, DayOffKind, MakeUpDay } from './day-off.ts'
import { addDays, isoDateOf, isoWeekday, yearOf, type IsoDate } from './iso-date.ts'
import { computeOfficialYear } from './official-year.ts'
import { sortByDay } from './sort-by-day.ts'
import { createWorkingCalendar, type CalendarOptions } from './working-calendar.ts'

/** A statutory day, wherever in the week it falls. */
export interface StatutoryHoliday {
  readonly on: IsoDate
  readonly name: string
  readonly citation: string
  /** False when the row was not compared with the official notice. */
  readonly verified: boolean
}

/** A Monday to Friday that is not worked. */
export interface WeekdayOff extends StatutoryHoliday {
  readonly kind: Exclude<DayOffKind, 'weekend'>
}

/** One year's calendar, in the shape `roviec calendar YEAR --json` prints. */
export interface YearCalendar {
  readonly year: number
  readonly holidays: readonly StatutoryHoliday[]
  /** Mondays to Fridays off, never a day of the weekend. */
  readonly daysOff: readonly WeekdayOff[]
  /** Saturdays (or Sundays) of this year that are worked. */
  readonly makeUpDays: readonly MakeUpDay[]
  /** How many days of the year are worked, make-up days included. */
  readonly workingDays: number
  /** False while the year's official notice is not entered, or a question about it is open. */
  readonly complete: boolean
  /** In Vietnamese: what is open, what was not compared with the notice. */
  readonly notes: readonly string[]
}

/** The calendar of one year, 1968 to 2199, with a tenant's own lines if given. */
export function computeYearCalendar(year: number, options: CalendarOptions = {}): YearCalendar {
  const { holidays, complete, notes } = computeOfficialYear(year, options)
  const calendar = createWorkingCalendar(options)
  const dates = listDates(year)
  return {
    year,
    holidays: holidays.map(({ on, name, citation, verified }) => ({
      on,
      name,
      citation,
      verified,
    })),
    daysOff: dates.flatMap((on) => toWeekdayOff(on, calendar.dayOffOn(on))),
    makeUpDays: sortByDay(dates.flatMap((on) => calendar.makeUpDayOn(on) ?? [])),
    workingDays: dates.filter((on) => calendar.isWorkingDay(on)).length,
    complete,
    notes,
  }
}

function listDates(year: number): readonly IsoDate[] {
  const dates: IsoDate[] = []
  let on = isoDateOf({ year, month: 1, day: 1 })
  for (; yearOf(on) === year; on = addDays(on, 1)) dates.push(on)
  return dates
}

function toWeekdayOff(on: IsoDate, dayOff: DayOff | null): WeekdayOff[] {
  if (dayOff === null || dayOff.kind === 'weekend' || isoWeekday(on) >= 6) return []
  const { name, kind, citation, verified } = dayOff
  return [{ on, name, kind, citation, verified }]
}
