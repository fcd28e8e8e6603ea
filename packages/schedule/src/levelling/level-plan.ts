import { fromDayNumber, toDayNumber, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import type { DayLink, TaskDates } from '../moves/move-tasks.ts'
import type { LevelledTasks, LevelProblem, LevelResource, LevelTask } from './level-input.ts'
import type { ResourceNeed } from './level-input.ts'
import { levelTasks } from './level-tasks.ts'

/** A task of which somebody has to find the time. */
export interface TaskToLevel {
  readonly id: string
  /** What is left of it, in working days. */
  readonly workingDays: number
  /** Who or what it takes; a head is a resource, of capacity 1 or of as many tasks as they bear. */
  readonly needs: readonly ResourceNeed[]
  readonly earliestOn?: IsoDate | null
  readonly dueOn?: IsoDate | null
  /** Dates that stay. What of them lies before `fromOn` counts as done on the day before. */
  readonly fixed?: TaskDates | null
}

/** What `levelPlan` reads. */
export interface PlanToLevel {
  readonly tasks: readonly TaskToLevel[]
  readonly links: readonly DayLink[]
  readonly resources: readonly LevelResource[]
  readonly calendar: WorkingCalendar
  /** The first day on which anything that is not fixed is put. */
  readonly fromOn: IsoDate
  readonly seed: number
  readonly schedulesMax: number
}

/** Dates at which nobody is overloaded but by what is fixed. */
export interface LevelledPlan {
  /** Of tasks with work in them, or with dates that stay. */
  readonly dates: ReadonlyMap<string, TaskDates>
  /** Null where the plan is empty. */
  readonly finishOn: IsoDate | null
  /** The working days after due dates, of all tasks together. */
  readonly lateWorkingDays: number
  readonly schedules: number
  readonly problems: readonly LevelProblem[]
}

/**
 * `levelTasks` for dates: on working days, from a day on. Throws RangeError where the plan leads
 * beyond the years of the calendar.
 */
export function levelPlan(plan: PlanToLevel): LevelledPlan {
  const { tasks, links, resources, calendar, seed, schedulesMax } = plan
  const { days } = calendar
  const zero = days.nextWorkingDay(toDayNumber(plan.fromOn))
  const startDay = (on: IsoDate) =>
    days.countWorkingDaysAfter(zero, days.nextWorkingDay(toDayNumber(on)))
  const finishDay = (on: IsoDate) =>
    days.countWorkingDaysAfter(zero, days.previousWorkingDay(toDayNumber(on)))
  const read = ({ id, workingDays, needs, earliestOn, dueOn, fixed }: TaskToLevel): LevelTask => {
    const base = { id, needs, dueDay: isNone(dueOn) ? null : finishDay(dueOn) }
    if (isNone(fixed)) {
      const earliestDay = isNone(earliestOn) ? 0 : Math.max(0, startDay(earliestOn))
      return { ...base, days: workingDays, earliestDay }
    }
    const fixedDay = Math.max(0, startDay(fixed.startOn))
    return { ...base, days: Math.max(0, finishDay(fixed.finishOn) + 1 - fixedDay), fixedDay }
  }
  const levelled = levelTasks({ tasks: tasks.map(read), links, resources, seed, schedulesMax })
  const dayAt = (rank: number) => fromDayNumber(days.addWorkingDays(zero, rank))
  const dates = new Map<string, TaskDates>()
  for (const { id, workingDays, fixed } of tasks) {
    const start = levelled.startDays.get(id)
    if (start === undefined || dates.has(id)) continue
    if (!isNone(fixed)) dates.set(id, fixed)
    else if (workingDays >= 1) {
      dates.set(id, { startOn: dayAt(start), finishOn: dayAt(start + workingDays - 1) })
    }
  }
  return describe(levelled, dates)
}

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

function describe(
  { lateDays, schedules, problems }: LevelledTasks,
  dates: ReadonlyMap<string, TaskDates>,
): LevelledPlan {
  let finishOn: IsoDate | null = null
  for (const task of dates.values()) {
    if (finishOn === null || task.finishOn > finishOn) ({ finishOn } = task)
  }
  return { dates, finishOn, lateWorkingDays: lateDays, schedules, problems }
}
