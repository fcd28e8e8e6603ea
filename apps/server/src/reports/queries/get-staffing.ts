import type { Staffing } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { type NamedGroup, type StaffedUnit, staffingOf } from '../staffing.ts'
import { listOpenWork } from './list-open-work.ts'
import { listGrantsToday, listSeatGroups } from './list-seat-groups.ts'

/** Establishment against seats against people today, below one unit or in the whole tree. */
export async function getStaffing(ctx: Context, unitId?: string): Promise<Staffing> {
  const all = await listStaffedUnits(ctx)
  if (unitId !== undefined && !all.has(unitId)) refuse('unit-not-found')
  const facts = {
    seats: await listSeatGroups(ctx, unitId),
    grants: await listGrantsToday(ctx, unitId),
    units: all,
    groups: await listNamedGroups(ctx),
    openTasks: await listOpenWork(ctx),
  }
  const staffing = staffingOf(facts)
  if (unitId === undefined) return { on: ctx.today, ...staffing }
  const shown = staffingOf({ ...facts, units: below(unitId, all) })
  return { on: ctx.today, ...staffing, units: shown.units, residents: shown.residents }
}

/** Above the unit asked for nothing is reported, yet its block may come from there. */
function below(unitId: string, all: ReadonlyMap<string, StaffedUnit>) {
  return new Map([...all].filter(([, { path }]) => path.includes(unitId)))
}

async function listStaffedUnits(ctx: Context): Promise<ReadonlyMap<string, StaffedUnit>> {
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'name', 'kind', 'path', 'sort_key', 'population'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('valid_from', '<=', ctx.today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', ctx.today)]))
    .execute()
  return new Map(
    rows.map(({ sort_key: sortKey, ...row }) => [
      row.id,
      { ...row, sortKey, kind: row.kind as StaffedUnit['kind'] },
    ]),
  )
}

async function listNamedGroups({ db, tenantId }: Context): Promise<NamedGroup[]> {
  const rows = await db
    .selectFrom('organization.public_job_group')
    .select(['id', 'name', 'category'])
    .where('tenant_id', '=', tenantId)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, category: row.category as NamedGroup['category'] }))
}
