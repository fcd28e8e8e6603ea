import type { WorkingCalendar } from '@roviec/calendar'
import { type Selectable, sql, type Transaction, type Updateable } from 'kysely'
import type { CalendarLine, Context, TenantSettings } from './context.ts'
import type { Database } from './database-schema.ts'
import { calendarOf } from './tenant-calendar.ts'

export interface LoadedTenant {
  readonly settings: TenantSettings
  readonly calendar: WorkingCalendar
}

/**
 * Takes the role of the application and opens one tenant until the transaction ends. Answers its
 * choices and its working calendar; null when there is no such tenant.
 */
export async function openTenant(
  db: Transaction<Database>,
  tenantId: string,
): Promise<LoadedTenant | null> {
  const { rows } = await sql<{ tenant: OpenedTenant | null }>`
    SELECT platform.app_open_tenant(${tenantId}) AS tenant`.execute(db)
  const tenant = rows[0]?.tenant ?? null
  if (tenant === null) return null
  const settings: TenantSettings = {
    tenantName: tenant.name,
    demonstration: tenant.demonstration,
    dueSoonWorkingDays: tenant.due_soon_working_days,
    notAcceptedWorkingDays: tenant.not_accepted_working_days,
    forecastLatePercent: tenant.forecast_late_percent,
    beforeDay: tenant.before_day,
    culturalDay: tenant.cultural_day,
    clarityChecklist: tenant.clarity_checklist,
    correctionsWithText: tenant.corrections_with_text,
    calendarLines: tenant.overrides,
  }
  return { settings, calendar: calendarOf(tenant.overrides, settings.culturalDay) }
}

/**
 * The choices of the tenant as they are kept, locked until the transaction ends. Rows that belong
 * to the tenant can be written meanwhile: its key does not change.
 */
export async function lockTenant(ctx: Context): Promise<Selectable<Database['platform.tenant']>> {
  return ctx.db
    .selectFrom('platform.tenant')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

export async function saveTenant(
  ctx: Context,
  change: Updateable<Database['platform.tenant']>,
): Promise<void> {
  await ctx.db
    .updateTable('platform.tenant')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
}

type OpenedTenant = Selectable<Database['platform.tenant']> & {
  readonly overrides: readonly CalendarLine[]
}
