import { API_ROUTES, type CalendarSettings } from '@roviec/contract'
import type { TenantSettings } from './context.ts'
import { operation, type Operation } from './operation.ts'

export const platformOperations: readonly Operation[] = [
  operation(API_ROUTES.getCalendarSettings, ({ settings }) =>
    Promise.resolve(toCalendarSettings(settings)),
  ),
  { kind: 'stream', route: API_ROUTES.streamEvents },
]

/** What a browser needs to build the same working calendar as the server. */
function toCalendarSettings(settings: TenantSettings): CalendarSettings {
  const { calendarLines, culturalDay, beforeDay } = settings
  const { dueSoonWorkingDays, notAcceptedWorkingDays } = settings
  return {
    overrides: [...calendarLines],
    culturalDay,
    beforeDay,
    dueSoonWorkingDays,
    notAcceptedWorkingDays,
  }
}
