import {
  addDays,
  CALENDAR_FIRST_YEAR,
  CALENDAR_LAST_YEAR,
  type IsoDate,
  isoDateOf,
  toDayNumber,
  type WorkingCalendar,
} from '@roviec/calendar'
import type { TaskStatus } from '@roviec/contract'
import type {
  DayLink,
  FinishedTask,
  ForecastReport,
  ForecastTask,
  SelfReport,
} from '@roviec/schedule'

/** What is recorded of a task, as far as its end can be told from it. */
export interface TaskFacts {
  readonly id: string
  readonly planId: string
  readonly unitId: string | null
  readonly status: TaskStatus
  readonly startsOn: IsoDate | null
  readonly assignedOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly firstDueOn: IsoDate | null
  readonly submittedOn: IsoDate | null
  readonly doneOn: IsoDate | null
  readonly closedOn: IsoDate | null
  readonly progressPercent: number
  readonly selfReport: SelfReport | null
}

/** Progress as it was reported on a day. */
export interface ReportFacts {
  readonly on: IsoDate
  readonly percent: number
}

/** All that forecasts are computed from, read in one transaction. */
export interface ForecastWork {
  /** Open tasks of published plans, and those that are done and hold them. */
  readonly tasks: readonly TaskFacts[]
  readonly links: readonly DayLink[]
  readonly reportsByTaskId: ReadonlyMap<string, readonly ReportFacts[]>
  readonly history: readonly FinishedTask[]
}

/** The days by which a forecast sees a task. */
export interface TaskTerm {
  readonly beginOn: IsoDate
  readonly dueOn: IsoDate
  /** Working days from the first one to the first deadline, both included; at least one. */
  readonly plannedDays: number
}

/**
 * A term begins where its bar does, and not before the work was assigned: nobody is slow with what
 * they have not been given. What was planned is measured by the first deadline, since a deadline
 * that was moved says how it went, not how long such work was meant to take. Null for work without
 * a deadline.
 */
export function termOf(
  { startsOn, assignedOn, dueOn, firstDueOn }: TaskFacts,
  calendar: WorkingCalendar,
): TaskTerm | null {
  const begins = [startsOn, assignedOn].filter((day) => day !== null).toSorted()
  const lastOn = begins.at(-1)
  if (lastOn === undefined || dueOn === null) return null
  const beginOn = withinCalendar(lastOn)
  const isPlanned = firstDueOn !== null && firstDueOn >= beginOn
  const plannedOn = isPlanned ? firstDueOn : dueOn
  const plannedDays = countDays(calendar, beginOn, withinCalendar(plannedOn))
  return { beginOn, dueOn: withinCalendar(dueOn), plannedDays }
}

/** A date that people type may lie beyond what the calendar knows; a year before its end will do. */
function withinCalendar(on: IsoDate): IsoDate {
  if (on < FIRST_DAY) return FIRST_DAY
  return on < LAST_DAY ? on : LAST_DAY
}

const FIRST_DAY = isoDateOf({ year: CALENDAR_FIRST_YEAR + 1, month: 1, day: 1 })
const LAST_DAY = isoDateOf({ year: CALENDAR_LAST_YEAR - 1, month: 12, day: 31 })

/** Working days from one day to another, both included; at least one. */
function countDays(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  return Math.max(1, calendar.countWorkingDaysAfter(addDays(from, -1), to))
}

/** What surrounds a task that is to be forecast. */
export interface Surroundings {
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  readonly reports: readonly ReportFacts[]
  /** Something that is not finished comes before it. */
  readonly isHeld: boolean
}

/** The task as the engine sees it; null for work whose end cannot be told. */
export function forecastTaskOf(
  facts: TaskFacts,
  { today, calendar, reports, isHeld }: Surroundings,
): ForecastTask | null {
  const term = termOf(facts, calendar)
  if (term === null) return null
  const { id, unitId, status, startsOn, progressPercent, selfReport } = facts
  const finishedOn = facts.doneOn ?? facts.submittedOn ?? facts.closedOn
  const isBegun = status === 'accepted' || status === 'returned' || !isHeld
  const common = {
    id,
    unitId,
    startDay: toDayNumber(term.beginOn),
    plannedStartDay: startsOn === null ? null : toDayNumber(withinCalendar(startsOn)),
    dueDay: toDayNumber(term.dueOn),
    plannedDays: term.plannedDays,
    progressPercent,
    reports: reports.map(({ on, percent }): ForecastReport => ({ day: toDayNumber(on), percent })),
    selfReport,
  }
  // A result that waits for its verifier is done as far as its doer is concerned.
  if (finishedOn !== null) {
    return { ...common, status: 'done', finishedDay: toDayNumber(finishedOn) }
  }
  const isUnderWay = isBegun && status !== 'draft' && term.beginOn <= today
  // Whoever reports progress before the planned first day has begun already.
  const isEarly = status !== 'assigned' && term.beginOn > today && progressPercent > 0
  if (isEarly) {
    return { ...common, startDay: toDayNumber(today), status: 'under-way', finishedDay: null }
  }
  return { ...common, status: isUnderWay ? 'under-way' : 'waiting', finishedDay: null }
}

/** A finished task as a part of the record; null when it tells nothing. */
export function finishedTaskOf(
  facts: TaskFacts,
  reports: readonly ReportFacts[],
  calendar: WorkingCalendar,
): FinishedTask | null {
  const term = termOf(facts, calendar)
  const { unitId, doneOn } = facts
  if (term === null || doneOn === null) return null
  return {
    unitId,
    plannedDays: term.plannedDays,
    actualDays: countDays(calendar, term.beginOn, doneOn),
    reports: reports.map(({ on, percent }) => ({
      elapsedDays: countDays(calendar, term.beginOn, on),
      percent,
    })),
  }
}

/** Which part of its term has gone by, 0 to 1. */
export function elapsedShareOf(
  { beginOn, dueOn }: TaskTerm,
  today: IsoDate,
  calendar: WorkingCalendar,
): number {
  const gone = calendar.countWorkingDaysAfter(addDays(beginOn, -1), addDays(today, -1))
  return Math.min(1, Math.max(0, gone / countDays(calendar, beginOn, dueOn)))
}
