import { resemblanceOf, type ClarityScore } from '@roviec/directive'

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

/** From this share on two plans were hardly written apart. */
const RESEMBLANCE_MIN = 0.5

/** Near copies share some of their smallest numbers all but surely (1 − 0.5³⁰ at a half in common). */
const LEADING_NUMBERS = 30

/** Documents that are near copies of each other, the nearest first. */
export function findCopies(files: readonly CheckedFile[]): readonly NearCopy[] {
  const sharing = new Map<number, number[]>()
  const copies: NearCopy[] = []
  for (const [index, file] of files.entries()) {
    const leading = file.fingerprint.slice(0, LEADING_NUMBERS)
    const earlier = new Set(leading.flatMap((number) => sharing.get(number) ?? []))
    for (const other of earlier) copies.push(...compare(files[other], file))
    for (const number of leading) sharing.set(number, [...(sharing.get(number) ?? []), index])
  }
  return copies.sort((a, b) => b.resemblance - a.resemblance)
}

function compare(a: CheckedFile | undefined, b: CheckedFile): readonly NearCopy[] {
  if (a === undefined) return []
  const resemblance = resemblanceOf(a.fingerprint, b.fingerprint)
  if (resemblance < RESEMBLANCE_MIN) return []
  return [{ files: [a.file, b.file], resemblance: Math.round(resemblance * 100) / 100 }]
}
