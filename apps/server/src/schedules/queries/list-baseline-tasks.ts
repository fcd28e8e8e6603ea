import type { Baseline, BaselineTask } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { accessPlanToView } from '../../plans/index.ts'
import { getBaseline, listDatesOf } from '../baseline-repository.ts'

/** The dates that a baseline keeps. */
export async function listBaselineTasks(
  ctx: Context,
  { planId, baselineId }: { readonly planId: string; readonly baselineId: string },
): Promise<{ baseline: Baseline; tasks: BaselineTask[] }> {
  await accessPlanToView(ctx, planId)
  const baseline = await getBaseline(ctx, planId, baselineId)
  return { baseline, tasks: await listDatesOf(ctx, baselineId) }
}
