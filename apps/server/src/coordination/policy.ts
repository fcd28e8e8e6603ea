import type { COORDINATION_ABILITIES } from '@roviec/contract'
import type { Actor } from '../platform/context.ts'

export type CoordinationAbility = (typeof COORDINATION_ABILITIES)[number]

/** Whoever keeps the organization keeps who works with whom. Everybody in the tenant reads it. */
const RULES: Record<CoordinationAbility, (actor: Actor) => boolean> = {
  manage: (actor) =>
    actor.kind === 'system' ||
    actor.positions.some((held) => held.duties.includes('organization-administrator')),
}

export function can(actor: Actor, ability: CoordinationAbility): boolean {
  return RULES[ability](actor)
}

/** What the actor may do with the register. The web shows a button if, and only if, it is named. */
export function abilitiesOf(actor: Actor): CoordinationAbility[] {
  return can(actor, 'manage') ? ['manage'] : []
}
