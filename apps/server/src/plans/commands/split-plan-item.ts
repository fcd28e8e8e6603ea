import { recordAudit } from '../../audit/index.ts'
import { findPositions } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { AppError, refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { withoutMerged } from '../merge-items.ts'
import type { PlanItemRecord } from '../plan-item.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, getItems, listItems, makeRoom, saveItems, savePlan } from '../repository.ts'

/**
 * A task with several leads becomes one task each, since every task has exactly one accountable
 * position. The first keeps its identity, and what was merged into it; the others follow it in the
 * document's order, with its own words alone.
 */
export async function splitPlanItem(
  ctx: Context,
  { planId, itemId, positionIds }: { planId: string; itemId: string; positionIds: string[] },
): Promise<{ version: number; items: PlanItemRecord[] }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  const [item] = await getItems(ctx, planId, [itemId])
  if (!item) refuse('plan-item-not-found')
  if (item.discarded) refuse('plan-item-discarded')
  const wanted = [...new Set(positionIds)]
  if (wanted.length < 2) throw new AppError('request-invalid', {}, [ONE_POSITION])
  const known = await findPositions(ctx, wanted)
  if (known.size < wanted.length) refuse('position-not-found')

  const alone = await withoutAnyMerged(ctx, planId, item)
  const parts = wanted.map((accountablePositionId, index) => ({
    ...(index === 0 ? item : alone),
    id: index === 0 ? item.id : newId(),
    ordinal: item.ordinal + index,
    accountablePositionId,
    splitFromId: item.splitFromId ?? item.id,
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

/** What was merged into an item can be taken back from its first part only. */
async function withoutAnyMerged(
  ctx: Context,
  planId: string,
  item: PlanItemRecord,
): Promise<PlanItemRecord> {
  if (item.beforeMerge === null) return item
  const all = await listItems(ctx, planId)
  const merged = all.filter(({ mergedIntoId }) => mergedIntoId === item.id)
  return withoutMerged(item, merged, all)
}

const ONE_POSITION = { path: 'positionIds', message: 'at least two different positions' }
