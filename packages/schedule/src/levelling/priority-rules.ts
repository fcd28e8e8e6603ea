import { NEVER_DUE, type LevelNetwork } from './level-network.ts'

/** The smallest goes first. */
export type Priorities = Float64Array

/**
 * The rules by which the tasks that could be next are ranked: latest finish time, most total
 * successors, greatest rank positional weight.
 *
 * R. Kolisch, S. Hartmann, European Journal of Operational Research 174 (2006) 23–37.
 */
export function computePriorities(network: LevelNetwork): {
  readonly latestFinish: Priorities
  readonly mostSuccessors: Priorities
  readonly positionalWeight: Priorities
} {
  return {
    latestFinish: computeLatestFinish(network),
    mostSuccessors: countSuccessors(network),
    positionalWeight: weighPositions(network),
  }
}

/** By when a task must finish for the plan to be as short as links allow, and in time. */
function computeLatestFinish({ days, after, due }: LevelNetwork): Priorities {
  const latestStart = new Float64Array(days.length)
  const latestFinish = new Float64Array(days.length)
  for (let task = days.length - 1; task >= 0; task--) {
    const own = days[task] as number
    const last = due[task] as number
    let finish = last === NEVER_DUE ? 0 : Math.min(0, last + 1 - DUE_ZERO)
    for (const edge of after[task] ?? []) {
      finish = Math.min(finish, (latestStart[edge.task] as number) - edge.days + own)
    }
    latestFinish[task] = finish
    latestStart[task] = finish - own
  }
  return latestFinish
}

/** Latest times count back from this day, which lies after all due days. */
const DUE_ZERO = 100_001

/** Of large plans only so many tasks are told apart, because the sets would fill the memory. */
const SETS_MAX = 4_000

function countSuccessors({ days, after }: LevelNetwork): Priorities {
  const count = days.length
  const priorities = new Float64Array(count)
  if (count > SETS_MAX) return priorities.map((_, task) => -(after[task]?.length ?? 0))
  const words = (count + 31) >> 5
  const sets = new Int32Array(count * words)
  for (let task = count - 1; task >= 0; task--) {
    const row = task * words
    for (const edge of after[task] ?? []) {
      const other = edge.task
      for (let word = 0; word < words; word++) {
        sets[row + word] = (sets[row + word] as number) | (sets[other * words + word] as number)
      }
      const word = row + (other >> 5)
      sets[word] = (sets[word] as number) | (1 << (other & 31))
    }
    let size = 0
    for (let word = 0; word < words; word++) size += countBits(sets[row + word] as number)
    priorities[task] = -size
  }
  return priorities
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** Its own days and those of what follows directly. */
function weighPositions({ days, after }: LevelNetwork): Priorities {
  return Float64Array.from(days, (own, task) =>
    (after[task] ?? []).reduce((sum, edge) => sum - (days[edge.task] as number), -own),
  )
}
