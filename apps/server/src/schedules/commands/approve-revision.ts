import { addDays } from '@roviec/calendar'
import { recordAudit } from '../../audit/index.ts'
import { holdOrganization } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { labelOf, lockPlanToView } from '../../plans/index.ts'
import { holdTasksOfPlan, rescheduleTasks, type Rescheduling } from '../../tasks/index.ts'
import { addBaseline, addPublicationBaseline } from '../baseline-repository.ts'
import { accessDecision, type Decision, decisionColumns } from '../decision-repository.ts'
import { getPlanSchedule, saveSchedule } from '../repository.ts'
import { requirePermitted } from '../revision.ts'
import { saveRevision } from '../revision-repository.ts'
import { detailsOf, requireApplicable } from '../schedule.ts'
import { workOut } from '../work-out-repository.ts'

export interface RevisionApproval {
  readonly planId: string
  readonly revisionId: string
  readonly version: number
  readonly note: string
  /** Of the preview that was read. */
  readonly digest: string
}

/** The signing seat approves: everything moves as it was read, or nothing does. */
export async function approveRevision(
  ctx: Context,
  { planId, revisionId, version: lastRead, note, digest }: RevisionApproval,
): Promise<{ version: number; movedCount: number }> {
  await holdOrganization(ctx)
  const planCase = await lockPlanToView(ctx, planId)
  const decision = await accessDecision(ctx, planCase, revisionId)
  const { revision } = decision
  requirePermitted(revision, 'approve', lastRead)
  if (decision.isForItself) refuse('revision-own')
  if (planCase.plan.status !== 'published') refuse('plan-not-published')
  await holdTasksOfPlan(ctx, planId)
  const before = await getPlanSchedule(ctx, planCase, { lock: true })
  const outcome = await workOut(ctx, before, revision.edits)
  requireApplicable(outcome, digest)

  await addPublicationBaseline(ctx, before)
  await rescheduleTasks(ctx, outcome.changes, reschedulingOf(ctx, decision))
  await saveSchedule(ctx, before, outcome)
  const movedCount = outcome.changes.filter(({ dates }) => dates !== null).length
  const version = await saveRevision(ctx, revision, {
    status: 'approved',
    outcome: JSON.stringify(outcome.preview),
    moved_count: movedCount,
    ...decisionColumns(ctx, decision, note),
  })
  const after = await getPlanSchedule(ctx, planCase)
  const kept = { name: revision.title, kind: 'revision', revisionId } as const
  const baseline = await addBaseline(ctx, after, kept)
  await recordAudit(ctx, {
    action: 'revision.approved',
    subjectId: planId,
    subjectLabel: labelOf(planCase.plan),
    note,
    after: {
      revisionId,
      title: revision.title,
      reason: revision.reason,
      decision: revision.decision,
      delegationId: decision.delegationId,
      baselineId: baseline.id,
      movedCount,
    },
    details: { edits: revision.edits, moved: detailsOf(outcome) },
  })
  return { version, movedCount }
}

/** No warning opens before the next working day, as after a publication. */
function reschedulingOf(
  { calendar, today }: Context,
  { revision, seat, delegationId, own }: Decision,
): Rescheduling {
  return {
    reason: revision.reason ?? revision.title,
    decision: revision.decision,
    warnFrom: calendar.nextWorkingDay(addDays(today, 1)),
    seat: {
      positionId: seat.id,
      title: seat.title,
      unitId: seat.unitId,
      delegation: delegationId === null ? null : { id: delegationId, own },
    },
  }
}
