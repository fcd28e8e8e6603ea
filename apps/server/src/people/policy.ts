import type { Actor } from '../platform/context.ts'

export const PEOPLE_ABILITIES = ['create-person', 'record-appointment', 'end-appointment'] as const
export type PeopleAbility = (typeof PEOPLE_ABILITIES)[number]

const keepsPeople = (actor: Actor) =>
  actor.kind === 'system' ||
  actor.positions.some((held) => held.duties.includes('organization-administrator'))

/** Who may do what. Who holds which position is visible to everybody inside the tenant. */
const RULES: Record<PeopleAbility, (actor: Actor) => boolean> = {
  'create-person': keepsPeople,
  'record-appointment': keepsPeople,
  'end-appointment': keepsPeople,
}

export function can(actor: Actor, ability: PeopleAbility): boolean {
  return RULES[ability](actor)
}
