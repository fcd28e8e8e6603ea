import type { Due } from '@roviec/contract'
import type { PlanFileRow } from '@roviec/interchange'

const WITHOUT_DEADLINE = 'Không có hạn'
const REASON_LENGTH = 500

/**
 * The note by which work without a deadline is known in a file: there every task has a length, and
 * with it an end that nobody has set.
 */
export function noteWithoutDeadline(due: Pick<Due, 'reason' | 'text'> | null): string {
  const why = due?.reason ?? due?.text ?? null
  return why === null ? WITHOUT_DEADLINE : `${WITHOUT_DEADLINE}: ${why}`
}

/** Why a row has no deadline, empty where it is not said; null for a row with an end of its own. */
export function findReasonWithoutDeadline({
  notes,
  dueOn,
  estimated,
}: Pick<PlanFileRow, 'notes' | 'dueOn' | 'estimated'>): string | null {
  if (!estimated || dueOn !== null || notes === null) return null
  const [marker, ...why] = notes.split(':')
  return marker?.trim() === WITHOUT_DEADLINE
    ? why.join(':').trim().slice(0, REASON_LENGTH).toWellFormed()
    : null
}
