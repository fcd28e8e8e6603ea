import type { Overview } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { selectVisiblePlans } from '../../plans/index.ts'

type UncoveredPosition = Overview['uncoveredPositions'][number] & { readonly unitId: string }

/** Positions with open work for which nobody answers today, the nearest deadline first. */
export async function listUncoveredPositions(
  ctx: Context,
  planId?: string,
): Promise<UncoveredPosition[]> {
  let select = ctx.db
    // Once for all seats: looked up seat by seat it is the whole city for each of them.
    .with(
      (cte) => cte('held').materialized(),
      (held) =>
        held
          .selectFrom('people.public_holding as h')
          .select('h.position_id')
          .where('h.tenant_id', '=', ctx.tenantId)
          .where('h.valid_from', '<=', ctx.today)
          .where((valid) =>
            valid.or([valid('h.valid_to', 'is', null), valid('h.valid_to', '>=', ctx.today)]),
          ),
    )
    .selectFrom('tasks.public_task as t')
    .innerJoin('organization.public_position as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.accountable_position_id'),
    )
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.title', 'p.unit_id', 'u.name as unit_name'])
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('t.due_on').as('next')])
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('u.tenant_id', '=', ctx.tenantId)
    .where('t.status', 'in', ['assigned', 'accepted', 'returned', 'submitted'])
    .where('t.plan_id', 'in', selectVisiblePlans(ctx))
    .where('p.id', 'not in', (held) => held.selectFrom('held').select('held.position_id'))
    .groupBy(['p.id', 'p.title', 'p.unit_id', 'u.name'])
    .orderBy('next', (order) => order.asc().nullsLast())
    .orderBy('p.id')
  if (planId) select = select.where('t.plan_id', '=', planId)
  const rows = await select.execute()
  return rows.map((row) => ({
    positionId: row.id,
    unitId: row.unit_id,
    title: row.title,
    unitName: row.unit_name,
    taskCount: row.count,
    nextDueOn: row.next,
  }))
}
