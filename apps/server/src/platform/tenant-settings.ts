import {
  createWorkingCalendar,
  type CalendarOverride,
  type IsoDate,
  type WorkingCalendar,
} from '@roviec/calendar'
import type { Transaction } from 'kysely'
import type { TenantSettings } from './context.ts'
import type { Database } from './database-schema.ts'

/** A line of the tenant's own calendar, as stored. */
export interface StoredOverride {
  readonly on: IsoDate
  readonly kind: 'day-off' | 'make-up-day' | 'working-day'
  readonly name: string
  readonly citation: string
}

export interface LoadedTenant {
  readonly settings: TenantSettings
  readonly overrides: readonly StoredOverride[]
  readonly calendar: WorkingCalendar
}

/** The tenant's choices and its working calendar; null when there is no such tenant. */
export async function findTenant(
  db: Transaction<Database>,
  tenantId: string,
): Promise<LoadedTenant | null> {
  const row = await db
    .selectFrom('platform.tenant')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  if (row === undefined) return null
  const overrides = await listStoredOverrides(db, tenantId)
  const settings: TenantSettings = {
    tenantName: row.name,
    demonstration: row.demonstration,
    dueSoonWorkingDays: row.due_soon_working_days,
    notAcceptedWorkingDays: row.not_accepted_working_days,
    beforeDay: row.before_day,
    culturalDay: row.cultural_day,
  }
  return { settings, overrides, calendar: calendarOf(overrides, settings.culturalDay) }
}

/** The tenant's own calendar lines, oldest decision first. */
export async function listStoredOverrides(
  db: Transaction<Database>,
  tenantId: string,
): Promise<StoredOverride[]> {
  const rows = await db
    .selectFrom('platform.calendar_override')
    .select(['on_date', 'kind', 'name', 'citation'])
    .where('tenant_id', '=', tenantId)
    .orderBy('ordinal')
    .limit(5000)
    .execute()
  return rows.map(({ on_date, kind, name, citation }) => ({
    on: on_date,
    kind,
    name,
    citation,
  }))
}

/** Calendars are pure, and building one costs more than a request: equal settings share one. */
const calendarByKey = new Map<string, WorkingCalendar>()
const CALENDARS_KEPT_MAX = 100

/** The working calendar of a tenant with these lines of its own. */
export function calendarOf(
  overrides: readonly StoredOverride[],
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

function toOverride({ on, kind, name, citation }: StoredOverride): CalendarOverride {
  if (kind === 'day-off') return { kind, on, name, citation }
  return { kind: kind === 'make-up-day' ? kind : 'remove', on, citation }
}
