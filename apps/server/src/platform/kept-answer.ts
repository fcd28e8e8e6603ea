import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** An answer as bytes, packed and plain. */
export interface PackedAnswer {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer>
}

/**
 * Marks an answer that is kept in memory and given again and again: it is written as JSON and
 * packed once. It must not change afterwards, and is the same for everybody who may ask for it.
 */
export function keepAnswer<T extends object>(answer: T): T {
  if (!KEPT.has(answer)) KEPT.set(answer, null)
  return answer
}

/** The bytes of an answer that is kept; null for any other. */
export function findPackedAnswer(answer: unknown): Promise<PackedAnswer> | null {
  if (typeof answer !== 'object' || answer === null || !KEPT.has(answer)) return null
  const packing = KEPT.get(answer) ?? pack(answer)
  KEPT.set(answer, packing)
  return packing
}

const KEPT = new WeakMap<object, Promise<PackedAnswer> | null>()

async function pack(answer: object): Promise<PackedAnswer> {
  const plain = new TextEncoder().encode(JSON.stringify(answer))
  return { plain, packed: new Uint8Array(await promisify(gzip)(plain)) }
}
