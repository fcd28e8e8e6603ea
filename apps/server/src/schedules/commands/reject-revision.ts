import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessPlanToView, labelOf } from '../../plans/index.ts'
import { accessDecision, decisionColumns } from '../decision-repository.ts'
import { getPlanSchedule } from '../repository.ts'
import { requirePermitted } from '../revision.ts'
import { saveRevision } from '../revision-repository.ts'
import { workOut } from '../work-out-repository.ts'

export interface RevisionRejection {
  readonly planId: string
  readonly revisionId: string
  readonly version: number
  readonly note: string
}

/** The plan stays as it is; what was asked for stays readable beside the reason. */
export async function rejectRevision(
  ctx: Context,
  { version: lastRead, note, ...ids }: RevisionRejection,
): Promise<{ version: number }> {
  const planCase = await accessPlanToView(ctx, ids.planId)
  const decision = await accessDecision(ctx, planCase, ids.revisionId)
  const { revision } = decision
  requirePermitted(revision, 'reject', lastRead)
  const schedule = await getPlanSchedule(ctx, planCase)
  const { preview } = await workOut(ctx, schedule, revision.edits, { leaveOut: true })

  const version = await saveRevision(ctx, revision, {
    status: 'rejected',
    outcome: JSON.stringify(preview),
    ...decisionColumns(ctx, decision, note),
  })
  await recordAudit(ctx, {
    action: 'revision.rejected',
    subjectId: ids.planId,
    subjectLabel: labelOf(planCase.plan),
    note,
    after: { revisionId: revision.id, title: revision.title, delegationId: decision.delegationId },
  })
  return { version }
}
