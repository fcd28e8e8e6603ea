import { computeSchedule, type Plan, type Schedule } from '@roviec/schedule'
import type { TaskDates } from './task-facts.ts'

/** The schedule of a plan as it is written: dates, and how long summaries last. */
export interface WrittenSchedule {
  readonly schedule: Schedule
  /** Null for a task that the schedule does not have. */
  readonly datesOf: (id: string) => TaskDates | null
}

/** Schedules a plan to be written. */
export function scheduleForWriting(plan: Plan): WrittenSchedule {
  const schedule = computeSchedule(plan)
  const line = plan.calendars[0]?.line
  return {
    schedule,
    datesOf: (id) => {
      const scheduled = schedule.find(id)
      if (scheduled === null) return null
      if (!scheduled.summary || line === undefined) return { scheduled, summaryMinutes: null }
      const from = line.positionOf(scheduled.start, 1) >> 1
      const to = line.positionOf(scheduled.finish, 0) >> 1
      return { scheduled, summaryMinutes: Math.max(0, to - from) }
    },
  }
}
