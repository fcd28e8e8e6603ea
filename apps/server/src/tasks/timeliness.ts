import {
  CALENDAR_FIRST_YEAR,
  CALENDAR_LAST_YEAR,
  type IsoDate,
  isoDateOf,
  type WorkingCalendar,
} from '@roviec/calendar'
import type { StateCounts, TaskAct, TaskStatus, Timeliness } from '@roviec/contract'

/** What the timeliness of a task follows from; nothing else, and none of it is a stored verdict. */
export interface TimelinessFacts {
  readonly status: TaskStatus
  readonly dueOn: IsoDate | null
  readonly submittedOn: IsoDate | null
  readonly doneOn: IsoDate | null
}

/**
 * The four end states of the Government's own reports, and what stands beside them. A pending
 * submission is waiting, never overdue; returned work falls back to its old deadline; work is done
 * on the day of the submission that was verified, however long the verifier took.
 */
export function timelinessOf(
  { status, dueOn, doneOn }: TimelinessFacts,
  today: IsoDate,
): Timeliness {
  switch (status) {
    case 'draft':
    case 'cancelled':
    case 'suspended':
      return 'not-counted'
    case 'submitted':
      return 'waiting'
    case 'verified':
      if (doneOn === null) return 'not-counted'
      if (dueOn === null) return 'undated'
      return doneOn <= dueOn ? 'done-on-time' : 'done-late'
    case 'assigned':
    case 'accepted':
    case 'returned':
      if (dueOn === null) return 'undated'
      return today <= dueOn ? 'open-within-term' : 'open-overdue'
  }
}

/**
 * Working days left up to and including the due day, 0 on it; negative when they are past. The
 * doer's clock stands still from the submission on. Null without a deadline, and for work that
 * counts in no figure.
 */
export function workingDaysLeftOf(
  facts: TimelinessFacts,
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkingCalendar },
): number | null {
  if (facts.dueOn === null || timelinessOf(facts, today) === 'not-counted') return null
  return calendar.countWorkingDaysAfter(stoppedOn(facts) ?? today, withinCalendar(facts.dueOn))
}

function stoppedOn({ status, submittedOn, doneOn }: TimelinessFacts): IsoDate | null {
  if (status === 'verified') return doneOn
  return status === 'submitted' ? submittedOn : null
}

/**
 * Working days that results have lain with the verifier, each time they were submitted. They are
 * shown apart and are never the doer's lateness. Null when nothing was submitted yet.
 */
export function verifierWorkingDaysOf(
  acts: readonly Pick<TaskAct, 'kind' | 'on'>[],
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkingCalendar },
): number | null {
  if (!acts.some((act) => act.kind === 'submitted')) return null
  let sum = 0
  let since: IsoDate | null = null
  for (const { kind, on } of acts) {
    if (kind === 'submitted') since = on
    else if (since !== null && ENDS_WAITING.has(kind)) {
      sum += calendar.countWorkingDaysAfter(since, on)
      since = null
    }
  }
  return since === null ? sum : sum + calendar.countWorkingDaysAfter(since, today)
}

const ENDS_WAITING: ReadonlySet<TaskAct['kind']> = new Set(['verified', 'returned', 'cancelled'])

/** How many tasks are in which state. Waiting work is part of the open work within its term. */
export function countStates(
  tasks: readonly {
    readonly timeliness: Timeliness
    readonly isDated: boolean
    readonly count: number
  }[],
): StateCounts {
  const sum = (counted: (task: (typeof tasks)[number]) => boolean) =>
    tasks.filter(counted).reduce((total, { count }) => total + count, 0)
  const waiting = (isDated: boolean) =>
    sum((task) => task.timeliness === 'waiting' && task.isDated === isDated)
  return {
    doneOnTime: sum((task) => task.timeliness === 'done-on-time'),
    doneLate: sum((task) => task.timeliness === 'done-late'),
    openWithinTerm: sum((task) => task.timeliness === 'open-within-term') + waiting(true),
    openOverdue: sum((task) => task.timeliness === 'open-overdue'),
    waiting: waiting(true) + waiting(false),
    undated: sum((task) => task.timeliness === 'undated') + waiting(false),
  }
}

/** A date that people type may lie beyond what the calendar knows; its ends are far enough. */
function withinCalendar(on: IsoDate): IsoDate {
  if (on < FIRST_DAY) return FIRST_DAY
  return on < LAST_DAY ? on : LAST_DAY
}

const FIRST_DAY = isoDateOf({ year: CALENDAR_FIRST_YEAR, month: 1, day: 1 })
const LAST_DAY = isoDateOf({ year: CALENDAR_LAST_YEAR, month: 12, day: 31 })
