import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { TaskStatus, WarningKind } from '@roviec/contract'

/** What warnings follow from: how a task stands, and whether somebody answers for it. */
export interface WarningFacts {
  readonly status: TaskStatus
  readonly isPlanOpen: boolean
  readonly dueOn: IsoDate | null
  readonly assignedOn: IsoDate | null
  /** No warning opens before this day. */
  readonly warnFrom: IsoDate | null
  readonly isCovered: boolean
  /** The forecast says so with the probability from which the tenant warns. */
  readonly isLikelyLate: boolean
  /** The own word of the doer is better than the figures. */
  readonly reportDiffers: boolean
}

export interface WarningRules {
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  readonly dueSoonWorkingDays: number
  readonly notAcceptedWorkingDays: number
}

/** Somebody works on it, or should: the doer's clock runs. */
const RUNNING: ReadonlySet<TaskStatus> = new Set(['assigned', 'accepted', 'returned'])

/**
 * The warnings that should be open for a task today; every other one should be closed. Counts of
 * days are working days, but a fact is a fact on any day: what was due on Friday is overdue on
 * Saturday, and whoever looks on Saturday sees it. What climbs later climbs on working days.
 */
export function warningsOf(facts: WarningFacts, rules: WarningRules): ReadonlySet<WarningKind> {
  const { status, isPlanOpen, dueOn, assignedOn, warnFrom } = facts
  const { today, calendar } = rules
  const kinds = new Set<WarningKind>()
  const isRunning = RUNNING.has(status)
  if (!isPlanOpen || (!isRunning && status !== 'submitted')) return kinds
  if (warnFrom !== null && today < warnFrom) return kinds

  if (!facts.isCovered) kinds.add('uncovered')
  if (isRunning && dueOn !== null) {
    if (dueOn < today) kinds.add('overdue')
    else if (dueOn <= dueSoonUntil(today, rules)) kinds.add('due-soon')
    // Once it is late nothing is left to be foretold.
    if (facts.isLikelyLate && dueOn >= today) kinds.add('forecast-late')
    if (facts.reportDiffers) kinds.add('report-differs')
  }
  if (status === 'assigned' && assignedOn !== null) {
    const acceptBy = calendar.addWorkingDays(assignedOn, rules.notAcceptedWorkingDays)
    if (acceptBy < today) kinds.add('not-accepted')
  }
  return kinds
}

/** The last deadline that is soon on a day. */
export function dueSoonUntil(day: IsoDate, rules: WarningRules): IsoDate {
  return rules.calendar.addWorkingDays(day, rules.dueSoonWorkingDays)
}
