import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { AppError, refuse } from '../../platform/errors.ts'
import { mergeItems } from '../merge-items.ts'
import type { PlanItemRecord } from '../plan-item.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, listItems, saveItems, savePlan } from '../repository.ts'

/**
 * Makes one task of several that the reader took apart. The first in the document stays; the others
 * are discarded, and can be taken back.
 */
export async function mergePlanItems(
  ctx: Context,
  { planId, itemIds }: { readonly planId: string; readonly itemIds: readonly string[] },
): Promise<{ version: number; items: PlanItemRecord[] }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  const wanted = new Set(itemIds)
  if (wanted.size < 2) throw new AppError('request-invalid', {}, [ONE_ITEM])
  const all = await listItems(ctx, planId)
  const [first, ...rest] = all.filter(({ id }) => wanted.has(id))
  if (!first || rest.length + 1 < wanted.size) refuse('plan-item-not-found')
  if ([first, ...rest].some(({ discarded }) => discarded)) refuse('plan-item-discarded')

  const { survivor, others } = mergeItems([first, ...rest], all)

  await saveItems(ctx, planId, [survivor, ...others])
  const version = await savePlan(ctx, plan, {})
  await recordAudit(ctx, {
    action: 'plan.items-merged',
    subjectId: planId,
    subjectLabel: labelOf(plan),
    after: { itemId: survivor.id, title: survivor.title, itemCount: rest.length + 1 },
    details: rest.map(({ id, title }) => ({ id, title })),
  })
  return { version, items: [survivor, ...others.filter(({ id }) => wanted.has(id))] }
}

const ONE_ITEM = { path: 'itemIds', message: 'at least two different tasks' }
