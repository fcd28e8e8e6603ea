import type { Schedule, ScheduledTask } from '@roviec/contract'
import type { Outlook, TaskSpan } from './edits/outlook.ts'
import type { ScheduleWork } from './edits/schedule-work.ts'
import type { TaskNames } from './named-task.ts'

/** A plan's schedule with the work on it: what panels and forms are about. */
export interface ScheduledPlan {
  readonly schedule: Schedule
  readonly work: ScheduleWork
  /** How it would look with the edits of `work`. */
  readonly outlook: Outlook
  readonly tasks: TaskNames
}

export function findScheduled({ schedule }: ScheduledPlan, id: string): ScheduledTask | undefined {
  return schedule.tasks.find(({ taskId }) => taskId === id)
}

/** Where a task would stand; null without an end. */
export function spanOfTask(plan: ScheduledPlan, id: string): TaskSpan | null {
  const moved = plan.outlook.moved.get(id)
  if (moved !== undefined) return moved
  const { startOn = null, finishOn = null } = findScheduled(plan, id) ?? {}
  if (finishOn === null) return null
  return { startOn: startOn ?? finishOn, finishOn }
}
