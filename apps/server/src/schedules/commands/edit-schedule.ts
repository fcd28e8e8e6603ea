import type { SchedulePreview } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { holdOrganization } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { labelOf, lockPlanToView, rescheduleItems } from '../../plans/index.ts'
import { can } from '../policy.ts'
import { getPlanSchedule, saveSchedule } from '../repository.ts'
import { detailsOf, type Edits, requireApplicable, seatsOf } from '../schedule.ts'
import { workOut } from '../work-out-repository.ts'

export interface ScheduleChange {
  readonly planId: string
  readonly edits: Edits
  /** Of the preview that was read. */
  readonly digest: string
}

/** Changes the schedule of a draft at once: dates, links, parts, names and seats. */
export async function editSchedule(
  ctx: Context,
  { planId, edits, digest }: ScheduleChange,
): Promise<SchedulePreview> {
  await holdOrganization(ctx)
  const planCase = await lockPlanToView(ctx, planId)
  if (planCase.plan.status !== 'draft') refuse('schedule-needs-revision')
  const before = await getPlanSchedule(ctx, planCase, { lock: true })
  const scheduleCase = { planCase, accountableSeatIds: seatsOf(before) }
  if (!can(ctx.actor, 'edit', scheduleCase)) refuse('schedule-edit-forbidden')
  const outcome = await workOut(ctx, before, edits)
  requireApplicable(outcome, digest)

  await rescheduleItems(ctx, planCase, outcome.changes)
  const version = await saveSchedule(ctx, before, outcome)
  await recordAudit(ctx, {
    action: 'schedule.edited',
    subjectId: planId,
    subjectLabel: labelOf(planCase.plan),
    after: { version, editCount: edits.length, movedCount: outcome.preview.moved.length },
    details: { edits, moved: detailsOf(outcome) },
  })
  return { ...outcome.preview, version }
}
