import {
  CHAIN_START,
  digestPayload,
  digestValue,
  hashEntry,
  type EntryFacts,
  type PayloadField,
} from './audit-entry.ts'

/** An entry with all that its hash depends on: what an export of the log holds. */
export interface ChainEntry {
  readonly facts: EntryFacts
  readonly payload: readonly ChainPayload[]
  readonly payloadDigest: string
  readonly previousHash: string
  readonly hash: string
}

export interface ChainPayload {
  readonly field: PayloadField
  /** Null once erased by law, together with the value. */
  readonly salt: string | null
  /** Canonical JSON. */
  readonly value: string | null
  readonly digest: string
}

/** `broken` names the first entry that is not what was recorded. */
export type ChainVerdict =
  | {
      readonly kind: 'whole'
      readonly entryCount: number
      readonly erasedCount: number
      /** The hash of the last entry. Compared with one noted earlier it shows a cut-off end. */
      readonly headHash: string
    }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: BreakKind }

export type BreakKind =
  'entry-missing' | 'entry-changed' | 'payload-changed' | 'payload-missing' | 'head-differs'

/**
 * Checks a whole chain from its first entry. Needs nothing but the entries, so that anyone entitled
 * can do it offline; what was erased by law counts as whole and is counted apart.
 */
export async function verifyChain(
  entries: AsyncIterable<ChainEntry> | Iterable<ChainEntry>,
): Promise<ChainVerdict> {
  let headHash = CHAIN_START
  let entryCount = 0
  let erasedCount = 0
  for await (const entry of entries) {
    const seq = entryCount + 1
    const why = findBreak(entry, seq, headHash)
    if (why !== null) return { kind: 'broken', seq, why }
    entryCount = seq
    erasedCount += entry.payload.filter(({ value }) => value === null).length
    headHash = entry.hash
  }
  return { kind: 'whole', entryCount, erasedCount, headHash }
}

function findBreak(entry: ChainEntry, seq: number, previousHash: string): BreakKind | null {
  const { facts, payload, payloadDigest, hash } = entry
  if (facts.seq !== seq || entry.previousHash !== previousHash) return 'entry-missing'
  if (hashEntry(facts, payloadDigest, previousHash) !== hash) return 'entry-changed'
  if (digestPayload(payload) !== payloadDigest) return 'payload-missing'
  return payload.every(isAsRecorded) ? null : 'payload-changed'
}

/** An erased value has lost its salt too; a value without a salt was taken by hand. */
function isAsRecorded({ salt, value, digest }: ChainPayload): boolean {
  if (value === null || salt === null) return value === null && salt === null
  return digestValue(salt, value) === digest
}
