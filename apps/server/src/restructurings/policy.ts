import type { Actor } from '../platform/context.ts'
import type { RestructuringAbility, RestructuringStatus } from './restructuring.ts'

const keepsOrganization = (actor: Actor) =>
  actor.kind === 'system' ||
  actor.positions.some((held) => held.duties.includes('organization-administrator'))

/** Who may do what. Everybody inside the tenant may read what was applied. */
const RULES: Record<RestructuringAbility, (actor: Actor) => boolean> = {
  preview: keepsOrganization,
  edit: keepsOrganization,
  discard: keepsOrganization,
  approve: keepsOrganization,
  withdraw: keepsOrganization,
  apply: keepsOrganization,
}

export function can(actor: Actor, ability: RestructuringAbility): boolean {
  return RULES[ability](actor)
}

/** A plan about somebody's seat is not for everybody before it is decided. */
export function canView(actor: Actor, status: RestructuringStatus): boolean {
  return status === 'applied' || keepsOrganization(actor)
}

/** Whether the reader sees drafts, and may begin one. */
export function canPrepare(actor: Actor): boolean {
  return keepsOrganization(actor)
}
