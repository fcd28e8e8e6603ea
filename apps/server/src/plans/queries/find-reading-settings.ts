import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { canCreatePlan } from '../policy.ts'
import type { ReadingSettings } from '../reading-worker.ts'

/** Nobody's document is read for nothing: who may not create a plan is told so first. */
export async function findReadingSettings(ctx: Context): Promise<ReadingSettings> {
  if (!canCreatePlan(ctx.actor)) refuse('plan-create-forbidden')
  const { beforeDay, culturalDay, calendarLines, clarityChecklist } = ctx.settings
  return { beforeDay, culturalDay, overrides: calendarLines, checklist: clarityChecklist }
}
