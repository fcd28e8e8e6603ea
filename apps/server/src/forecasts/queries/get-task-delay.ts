import type { TaskDelay } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { whereTaskVisible } from '../../tasks/index.ts'

/** Where the days of a late task were lost. */
export async function getTaskDelay(ctx: Context, taskId: string): Promise<TaskDelay> {
  const task = await findVisibleTask(ctx, taskId)
  if (!task) refuse('task-not-found')
  if (task.due_on === null) refuse('task-not-late')
  const finishedOn = task.done_on ?? task.submitted_on ?? ctx.today
  const lateDays = ctx.calendar.countWorkingDaysAfter(task.due_on, finishedOn)
  if (lateDays <= 0) refuse('task-not-late')
  return {
    taskId,
    dueOn: task.due_on,
    finishedOn,
    isFinished: task.done_on !== null,
    lateDays,
    shares: [],
    text: { vi: `Trễ ${lateDays} ngày làm việc.`, en: `${lateDays} working days late.` },
    notes: [],
  }
}

function findVisibleTask(ctx: Context, taskId: string) {
  return ctx.db
    .selectFrom('tasks.public_task as t')
    .innerJoin('plans.public_plan as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.plan_id'),
    )
    .select(['t.id', 't.due_on', 't.submitted_on', 't.done_on'])
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('t.id', '=', taskId)
    .where(whereTaskVisible(ctx, 't.accountable_position_id'))
    .executeTakeFirst()
}
