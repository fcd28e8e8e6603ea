import { createHash } from 'node:crypto'
import type { IsoDate } from '@roviec/calendar'
import canonicalize from 'canonicalize'

/** The parts of an entry's payload; each is erasable alone. */
export const PAYLOAD_FIELDS = [
  'actor-name',
  'subject-label',
  'note',
  'before',
  'after',
  'details',
] as const
export type PayloadField = (typeof PAYLOAD_FIELDS)[number]

/** What a command says about itself. */
export interface AuditRecord {
  /** `noun.past-tense`, such as `task.accepted`. */
  readonly action: string
  /** Null when the command has no one subject, as a sweep. */
  readonly subjectId: string | null
  readonly subjectLabel: string | null
  readonly note?: string | null
  readonly before?: unknown
  readonly after?: unknown
  /** The rows of a sweep, an import or a publication, digested with the entry. */
  readonly details?: unknown
}

/** What the hash of an entry covers, beside the digest of its payload and the entry before it. */
export interface EntryFacts {
  readonly tenantId: string
  readonly seq: number
  readonly at: string
  readonly on: IsoDate
  readonly actorKind: 'person' | 'system'
  readonly actorUserId: string | null
  readonly actorPersonId: string | null
  readonly action: string
  readonly subjectId: string | null
  readonly requestId: string
}

export interface PayloadDigest {
  readonly field: PayloadField
  readonly digest: string
}

/** The hash before the first entry of every chain. */
export const CHAIN_START = '0'.repeat(64)

/** JSON in the one form of RFC 8785, so that equal values have equal text on every machine. */
export function toCanonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('this value has no JSON form')
  return text
}

/** The salt keeps a short value from being guessed once it is erased. */
export function digestValue(salt: string, canonicalJson: string): string {
  return sha256(`${salt}:${canonicalJson}`)
}

/** One digest for the whole payload, from those of its fields; works as well after an erasure. */
export function digestPayload(digests: readonly PayloadDigest[]): string {
  return sha256(
    toCanonicalJson(Object.fromEntries(digests.map(({ field, digest }) => [field, digest]))),
  )
}

/** The hash that chains an entry to the one before it. */
export function hashEntry(facts: EntryFacts, payloadDigest: string, previousHash: string): string {
  return sha256(toCanonicalJson({ ...facts, payloadDigest, previousHash }))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
