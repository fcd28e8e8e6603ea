import type { WorkCalendar } from './work-calendar.ts'

/** Which calendars have no minute of work in the whole range of days. */
export function findBrokenCalendars(calendars: readonly WorkCalendar[]): ReadonlySet<number> {
  const broken = new Set<number>()
  for (const [index, calendar] of calendars.entries()) {
    if (!calendar.line.hasWork()) broken.add(index)
  }
  return broken
}
