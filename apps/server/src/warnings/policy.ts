import type { Actor } from '../platform/context.ts'

/**
 * A warning is seen by whoever sees its task: see `whereTaskVisible`. It names positions. That it
 * is one's own is told only to the person who answers for the position today.
 */
export function isMine(actor: Actor, { positionId }: { readonly positionId: string }): boolean {
  return actor.positions.some((held) => held.positionId === positionId)
}

/** Warnings are opened and closed by facts alone: nobody is asked, and nobody can. */
export function canWrite(actor: Actor): boolean {
  return actor.kind === 'system'
}
