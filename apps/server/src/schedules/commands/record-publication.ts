import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { labelOf, lockPlanToView } from '../../plans/index.ts'
import { addPublicationBaseline } from '../baseline-repository.ts'
import { getPlanSchedule } from '../repository.ts'

/**
 * Keeps the dates of a plan as they were published. What follows the audit log calls it, since
 * plans lie below schedules; it may come twice, and then changes nothing.
 */
export async function recordPublication(ctx: Context, planId: string): Promise<void> {
  const planCase = await lockPlanToView(ctx, planId)
  if (planCase.plan.status === 'draft') return
  const baseline = await addPublicationBaseline(ctx, await getPlanSchedule(ctx, planCase))
  if (baseline === null) return
  await recordAudit(ctx, {
    action: 'baseline.taken',
    subjectId: planId,
    subjectLabel: labelOf(planCase.plan),
    after: { baselineId: baseline.id, kind: 'publication', taskCount: baseline.taskCount },
  })
}
