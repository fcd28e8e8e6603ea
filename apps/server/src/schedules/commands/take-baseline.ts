import type { Baseline } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { labelOf, lockPlanToView } from '../../plans/index.ts'
import { addBaseline, listBaselines } from '../baseline-repository.ts'
import { can } from '../policy.ts'
import { getPlanSchedule } from '../repository.ts'
import { seatsOf } from '../schedule.ts'

/** More than a plan of five years has when one is kept every month. */
const BASELINES_MAX = 50

/** Keeps the dates of a published plan as they stand, under a name. */
export async function takeBaseline(
  ctx: Context,
  { planId, name }: { readonly planId: string; readonly name: string },
): Promise<Baseline> {
  const planCase = await lockPlanToView(ctx, planId)
  const schedule = await getPlanSchedule(ctx, planCase)
  const scheduleCase = { planCase, accountableSeatIds: seatsOf(schedule) }
  if (!can(ctx.actor, 'take-baseline', scheduleCase)) refuse('baseline-forbidden')
  if (planCase.plan.status !== 'published') refuse('plan-not-published')
  const kept = await listBaselines(ctx, planId)
  if (kept.length >= BASELINES_MAX) refuse('baseline-limit', { max: BASELINES_MAX })

  const baseline = await addBaseline(ctx, schedule, { name, kind: 'manual', revisionId: null })
  await recordAudit(ctx, {
    action: 'baseline.taken',
    subjectId: planId,
    subjectLabel: labelOf(planCase.plan),
    after: { baselineId: baseline.id, name, kind: 'manual', taskCount: baseline.taskCount },
  })
  return baseline
}
