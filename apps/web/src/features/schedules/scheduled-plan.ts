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
  const known = INDEXES.get(schedule)
  if (known !== undefined) return known.get(id)
  const made = new Map(schedule.tasks.map((task) => [task.taskId, task]))
  INDEXES.set(schedule, made)
  return made.get(id)
}

/** Each row of a table asks, and a search for each would be the square of the plan. */
const INDEXES = new WeakMap<Schedule, ReadonlyMap<string, ScheduledTask>>()

/** Where a task would stand; null without an end. */
export function spanOfTask(plan: ScheduledPlan, id: string): TaskSpan | null {
  const moved = plan.outlook.moved.get(id)
  if (moved !== undefined) return moved
  const { startOn = null, finishOn = null } = findScheduled(plan, id) ?? {}
  if (finishOn === null) return null
  return { startOn: startOn ?? finishOn, finishOn }
}
