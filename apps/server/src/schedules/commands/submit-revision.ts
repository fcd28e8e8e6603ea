import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessPlanToView, labelOf } from '../../plans/index.ts'
import { can } from '../policy.ts'
import { getPlanSchedule } from '../repository.ts'
import { requirePermitted } from '../revision.ts'
import { getRevisionRecord, saveRevision } from '../revision-repository.ts'
import { detailsOf, requireApplicable, seatsOf } from '../schedule.ts'
import { workOut } from '../work-out-repository.ts'

export interface RevisionSubmission {
  readonly planId: string
  readonly revisionId: string
  readonly version: number
  readonly reason: string
  readonly decision: string
}

/** Shows the own draft to everybody who sees the plan, and asks the signing seat to decide. */
export async function submitRevision(
  ctx: Context,
  { version: lastRead, reason, decision, ...ids }: RevisionSubmission,
): Promise<{ version: number }> {
  const planCase = await accessPlanToView(ctx, ids.planId)
  const revision = await getRevisionRecord(ctx, ids, { lock: true })
  requirePermitted(revision, 'submit', lastRead)
  if (planCase.plan.status !== 'published') refuse('plan-not-published')
  if (revision.edits.length === 0) refuse('revision-empty')
  const schedule = await getPlanSchedule(ctx, planCase)
  // Rights come from the seats held today: its author may have left them since.
  const scheduleCase = { planCase, accountableSeatIds: seatsOf(schedule) }
  if (!can(ctx.actor, 'propose', scheduleCase)) refuse('revision-forbidden')
  const outcome = await workOut(ctx, schedule, revision.edits)
  requireApplicable(outcome)

  const version = await saveRevision(ctx, revision, {
    status: 'submitted',
    reason,
    decision: decision === '' ? null : decision,
    submitted_at: ctx.now,
  })
  await recordAudit(ctx, {
    action: 'revision.submitted',
    subjectId: ids.planId,
    subjectLabel: labelOf(planCase.plan),
    note: reason,
    after: { revisionId: revision.id, title: revision.title, decision },
    details: { edits: revision.edits, moved: detailsOf(outcome) },
  })
  return { version }
}
