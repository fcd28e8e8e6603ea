import { API_ROUTES, type CalendarSettings } from '@roviec/contract'
import type { Context } from './context.ts'
import { operation, type Operation } from './operation.ts'
import { listStoredOverrides } from './tenant-settings.ts'

/** What a browser needs to build the same working calendar as the server. */
export async function getCalendarSettings(ctx: Context): Promise<CalendarSettings> {
  const { culturalDay, beforeDay, dueSoonWorkingDays, notAcceptedWorkingDays } = ctx.settings
  return {
    overrides: await listStoredOverrides(ctx.db, ctx.tenantId),
    culturalDay,
    beforeDay,
    dueSoonWorkingDays,
    notAcceptedWorkingDays,
  }
}

export const platformOperations: readonly Operation[] = [
  operation(API_ROUTES.getCalendarSettings, (ctx) => getCalendarSettings(ctx)),
  { kind: 'stream', route: API_ROUTES.streamEvents },
]
