import type { Context } from '../../platform/context.ts'
import { countItems, type ItemCounts, type ItemState } from '../plan-item.ts'

/** How far these drafts are, by id; without reading their texts. */
export async function listDraftCounts(
  ctx: Context,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, ItemCounts>> {
  if (planIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('plans.item')
    .select(['plan_id', 'title', 'product', 'due', 'accountable_position_id', 'clarity'])
    .select(['deferred', 'discarded'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', 'in', planIds)
    .execute()
  const states = rows.map((row) => ({
    planId: row.plan_id,
    title: row.title,
    product: row.product,
    due: row.due as ItemState['due'],
    accountablePositionId: row.accountable_position_id,
    readClarity: row.clarity as ItemState['readClarity'],
    deferred: row.deferred,
    discarded: row.discarded,
  }))
  const byPlan = Map.groupBy(states, ({ planId }) => planId)
  return new Map([...byPlan].map(([planId, own]) => [planId, countItems(own)]))
}
