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

/** Documents that are near copies of each other, the nearest first. */
export function findCopies(files: readonly CheckedFile[]): readonly NearCopy[] {
  const { pairs } = findNearCopies(files.map(({ fingerprint }) => fingerprint))
  return pairs.map(({ places: [a, b], resemblance }) => ({
    files: [files[a]?.file ?? '', files[b]?.file ?? ''],
    resemblance: Math.round(resemblance * 100) / 100,
  }))
}
