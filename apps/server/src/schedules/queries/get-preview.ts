import type { SchedulePreview } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { accessPlanToView } from '../../plans/index.ts'
import { getPlanSchedule } from '../repository.ts'
import type { Edits } from '../schedule.ts'
import { workOut } from '../work-out-repository.ts'

/** Which dates would move and why. Whoever sees the plan may try things out. */
export async function getPreview(
  ctx: Context,
  planId: string,
  edits: Edits,
): Promise<SchedulePreview> {
  const schedule = await getPlanSchedule(ctx, await accessPlanToView(ctx, planId))
  const { preview } = await workOut(ctx, schedule, edits)
  return preview
}
