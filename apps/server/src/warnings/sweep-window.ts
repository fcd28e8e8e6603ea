import { addDays, type IsoDate } from '@roviec/calendar'
import { dueSoonUntil, type WarningRules } from './warning.ts'

/** Days from the first to the last, both included; empty when the last lies before the first. */
export interface DayRange {
  readonly first: IsoDate
  readonly last: IsoDate
}

/**
 * Where to look for tasks whose warnings may differ from those at the last sweep. Each range is
 * read from an index, so a sweep costs what changes on its days and not what there is.
 */
export interface SweepWindow {
  /** Deadlines that have passed since. */
  readonly dueHasPassed: DayRange
  /** Deadlines that have become soon since. */
  readonly dueHasBecomeSoon: DayRange
  /** Assignments whose days for accepting have run out since. */
  readonly assigned: DayRange
  /** Tasks for which warnings may open since. */
  readonly warnFrom: DayRange
  /** First days of appointments since. */
  readonly appointmentsBegin: DayRange
  /** Last days of appointments that were over since. */
  readonly appointmentsEnd: DayRange
  /** Acts and appointments recorded since, the day of the last sweep included. */
  readonly changed: DayRange
}

/** The window from the day of the last sweep to today. */
export function windowSince(since: IsoDate, rules: WarningRules): SweepWindow {
  const { today } = rules
  const after = addDays(since, 1)
  const yesterday = addDays(today, -1)
  return {
    dueHasPassed: { first: since, last: yesterday },
    dueHasBecomeSoon: {
      first: addDays(dueSoonUntil(since, rules), 1),
      last: dueSoonUntil(today, rules),
    },
    assigned: {
      first: addDays(lastUnaccepted(since, rules), 1),
      last: lastUnaccepted(today, rules),
    },
    warnFrom: { first: after, last: today },
    appointmentsBegin: { first: after, last: today },
    appointmentsEnd: { first: since, last: yesterday },
    changed: { first: since, last: today },
  }
}

/** The last day on which a task was assigned whose days for accepting are over on this day. */
function lastUnaccepted(day: IsoDate, { calendar, notAcceptedWorkingDays }: WarningRules): IsoDate {
  return addDays(calendar.addWorkingDays(day, -notAcceptedWorkingDays), -1)
}
