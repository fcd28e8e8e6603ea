import type { EditPlanItem } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition, requireUnits } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { withoutMerged } from '../merge-items.ts'
import { edit, type PlanItemRecord } from '../plan-item.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, getItems, listItems, saveItems, savePlan } from '../repository.ts'

export interface PlanItemsRevision {
  readonly planId: string
  readonly itemIds: readonly string[]
  /** Applied alike to every named item: "all seven without a date: 30/9". */
  readonly change: EditPlanItem
}

/**
 * Changes one proposed task, or many in one act. A task that was merged into another and is taken
 * back takes its words out of there, so that the other one changes too.
 */
export async function revisePlanItems(
  ctx: Context,
  { planId, itemIds, change }: PlanItemsRevision,
): Promise<{ version: number; items: PlanItemRecord[] }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  const before = await getItems(ctx, planId, itemIds)
  if (change.accountablePositionId) await requirePosition(ctx, change.accountablePositionId)
  if (change.supportingUnitIds) await requireUnits(ctx, change.supportingUnitIds)

  const edited = before.map((item) => edit(item, change))
  const isTakingBack = change.discarded === false && before.some((item) => item.mergedIntoId)
  const after = isTakingBack ? withSurvivors(edited, before, await listItems(ctx, planId)) : edited

  await saveItems(ctx, planId, after)
  const version = await savePlan(ctx, plan, {})
  await recordAudit(ctx, {
    action: 'plan.items-revised',
    subjectId: planId,
    subjectLabel: labelOf(plan),
    after: { change, itemCount: after.length },
    details: before.map((item) => ({ id: item.id, before: changedIn(item, change) })),
  })
  return { version, items: after }
}

/** The edited items, and those into which they had been merged without their words. */
function withSurvivors(
  edited: readonly PlanItemRecord[],
  before: readonly PlanItemRecord[],
  all: readonly PlanItemRecord[],
): PlanItemRecord[] {
  const taken = Map.groupBy(before, ({ mergedIntoId }) => mergedIntoId)
  const editedById = new Map(edited.map((item) => [item.id, item]))
  const survivors = all.flatMap((item) => {
    const own = taken.get(item.id)
    return own ? [withoutMerged(editedById.get(item.id) ?? item, own, all)] : []
  })
  const survivorIds = new Set(survivors.map(({ id }) => id))
  return [...edited.filter(({ id }) => !survivorIds.has(id)), ...survivors]
}

/** What the changed fields were before. */
function changedIn(item: PlanItemRecord, change: EditPlanItem) {
  const fields = Object.keys(change) as (keyof EditPlanItem)[]
  return Object.fromEntries(fields.map((field) => [field, item[field]]))
}
