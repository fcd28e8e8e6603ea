import type { DelayAttribution, DelayContribution } from './attribute-delay.ts'
import type { DelayCause } from './delay-input.ts'

/** A part of a sentence such as "12 days late: 7 by unit A beginning late, 5 …". */
export interface DelayPart {
  readonly unitId: string | null
  readonly cause: DelayCause
  /** Whole working days, never 0. */
  readonly days: number
  /** The tasks it happened in, the largest share first. */
  readonly taskIds: readonly string[]
}

/** A delay in words, as data. */
export interface DelayExplanation {
  readonly lateDays: number
  /** What made it late, the largest part first. */
  readonly parts: readonly DelayPart[]
  /** What made up for some of it, with days below nothing; with `parts` they sum to `lateDays`. */
  readonly credits: readonly DelayPart[]
  /** The same by unit alone, largest first; the sum is `lateDays`. */
  readonly units: readonly { readonly unitId: string | null; readonly days: number }[]
}

/** The parts of a sentence that tells why a task is late: by unit and cause, and by unit. */
export function explainDelay({ lateDays, contributions }: DelayAttribution): DelayExplanation {
  const parts = sum(contributions, ({ unitId, cause }) => JSON.stringify([unitId, cause]))
  const units = sum(contributions, ({ unitId }) => JSON.stringify(unitId))
  return {
    lateDays,
    parts: parts.filter(({ days }) => days > 0),
    credits: parts.filter(({ days }) => days < 0).reverse(),
    units: units.map(({ unitId, days }) => ({ unitId, days })),
  }
}

function sum(
  contributions: readonly DelayContribution[],
  keyOf: (contribution: DelayContribution) => string,
): readonly DelayPart[] {
  const parts = new Map<string, DelayPart>()
  for (const contribution of contributions) {
    const { unitId, cause, days, taskId } = contribution
    const key = keyOf(contribution)
    const known = parts.get(key) ?? { unitId, cause, days: 0, taskIds: [] }
    const taskIds = known.taskIds.includes(taskId) ? known.taskIds : [...known.taskIds, taskId]
    parts.set(key, { ...known, days: known.days + days, taskIds })
  }
  return [...parts.values()]
    .filter(({ days }) => days !== 0)
    .sort((one, other) => other.days - one.days)
}
