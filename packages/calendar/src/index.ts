/**
 * Civil and lunar dates, the official days off of Việt Nam, working-day arithmetic and terms by the
 * Civil Code. Pure: no clock, no zone, no Node API.
 */
export type { CalendarOverride } from './calendar-override.ts'
export { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR } from './calendar-range.ts'
export { compareCalendars, listChangedDays } from './compare-calendars.ts'
export type { CalendarMove, CalendarPair, ChangedDay, DatedSubject } from './compare-calendars.ts'
export type { DayOff, DayOffKind, MakeUpDay } from './day-off.ts'
export {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isIsoDate,
  isoDate,
  isoDateOf,
  isoWeekday,
  toDayNumber,
  weekdayOfDayNumber,
  yearOf,
} from './iso-date.ts'
export type { CivilDate, IsoDate } from './iso-date.ts'
export { lunarFromSolar, lunarNewYear, solarFromLunar } from './lunar/lunar-date.ts'
export type { LunarDate, LunarDay, LunarOptions } from './lunar/lunar-date.ts'
export {
  computePeriodPoint,
  dayBefore,
  endOfHalfYear,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  middleOfMonth,
  middleOfQuarter,
  middleOfYear,
  startOfHalfYear,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from './period-point.ts'
export type { Period, PeriodPlace, PeriodPoint } from './period-point.ts'
export { fromPlainDate, plainDate } from './plain-date.ts'
export { computeTerm, countDaysOfBrokenTerm } from './term.ts'
export type { ComputedTerm, Term, TermUnit } from './term.ts'
export { createWorkingCalendar } from './working-calendar.ts'
export type { CalendarOptions, WorkingCalendar } from './working-calendar.ts'
export type { WorkingDays } from './working-day-table.ts'
export { computeYearCalendar } from './year-calendar.ts'
export type { StatutoryHoliday, WeekdayOff, YearCalendar } from './year-calendar.ts'
