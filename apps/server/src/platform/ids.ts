import { randomUUIDv7 } from 'node:crypto'

/** A new id: a uuid v7, so that rows made one after the other lie together in an index. */
export function newId(): string {
  return randomUUIDv7()
}
