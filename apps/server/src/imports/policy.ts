import type { Import } from '@roviec/contract'
import type { Actor, Duty } from '../platform/context.ts'

const holds = (actor: Actor, duty: Duty) =>
  actor.kind === 'system' || actor.positions.some((held) => held.duties.includes(duty))

/** Whoever keeps the organization brings it in, takes it back and exports it. */
export function canImport(actor: Actor): boolean {
  return holds(actor, 'organization-administrator')
}

type Standing = Pick<Import, 'status' | 'counts'> & { readonly canBeUndone: boolean }

/** What the screen offers for one import. */
export function abilitiesOf(actor: Actor, { status, counts, canBeUndone }: Standing) {
  const isDraft = status === 'draft'
  const changesSomething = counts.create + counts.change > 0
  const can: Record<Import['abilities'][number], boolean> = {
    apply: isDraft && counts.error === 0 && changesSomething,
    recheck: isDraft,
    discard: isDraft,
    undo: status === 'applied' && canBeUndone,
  }
  return ABILITIES.filter((ability) => canImport(actor) && can[ability])
}

const ABILITIES = ['apply', 'recheck', 'discard', 'undo'] as const
