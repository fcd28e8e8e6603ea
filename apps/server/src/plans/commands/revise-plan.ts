import { type EditPlan, PlanHeader } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { requireVersion } from '../../platform/versions.ts'
import { refuse } from '../../platform/errors.ts'
import { headerToRow } from '../plan-rows.ts'
import { labelOf, type PlanRecord } from '../plan.ts'
import { mayNameAsSigner } from '../policy.ts'
import { accessPlan, savePlan } from '../repository.ts'

/** Corrects what the reader made of the letterhead, who may see the plan, and who signs it. */
export async function revisePlan(
  ctx: Context,
  { planId, change, version }: { planId: string; change: EditPlan; version: number },
): Promise<{ version: number }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  requireVersion(version, plan.version)
  await requireSigner(ctx, plan, change)
  const header = PlanHeader.parse({ ...plan.header, ...definedOf(change.header) })

  const saved = await savePlan(ctx, plan, {
    ...headerToRow(header),
    ...(change.visibility && { visibility: change.visibility }),
    ...(change.signingPositionId !== undefined && {
      signing_position_id: change.signingPositionId,
    }),
  })
  await recordAudit(ctx, {
    action: 'plan.revised',
    subjectId: planId,
    subjectLabel: labelOf({ header }),
    before: {
      header: plan.header,
      visibility: plan.visibility,
      signingPositionId: plan.signingPositionId,
    },
    after: { ...change, header },
  })
  return { version: saved }
}

/** A signer that was named before may stay, whoever corrects the rest. */
async function requireSigner(
  ctx: Context,
  plan: PlanRecord,
  { signingPositionId }: EditPlan,
): Promise<void> {
  if (!signingPositionId || signingPositionId === plan.signingPositionId) return
  const seat = await requirePosition(ctx, signingPositionId)
  if (!mayNameAsSigner(ctx.actor, seat)) refuse('plan-signer-forbidden')
}

/** A field that a request leaves out keeps its value. */
function definedOf(header: EditPlan['header'] = {}) {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined))
}
