import type { Span } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { addedItem, precedingItem } from '../added-item.ts'
import type { PlanItemRecord } from '../plan-item.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, getReading, listItems, makeRoom, saveItems, savePlan } from '../repository.ts'

/** Adds a task that the reader missed; a span quotes the sentence it stands in. */
export async function addPlanItem(
  ctx: Context,
  { planId, title, span }: { planId: string; title: string; span: Span | null },
): Promise<{ version: number; item: PlanItemRecord }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  const { text } = await getReading(ctx, planId)
  if (span) requireSpan(span, text)
  const before = precedingItem(await listItems(ctx, planId), span)
  const item = addedItem({ title, span, text }, before)

  await makeRoom(ctx, planId, { behind: item.ordinal - 1, count: 1 })
  await saveItems(ctx, planId, [item])
  const version = await savePlan(ctx, plan, {})
  await recordAudit(ctx, {
    action: 'plan.item-added',
    subjectId: planId,
    subjectLabel: labelOf(plan),
    after: { itemId: item.id, title, span },
  })
  return { version, item }
}

function requireSpan({ start, end }: Span, text: string): void {
  if (start < end && end <= text.length) return
  throw new AppError('request-invalid', {}, [{ path: 'span', message: 'outside the document' }])
}
