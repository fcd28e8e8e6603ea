import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import type { DeadlineContext } from '../deadline-candidate.ts'
import { findDeadlines } from '../find-deadlines.ts'
import { matchForm } from '../match-form.ts'
import type { Due } from '../reading.ts'

const CONTEXT: DeadlineContext = {
  calendar: createWorkingCalendar(),
  issuedOn: isoDate('2026-03-02'),
  beforeDay: 'exclusive',
  isCell: false,
}

/**
 * The deadlines of a text of 2 March 2026, a Monday, as a line for tests: "kind from..on recurrence
 * time problem", with what is null left out and what is also due behind " + ".
 */
export function showDeadlines(text: string, change: Partial<DeadlineContext> = {}): string {
  const { due, alsoDue } = findDeadlines(matchForm(text), text, 0, { ...CONTEXT, ...change })
  return [due, ...alsoDue].map(showDue).join(' + ')
}

function showDue({ kind, from, on, recurrence, time, problem }: Due): string {
  const start = from === null ? '' : `${from}..`
  const day = on === null && from === null ? null : `${start}${on ?? ''}`
  return [kind, day, recurrence, time, problem].filter((part) => part !== null).join(' ')
}
