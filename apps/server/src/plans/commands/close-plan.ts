import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { countOpenTasks } from '../../tasks/index.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, savePlan } from '../repository.ts'

/** Closes a plan whose work is all verified or cancelled; nothing more is done under it. */
export async function closePlan(
  ctx: Context,
  { planId, reason }: { planId: string; reason: string },
): Promise<void> {
  const plan = await accessPlan(ctx, planId, 'close')
  const count = await countOpenTasks(ctx, planId)
  if (count > 0) refuse('plan-has-open-tasks', { count })

  await savePlan(ctx, plan, { status: 'closed', closed_on: ctx.today })
  await recordAudit(ctx, {
    action: 'plan.closed',
    subjectId: planId,
    subjectLabel: labelOf(plan),
    note: reason,
  })
}
