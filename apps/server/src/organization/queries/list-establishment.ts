import type { Establishment } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'

/** What a unit itself is and was granted, by group, the newest first. */
export async function listEstablishment(
  ctx: Context,
  unitId: string,
): Promise<{ entries: Establishment[] }> {
  await requireUnit(ctx, unitId)
  const seats = await countSeatsByGroup(ctx, unitId)
  const rows = await ctx.db
    .selectFrom('organization.establishment as e')
    .innerJoin('organization.job_group as g', (join) =>
      join.onRef('g.tenant_id', '=', 'e.tenant_id').onRef('g.id', '=', 'e.job_group_id'),
    )
    .select(['e.job_group_id', 'e.headcount', 'e.decision', 'e.valid_from', 'e.valid_to'])
    .select(['g.name', 'g.category'])
    .where('e.tenant_id', '=', ctx.tenantId)
    .where('g.tenant_id', '=', ctx.tenantId)
    .where('e.unit_id', '=', unitId)
    .orderBy('g.sort_key')
    .orderBy('g.id')
    .orderBy('e.valid_from', 'desc')
    .execute()
  const entries = rows.map((row) => {
    const isToday =
      row.valid_from <= ctx.today && (row.valid_to === null || row.valid_to >= ctx.today)
    return {
      jobGroupId: row.job_group_id,
      jobGroupName: row.name,
      category: row.category,
      headcount: row.headcount,
      decision: row.decision,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      seats: isToday ? (seats.get(row.job_group_id) ?? 0) : null,
    }
  })
  return { entries }
}

async function requireUnit({ db, tenantId }: Context, unitId: string): Promise<void> {
  const row = await db
    .selectFrom('organization.unit')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', unitId)
    .executeTakeFirst()
  if (!row) refuse('unit-not-found')
}

async function countSeatsByGroup(
  { db, tenantId, today }: Context,
  unitId: string,
): Promise<ReadonlyMap<string | null, number>> {
  const rows = await db
    .selectFrom('organization.position')
    .select('job_group_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', unitId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .groupBy('job_group_id')
    .execute()
  return new Map(rows.map((row) => [row.job_group_id, row.count]))
}
