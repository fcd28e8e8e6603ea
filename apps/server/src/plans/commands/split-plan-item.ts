import { recordAudit } from '../../audit/index.ts'
import { findPositions } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { AppError, refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { PlanItemRecord } from '../plan-item.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, getItems, makeRoom, saveItems, savePlan } from '../repository.ts'

/**
 * A task with several leads becomes one task each, since every task has exactly one accountable
 * position. The first keeps its identity; the others follow it in the document's order.
 */
export async function splitPlanItem(
  ctx: Context,
  { planId, itemId, positionIds }: { planId: string; itemId: string; positionIds: string[] },
): Promise<{ version: number; items: PlanItemRecord[] }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  const [item] = await getItems(ctx, planId, [itemId])
  if (!item) refuse('plan-item-not-found')
  const wanted = [...new Set(positionIds)]
  if (wanted.length < 2) throw new AppError('request-invalid', {}, [ONE_POSITION])
  const known = await findPositions(ctx, wanted)
  if (known.size < wanted.length) refuse('position-not-found')

  const parts = wanted.map((accountablePositionId, index) => ({
    ...item,
    id: index === 0 ? item.id : newId(),
    ordinal: item.ordinal + index,
    accountablePositionId,
    splitFromId: item.splitFromId ?? item.id,
    // What was merged into it stays with the first part.
    beforeMerge: index === 0 ? item.beforeMerge : null,
  }))

  await makeRoom(ctx, planId, { behind: item.ordinal, count: parts.length - 1 })
  await saveItems(ctx, planId, parts)
  const version = await savePlan(ctx, plan, {})
  await recordAudit(ctx, {
    action: 'plan.item-split',
    subjectId: planId,
    subjectLabel: labelOf(plan),
    before: { itemId, accountablePositionId: item.accountablePositionId },
    after: { positionIds: wanted },
    details: parts.map(({ id, accountablePositionId }) => ({ id, accountablePositionId })),
  })
  return { version, items: parts }
}

const ONE_POSITION = { path: 'positionIds', message: 'at least two different positions' }
