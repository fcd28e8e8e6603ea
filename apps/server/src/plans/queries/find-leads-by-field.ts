import { findFieldAdvice } from '../../coordination/index.ts'
import type { Context } from '../../platform/context.ts'
import { asksForLead, leadByField, type LeadByField } from '../lead-by-field.ts'
import type { LeadIndex } from '../lead-index.ts'
import type { PlanItemRecord } from '../plan-item.ts'
import type { PlanRecord } from '../plan.ts'

export interface AskedItems {
  readonly plan: Pick<PlanRecord, 'uploadedByUnitId' | 'signingPositionId'>
  readonly items: readonly PlanItemRecord[]
  readonly index: LeadIndex
}

/** What the coordination rules say about the items whose lead is open, by the id of the item. */
export async function findLeadsByField(
  ctx: Context,
  { plan, items, index }: AskedItems,
): Promise<ReadonlyMap<string, LeadByField>> {
  const asked = items.filter(asksForLead)
  const signer = index.positionById.get(plan.signingPositionId ?? '')
  const advice = await findFieldAdvice(
    ctx,
    signer?.unitId ?? plan.uploadedByUnitId,
    asked.map(({ text, leadNames, supportNames }) => ({
      text,
      ignoredNames: [...leadNames, ...supportNames],
    })),
  )
  return new Map(
    asked.map((item, place) => [item.id, leadByField(item, advice[place] ?? [], index)]),
  )
}
