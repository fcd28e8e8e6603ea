import type { StateCounts } from '@roviec/contract'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { countStates } from '../timeliness.ts'
import { timelinessColumn } from './present-timeliness.ts'

export interface PlanTaskCounts {
  /** All tasks of the plan, whatever became of them. */
  readonly taskCount: number
  readonly states: StateCounts
}

/** How the tasks of each plan stand today. A plan without tasks is not in the answer. */
export async function stateCountsByPlan(
  ctx: Context,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanTaskCounts>> {
  if (planIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('tasks.task as t')
    .select(['t.plan_id', timelinessColumn(ctx.today).as('timeliness')])
    .select(sql<boolean>`t.due_on IS NOT NULL`.as('isDated'))
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('t.plan_id', 'in', planIds)
    .groupBy(['t.plan_id', 'timeliness', 'isDated'])
    .execute()
  return new Map(
    Array.from(
      Map.groupBy(rows, (row) => row.plan_id),
      ([planId, own]) => [
        planId,
        {
          taskCount: own.reduce((sum, { count }) => sum + count, 0),
          states: countStates(own),
        },
      ],
    ),
  )
}

/** Tasks of a plan that are neither verified nor cancelled; a draft is open too. */
export async function countOpenTasks(ctx: Context, planId: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('tasks.task')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .where('status', 'not in', ['verified', 'cancelled'])
    .executeTakeFirstOrThrow()
  return count
}
