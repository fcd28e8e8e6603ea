import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { buildLeadIndex } from '../lead-index.ts'
import { edit, type PlanItemRecord } from '../plan-item.ts'
import { labelOf } from '../plan.ts'
import { findLeadsByField } from '../queries/find-leads-by-field.ts'
import { listOrganizationFacts } from '../queries/list-organization-facts.ts'
import { accessPlan, getItems, saveItems, savePlan } from '../repository.ts'

export interface AcceptedProposals {
  readonly planId: string
  readonly itemIds: readonly string[]
}

/**
 * Takes the leads and supports that the coordination rules propose today, for one task or many.
 * Tasks for which they propose nothing stay as they are; refused when that is all of them.
 */
export async function acceptFieldProposals(
  ctx: Context,
  { planId, itemIds }: AcceptedProposals,
): Promise<{ version: number; items: PlanItemRecord[] }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  const items = await getItems(ctx, planId, itemIds)
  const facts = await listOrganizationFacts(
    ctx,
    plan.signingPositionId ? [plan.signingPositionId] : [],
  )
  const index = buildLeadIndex(facts, {
    homeUnitId: plan.uploadedByUnitId,
    writtenOn: plan.header.issuedOn,
  })
  const leads = await findLeadsByField(ctx, { plan, items, index })

  const taken = items.flatMap((item) => {
    const proposal = leads.get(item.id)?.proposal
    return proposal ? { item, proposal } : []
  })
  if (taken.length === 0) refuse('plan-item-without-proposal')
  const after = taken.map(({ item, proposal }) =>
    edit(item, {
      accountablePositionId: proposal.positionId,
      supportingUnitIds: proposal.supportingUnitIds,
    }),
  )

  await saveItems(ctx, planId, after)
  const version = await savePlan(ctx, plan, {})
  await recordAudit(ctx, {
    action: 'plan.field-proposals-accepted',
    subjectId: planId,
    subjectLabel: labelOf(plan),
    after: { itemCount: after.length },
    details: taken.map(({ item, proposal }) => ({ id: item.id, ...proposal })),
  })
  return { version, items: after }
}
