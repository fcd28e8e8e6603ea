import {
  createWorkingCalendar,
  type CalendarOverride,
  type WorkingCalendar,
} from '@roviec/calendar'
import type { CalendarLine } from './context.ts'

/** The working calendar of a tenant with these lines of its own. */
export function calendarOf(
  overrides: readonly CalendarLine[],
  culturalDay: boolean,
): WorkingCalendar {
  const key = JSON.stringify([culturalDay, overrides])
  const known = calendarByKey.get(key)
  if (known !== undefined) return known
  if (calendarByKey.size >= CALENDARS_KEPT_MAX) calendarByKey.clear()
  const calendar = createWorkingCalendar({ overrides: overrides.map(toOverride), culturalDay })
  calendarByKey.set(key, calendar)
  return calendar
}

/** Calendars are pure, and building one costs more than a request: equal settings share one. */
const calendarByKey = new Map<string, WorkingCalendar>()
const CALENDARS_KEPT_MAX = 100

function toOverride({ on, kind, name, citation }: CalendarLine): CalendarOverride {
  if (kind === 'day-off') return { kind, on, name, citation }
  return { kind: kind === 'make-up-day' ? kind : 'remove', on, citation }
}
