import type { PlanItem } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessPlanToView, getItems } from '../repository.ts'
import { presentItems } from './present-items.ts'

/** These proposed tasks of a draft, in document order. */
export async function listPlanItems(
  ctx: Context,
  planId: string,
  itemIds: readonly string[],
): Promise<PlanItem[]> {
  const { plan } = await accessPlanToView(ctx, planId)
  const { items } = await presentItems(ctx, plan, await getItems(ctx, planId, itemIds))
  return items
}

/** One proposed task of a draft. */
export async function getPlanItem(ctx: Context, planId: string, itemId: string): Promise<PlanItem> {
  const [item] = await listPlanItems(ctx, planId, [itemId])
  return item ?? refuse('plan-item-not-found')
}
