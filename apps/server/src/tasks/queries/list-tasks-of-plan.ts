import type { TaskSummary } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { presentTasks, selectTasks } from './present-tasks.ts'

/** More tasks than the largest plan has. */
const TASKS_OF_PLAN_MAX = 20_000

/** Every task of a plan in document order. The caller has checked that the reader may see the plan. */
export async function listTasksOfPlan(ctx: Context, planId: string): Promise<TaskSummary[]> {
  const rows = await selectTasks(ctx)
    .where('t.plan_id', '=', planId)
    .orderBy('t.ordinal')
    .orderBy('t.id')
    .limit(TASKS_OF_PLAN_MAX)
    .execute()
  return presentTasks(ctx, rows)
}

/** The ids alone, for the history of a plan. */
export async function listTaskIdsOfPlan(ctx: Context, planId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('tasks.task')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .orderBy('id')
    .limit(TASKS_OF_PLAN_MAX)
    .execute()
  return rows.map((row) => row.id)
}
