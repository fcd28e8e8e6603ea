import type { PlanSection, TaskSummary } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { listTasksOfPlan } from '../../tasks/index.ts'
import { accessPlanToView, getReading } from '../repository.ts'

/** Every task of a plan in document order, with the sections they stand in. */
export async function listPlanTasks(
  ctx: Context,
  planId: string,
): Promise<{ sections: PlanSection[]; entries: TaskSummary[] }> {
  await accessPlanToView(ctx, planId)
  const { sections } = await getReading(ctx, planId)
  return { sections: sections as PlanSection[], entries: await listTasksOfPlan(ctx, planId) }
}
