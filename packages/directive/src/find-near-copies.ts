import { resemblanceOf } from './directive-fingerprint.ts'

/** Two of the given fingerprints whose documents say nearly the same. */
export interface NearCopies {
  /** Places in the given list, the smaller first. */
  readonly places: readonly [number, number]
  /** The estimated share of runs of words in common, 0.5 to 1. */
  readonly resemblance: number
}

export interface NearCopiesFound {
  /** The nearest first. */
  readonly pairs: readonly NearCopies[]
  /** False where more documents are alike than may be compared. */
  readonly isComplete: boolean
}

/** From this share on two plans were hardly written apart. */
const RESEMBLANCE_MIN = 0.5

/** Near copies share some of their smallest numbers all but surely (1 − 0.5³⁰ at a half in common). */
const LEADING_NUMBERS = 30

/**
 * Pairs among fingerprints, by comparing only those that share one of their smallest numbers: time
 * grows with the pairs that are alike, and ends at `comparisonsMax` where a template makes all
 * alike. Earlier places are compared first.
 */
export function findNearCopies(
  fingerprints: readonly (readonly number[])[],
  comparisonsMax = Number.POSITIVE_INFINITY,
): NearCopiesFound {
  const sharing = new Map<number, number[]>()
  const pairs: NearCopies[] = []
  let comparisons = 0
  for (const [place, fingerprint] of fingerprints.entries()) {
    const leading = fingerprint.slice(0, LEADING_NUMBERS)
    const earlier = new Set(leading.flatMap((number) => sharing.get(number) ?? []))
    for (const other of earlier) {
      if (comparisons === comparisonsMax) return { pairs: nearestFirst(pairs), isComplete: false }
      comparisons += 1
      const resemblance = resemblanceOf(fingerprints[other] ?? [], fingerprint)
      if (resemblance >= RESEMBLANCE_MIN) pairs.push({ places: [other, place], resemblance })
    }
    for (const number of leading) {
      const places = sharing.get(number)
      if (places === undefined) sharing.set(number, [place])
      else places.push(place)
    }
  }
  return { pairs: nearestFirst(pairs), isComplete: true }
}

function nearestFirst(pairs: readonly NearCopies[]): readonly NearCopies[] {
  return [...pairs].sort((a, b) => b.resemblance - a.resemblance)
}
