import {
  CALENDAR_FIRST_YEAR,
  CALENDAR_LAST_YEAR,
  type IsoDate,
  type WorkingCalendar,
  yearOf,
} from '@roviec/calendar'
import type { ScheduledTask } from '@roviec/contract'
import {
  type Activity,
  computeSchedule,
  momentOf,
  officeCalendar,
  type Schedule,
} from '@roviec/schedule'
import { isFixed, linksAtWork, type PlannedTask, type PlanSchedule } from './schedule.ts'

const MINUTES_A_DAY = 480
const OFFICE_OPENS = 480
const OFFICE_CLOSES = 1020

/**
 * What the links say about every task: slack and the critical path, with nothing before the day on
 * which it is planned to start.
 */
export function computeSlack(
  schedule: PlanSchedule,
  calendar: WorkingCalendar,
): readonly ScheduledTask[] {
  const dated = schedule.tasks.flatMap((task) => datedTask(task, calendar))
  const network = dated.length === 0 ? null : scheduleOf(schedule, dated, calendar)
  const lengthById = new Map(dated.map(({ task, workingDays }) => [task.id, workingDays]))
  return schedule.tasks.map((task) => {
    const found = isFixed(task) ? null : (network?.find(task.id) ?? null)
    return {
      taskId: task.id,
      parentId: task.parentId,
      startOn: task.startOn,
      finishOn: task.finishOn,
      isFixed: isFixed(task),
      durationDays: lengthById.get(task.id) ?? null,
      totalSlackDays: found === null ? null : inDays(found.totalSlackMinutes),
      freeSlackDays: found === null ? null : inDays(found.freeSlackMinutes),
      isCritical: found?.critical ?? false,
    }
  })
}

interface DatedTask {
  readonly task: PlannedTask
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
  readonly workingDays: number
}

function datedTask(task: PlannedTask, calendar: WorkingCalendar): readonly DatedTask[] {
  const { startOn, finishOn, status } = task
  if (startOn === null || finishOn === null || status === 'cancelled') return []
  if (finishOn < startOn || !isPlannable(startOn) || !isPlannable(finishOn)) return []
  const first = calendar.isWorkingDay(startOn) ? 1 : 0
  const workingDays = first + calendar.countWorkingDaysAfter(startOn, finishOn)
  return [{ task, startOn, finishOn, workingDays }]
}

function scheduleOf(
  schedule: PlanSchedule,
  dated: readonly DatedTask[],
  calendar: WorkingCalendar,
): Schedule {
  let start = Number.POSITIVE_INFINITY
  for (const { startOn } of dated) start = Math.min(start, momentOf(startOn))
  return computeSchedule({
    start,
    calendars: [officeCalendar(calendar)],
    activities: dated.map((task) => activityOf(task, calendar)),
    links: linksAtWork(schedule).map(({ fromTaskId, toTaskId, type, lagDays }) => ({
      from: fromTaskId,
      to: toTaskId,
      type,
      lag: { minutes: lagDays * MINUTES_A_DAY, kind: 'working' },
    })),
  })
}

function activityOf(
  { task, startOn, finishOn, workingDays }: DatedTask,
  calendar: WorkingCalendar,
): Activity {
  return {
    id: task.id,
    duration: { minutes: workingDays * MINUTES_A_DAY, kind: 'working' },
    constraint: {
      kind: 'start-no-earlier-than',
      on: momentOf(calendar.nextWorkingDay(startOn), OFFICE_OPENS),
    },
    fixed: isFixed(task)
      ? { start: momentOf(startOn, OFFICE_OPENS), finish: momentOf(finishOn, OFFICE_CLOSES) }
      : null,
  }
}

/** Within the years of the calendar, and a year away from their ends. */
function isPlannable(on: IsoDate): boolean {
  return yearOf(on) > CALENDAR_FIRST_YEAR && yearOf(on) < CALENDAR_LAST_YEAR
}

function inDays(minutes: number): number {
  return Math.floor(minutes / MINUTES_A_DAY)
}
