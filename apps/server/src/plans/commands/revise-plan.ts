import { type EditPlan, PlanHeader } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { requireVersion } from '../../platform/versions.ts'
import { headerToRow } from '../plan-rows.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, savePlan } from '../repository.ts'

/** Corrects what the reader made of the letterhead, who may see the plan, and who signs it. */
export async function revisePlan(
  ctx: Context,
  { planId, change, version }: { planId: string; change: EditPlan; version: number },
): Promise<{ version: number }> {
  const plan = await accessPlan(ctx, planId, 'edit')
  requireVersion(version, plan.version)
  if (change.signingPositionId) await requirePosition(ctx, change.signingPositionId)
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

/** A field that a request leaves out keeps its value. */
function definedOf(header: EditPlan['header'] = {}) {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined))
}
