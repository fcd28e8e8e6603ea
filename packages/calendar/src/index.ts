/**
 * Civil and lunar dates, the official days off of Việt Nam, working-day arithmetic and terms by the
 * Civil Code. Pure: no clock, no zone, no Node API.
 */
export * from './calendar-override.ts'
export { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR } from './calendar-range.ts'
export * from './day-off.ts'
export * from './iso-date.ts'
export * from './plain-date.ts'
export * from './working-calendar.ts'
export type { WorkingDays } from './working-day-table.ts'
