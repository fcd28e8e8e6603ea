import { findNearCopies, type ClarityScore } from '@roviec/directive'

/** A document that was checked. */
export interface CheckedFile {
  readonly file: string
  readonly number: string | null
  readonly issuer: string | null
  readonly score: ClarityScore
  readonly fingerprint: readonly number[]
}

/** Two documents whose tasks say nearly the same. */
export interface NearCopy {
  readonly files: readonly [string, string]
  /** The estimated share of runs of words in common, 0 to 1. */
  readonly resemblance: number
}

export interface CopiesFound {
  /** The nearest first. */
  readonly copies: readonly NearCopy[]
  /** False where so many documents are alike that not all are compared. */
  readonly isComplete: boolean
}

/** A form that all offices fill in makes all alike: where to stop, a fraction of a second. */
const COMPARISONS_MAX = 20_000

/** Documents that are near copies of each other. */
export function findCopies(files: readonly CheckedFile[]): CopiesFound {
  const { pairs, isComplete } = findNearCopies(
    files.map(({ fingerprint }) => fingerprint),
    COMPARISONS_MAX,
  )
  const copies = pairs.map(({ places: [a, b], resemblance }): NearCopy => ({
    files: [files[a]?.file ?? '', files[b]?.file ?? ''],
    resemblance: Math.round(resemblance * 100) / 100,
  }))
  return { copies, isComplete }
}
