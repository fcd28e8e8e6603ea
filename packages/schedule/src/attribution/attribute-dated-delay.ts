import { fromDayNumber, toDayNumber, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import type { DayLink, TaskDates } from '../moves/move-tasks.ts'
import { attributeDelay, type DelayAttribution } from './attribute-delay.ts'
import type { DaySpan, DelayTask, SetAside, SetAsideCause } from './delay-input.ts'

/** Recorded days in which the doer could not go on. None where the last comes before the first. */
export interface DatedSetAside {
  readonly cause: Exclude<SetAsideCause, 'day-off'>
  /** Of a wait it is the day after the question, a submission for instance. */
  readonly fromOn: IsoDate
  /** Of a wait it is the day of the answer. */
  readonly toOn: IsoDate
  /** Who was waited for; null where it is nobody's. */
  readonly unitId: string | null
}

/** A task with the dates of a baseline and those that came, or are expected to come. */
export interface DatedDelayTask {
  readonly id: string
  readonly unitId: string | null
  readonly planned: TaskDates
  readonly actual: TaskDates
  readonly setAside?: readonly DatedSetAside[]
}

/** What `attributeDatedDelay` reads. */
export interface DatedDelayInput {
  readonly tasks: readonly DatedDelayTask[]
  readonly links: readonly DayLink[]
  readonly targetId: string
  /** The calendar as the plan was made with it. All days are counted in it. */
  readonly plannedCalendar: WorkingCalendar
  /** The calendar as it is: days off that only it knows are set aside in every task. */
  readonly calendar: WorkingCalendar
}

/**
 * `attributeDelay` for dates. A day that has become a day off since the plan was made counts as a
 * day lost, because the plan counted it as worked; a working day gained since then counts nothing.
 */
export function attributeDatedDelay(input: DatedDelayInput): DelayAttribution {
  const { tasks, links, targetId, plannedCalendar } = input
  const { days } = plannedCalendar
  const [first] = tasks
  const zero = first === undefined ? 0 : days.nextWorkingDay(toDayNumber(first.planned.startOn))
  const startDay = (on: IsoDate) =>
    days.countWorkingDaysAfter(zero, days.nextWorkingDay(toDayNumber(on)))
  const finishDay = (on: IsoDate) =>
    days.countWorkingDaysAfter(zero, days.previousWorkingDay(toDayNumber(on)))
  const toSpan = ({ startOn, finishOn }: TaskDates): DaySpan => {
    const start = startDay(startOn)
    return { startDay: start, finishDay: Math.max(start - 1, finishDay(finishOn)) }
  }
  const daysOff = listNewDaysOff(input).map((day): SetAside => {
    const at = startDay(day)
    return { cause: 'day-off', fromDay: at, toDay: at, unitId: null }
  })
  const read = ({ id, unitId, planned, actual, setAside = [] }: DatedDelayTask): DelayTask => ({
    id,
    unitId,
    planned: toSpan(planned),
    actual: toSpan(actual),
    setAside: [
      ...daysOff,
      ...setAside.map(({ cause, fromOn, toOn, unitId: waitedFor }) => ({
        cause,
        fromDay: startDay(fromOn),
        toDay: finishDay(toOn),
        unitId: waitedFor,
      })),
    ],
  })
  return attributeDelay({ tasks: tasks.map(read), links, targetId })
}

/** The days that the plan counted as worked and that are days off now. */
function listNewDaysOff({ tasks, plannedCalendar, calendar }: DatedDelayInput): readonly IsoDate[] {
  let first = Infinity
  let last = -Infinity
  for (const { planned, actual } of tasks) {
    first = Math.min(first, toDayNumber(planned.startOn), toDayNumber(actual.startOn))
    last = Math.max(last, toDayNumber(actual.finishOn))
  }
  const found: IsoDate[] = []
  for (let day = first; day <= last; day++) {
    const isLost = plannedCalendar.days.isWorkingDay(day) && !calendar.days.isWorkingDay(day)
    if (isLost) found.push(fromDayNumber(day))
  }
  return found
}
