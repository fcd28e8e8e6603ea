import type { Context } from '../../platform/context.ts'
import { selectVisiblePlans } from '../../plans/index.ts'

/** How many open tasks each unit leads, of the plans that the reader may see. */
export async function listOpenWork(ctx: Context): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.db
    .selectFrom('tasks.public_task')
    .select('lead_unit_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('status', 'in', ['assigned', 'accepted', 'submitted', 'returned'])
    .where('plan_id', 'in', selectVisiblePlans(ctx))
    .groupBy('lead_unit_id')
    .execute()
  return new Map(
    rows.flatMap(({ lead_unit_id: unitId, count }) => (unitId === null ? [] : [[unitId, count]])),
  )
}
