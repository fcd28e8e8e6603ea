import type { EditPlanItem } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition, requireUnits } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { edit, type PlanItemRecord } from '../plan-item.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, getItems, saveItems, savePlan } from '../repository.ts'

export interface PlanItemsRevision {
  readonly planId: string
  readonly itemIds: readonly string[]
  /** Applied alike to every named item: "all seven without a date: 30/9". */
  readonly change: EditPlanItem
}

/** Changes one proposed task, or many in one act. */
export async function revisePlanItems(
  ctx: Context,
  { planId, itemIds, change }: PlanItemsRevision,
): Promise<{ version: number; items: PlanItemRecord[] }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  const before = await getItems(ctx, planId, itemIds)
  if (change.accountablePositionId) await requirePosition(ctx, change.accountablePositionId)
  if (change.supportingUnitIds) await requireUnits(ctx, change.supportingUnitIds)

  const after = before.map((item) => edit(item, change))

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

/** What the changed fields were before. */
function changedIn(item: PlanItemRecord, change: EditPlanItem) {
  const fields = Object.keys(change) as (keyof EditPlanItem)[]
  return Object.fromEntries(fields.map((field) => [field, item[field]]))
}
