import { addDays, isoWeekday } from '@roviec/calendar'
import { WARNING_KINDS, type WarningCounts } from '@roviec/contract'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { whereTaskVisible } from '../../tasks/index.ts'

/** How many open warnings the reader sees, by kind, and how many were closed since Monday. */
export async function getWarningCounts(ctx: Context): Promise<WarningCounts> {
  const ownIds = ctx.actor.positions.map((held) => held.positionId)
  const open = await selectVisible(ctx)
    .select('w.kind')
    .select((select) => select.fn.countAll<number>().as('count'))
    .select(sql<number>`count(*) FILTER (WHERE w.position_id = any(${ownIds}::uuid[]))`.as('mine'))
    .where('w.closed_on', 'is', null)
    .groupBy('w.kind')
    .execute()
  const monday = addDays(ctx.today, 1 - isoWeekday(ctx.today))
  const closed = await selectVisible(ctx)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('w.closed_on', '>=', monday)
    .executeTakeFirstOrThrow()
  const countOf = (kind: string) => open.find((row) => row.kind === kind)?.count ?? 0
  return {
    kinds: Object.fromEntries(
      WARNING_KINDS.map((kind) => [kind, countOf(kind)]),
    ) as WarningCounts['kinds'],
    total: open.reduce((sum, { count }) => sum + count, 0),
    mine: open.reduce((sum, { mine }) => sum + mine, 0),
    closedThisWeek: closed.count,
  }
}

function selectVisible(ctx: Context) {
  return ctx.db
    .selectFrom('warnings.warning as w')
    .innerJoin('plans.public_plan as p', (join) =>
      join.onRef('p.tenant_id', '=', 'w.tenant_id').onRef('p.id', '=', 'w.plan_id'),
    )
    .where('w.tenant_id', '=', ctx.tenantId)
    .where('p.tenant_id', '=', ctx.tenantId)
    .where(whereTaskVisible(ctx, 'w.position_id'))
}
