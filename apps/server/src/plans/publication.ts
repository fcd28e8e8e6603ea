import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import { addDays, CALENDAR_LAST_YEAR, yearOf } from '@roviec/calendar'
import type { ClarityPoint, Due, PublishPlan } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'
import { firstOccurrenceOn } from './first-occurrence.ts'
import {
  blockersOf,
  gapsOf,
  isDatePast,
  type PlanItemRecord,
  unacknowledgedGapsOf,
} from './plan-item.ts'

type PastDate = PublishPlan['pastDates'][number]

/** One item on its way to becoming a task. */
export interface PublishedItem {
  readonly item: PlanItemRecord
  /** Its place among the tasks of the plan, from 1. */
  readonly ordinal: number
  readonly due: Due
  /** The document's own date, which stays visible when a new one was set at publication. */
  readonly firstDueOn: IsoDate | null
  /** Null unless the date had passed. */
  readonly decision: PastDate['decision'] | null
  /** Gaps that somebody has accepted, in this act or before. */
  readonly acceptedGaps: readonly ClarityPoint[]
  /** No warning opens before this day. */
  readonly warnFrom: IsoDate
}

/**
 * Decides what is published, or refuses with what is missing. A plan with holes is never published
 * silently: who, what and when must be there, other gaps must be accepted, past dates decided.
 */
export function preparePublication(
  items: readonly PlanItemRecord[],
  decisions: PublishPlan,
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkingCalendar },
): PublishedItem[] {
  const kept = items.filter((item) => !item.discarded)
  if (kept.length === 0) refuse('plan-without-task')
  requireClear(kept)
  if (!decisions.acknowledgeRest) requireAcknowledged(kept)

  const decisionByItemId = new Map(decisions.pastDates.map((past) => [past.itemId, past]))
  const undecided = kept.filter(
    (item) => isDatePast(item, today) && !isDecided(decisionByItemId.get(item.id), today),
  )
  if (undecided.length > 0) refuse('plan-past-dates-undecided', { count: undecided.length })

  const warnFrom = calendar.nextWorkingDay(addDays(today, 1))
  return kept.map((item, index) => {
    const past = isDatePast(item, today) ? decisionByItemId.get(item.id) : undefined
    const due = past === undefined ? dueFrom(item, today) : decidedDue(item.due, past)
    return {
      item,
      ordinal: index + 1,
      due,
      firstDueOn: item.due.on ?? due.on,
      decision: past?.decision ?? null,
      acceptedGaps: gapsOf(item),
      warnFrom,
    }
  })
}

/**
 * Recurring work is due on its first day from the publication on, so that it can be warned about;
 * it keeps the rule for the days after. What is put off has no day until it is assigned.
 */
function dueFrom({ due, deferred }: PlanItemRecord, today: IsoDate): Due {
  if (due.kind !== 'recurring' || due.recurrence === null || deferred) return due
  const start = due.from !== null && due.from > today ? due.from : today
  return { ...due, on: firstOccurrenceOn(due.recurrence, start) }
}

/** A new date no longer follows from the words of the document, nor does their hour hold for it. */
function decidedDue(due: Due, { decision, dueOn }: PastDate): Due {
  return decision === 'new-date' ? { ...due, on: dueOn, time: null, rule: null } : due
}

function requireClear(items: readonly PlanItemRecord[]): void {
  const blockers = items.map(blockersOf)
  const count = (point: 'who' | 'what' | 'when') =>
    blockers.filter((points) => points.includes(point)).length
  if (blockers.some((points) => points.length > 0)) {
    refuse('plan-unclear', { who: count('who'), what: count('what'), when: count('when') })
  }
}

function requireAcknowledged(items: readonly PlanItemRecord[]): void {
  const count = items.reduce((sum, item) => sum + unacknowledgedGapsOf(item).length, 0)
  if (count > 0) refuse('plan-gaps-not-acknowledged', { count })
}

function isDecided(past: PastDate | undefined, today: IsoDate): boolean {
  if (!past) return false
  if (past.decision !== 'new-date') return true
  return past.dueOn !== null && past.dueOn >= today && yearOf(past.dueOn) <= CALENDAR_LAST_YEAR
}
