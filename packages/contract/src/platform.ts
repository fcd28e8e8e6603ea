import { z } from 'zod'
import { CivilDate } from './fields.ts'
import { events, json, route } from './route.ts'

export const CalendarOverride = z.object({
  on: CivilDate,
  kind: z.enum(['day-off', 'make-up-day', 'working-day']),
  name: z.string(),
  citation: z.string(),
})

/** What a browser needs to build the same working calendar as the server. */
export const CalendarSettings = z.object({
  overrides: z.array(CalendarOverride),
  /** Whether 24 November counts as a day off from 2026; off until a notice says so. */
  culturalDay: z.boolean(),
  /** `exclusive`: "trước ngày X" ends the day before X. */
  beforeDay: z.enum(['exclusive', 'inclusive']),
  dueSoonWorkingDays: z.int(),
  notAcceptedWorkingDays: z.int(),
})
export type CalendarSettings = z.infer<typeof CalendarSettings>

/**
 * What the event stream carries: which topic has changed, never what it now says, nor of what,
 * since
 * not everybody who listens may see it.
 */
export const LiveEvent = z.object({
  seq: z.int(),
  topics: z.array(
    z.enum(['plans', 'tasks', 'warnings', 'organization', 'people', 'coordination', 'settings']),
  ),
})
export type LiveEvent = z.infer<typeof LiveEvent>

export const platformRoutes = {
  getCalendarSettings: route({
    method: 'get',
    path: '/calendar',
    tag: 'platform',
    summary: 'The settings of the working calendar',
    response: json(CalendarSettings),
  }),
  streamEvents: route({
    method: 'get',
    path: '/events',
    tag: 'platform',
    summary: 'Server-sent events: what has changed since',
    response: events,
  }),
}
