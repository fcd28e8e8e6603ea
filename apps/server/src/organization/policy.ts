import type { Actor } from '../platform/context.ts'

export const ORGANIZATION_ABILITIES = [
  'create-unit',
  'change-unit',
  'create-position',
  'change-position',
  'edit-job-group',
  'record-establishment',
] as const
export type OrganizationAbility = (typeof ORGANIZATION_ABILITIES)[number]

/** The duty reaches over the whole tenant: the office that keeps the organization keeps all of it. */
const keepsOrganization = (actor: Actor) =>
  actor.kind === 'system' ||
  actor.positions.some((held) => held.duties.includes('organization-administrator'))

/** Who may do what. Everybody inside the tenant sees units and positions. */
const RULES: Record<OrganizationAbility, (actor: Actor) => boolean> = {
  'create-unit': keepsOrganization,
  'change-unit': keepsOrganization,
  'create-position': keepsOrganization,
  'change-position': keepsOrganization,
  'edit-job-group': keepsOrganization,
  'record-establishment': keepsOrganization,
}

export function can(actor: Actor, ability: OrganizationAbility): boolean {
  return RULES[ability](actor)
}
