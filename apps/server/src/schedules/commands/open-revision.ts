import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { lockPlanToView } from '../../plans/index.ts'
import { can, proposingTitleOf } from '../policy.ts'
import { getPlanSchedule } from '../repository.ts'
import { addRevision } from '../revision-repository.ts'
import { type Edits, seatsOf } from '../schedule.ts'
import { workOut } from '../work-out-repository.ts'

/** Begins a layer over a published plan that only its author sees. */
export async function openRevision(
  ctx: Context,
  {
    planId,
    title,
    edits,
  }: { readonly planId: string; readonly title: string; readonly edits: Edits },
): Promise<{ id: string; version: number }> {
  const planCase = await lockPlanToView(ctx, planId)
  if (planCase.plan.status !== 'published') refuse('plan-not-published')
  const schedule = await getPlanSchedule(ctx, planCase)
  const scheduleCase = { planCase, accountableSeatIds: seatsOf(schedule) }
  if (!can(ctx.actor, 'propose', scheduleCase)) refuse('revision-forbidden')
  await workOut(ctx, schedule, edits)

  const byTitle = proposingTitleOf(ctx.actor, scheduleCase)
  const opened = await addRevision(ctx, { planId, title, edits, byTitle })
  await recordAudit(ctx, {
    action: 'revision.opened',
    subjectId: opened.id,
    subjectLabel: title,
    after: { planId, editCount: edits.length },
    details: { edits },
  })
  return opened
}
