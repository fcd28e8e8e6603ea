import type { Actor } from '../platform/context.ts'

export type OutageAbility = 'record' | 'remove'

const KEEPERS = ['plan-clerk', 'organization-administrator'] as const

/**
 * Forecasts are computed by the system alone, and read by whoever sees the plan or the task.
 * Outages are recorded by offices and by those who keep the organization; everybody in the tenant
 * reads them, since they explain figures that everybody sees.
 */
const RULES: Record<OutageAbility, (actor: Actor) => boolean> = {
  record: keepsOutages,
  remove: keepsOutages,
}

export function can(actor: Actor, ability: OutageAbility): boolean {
  return RULES[ability](actor)
}

function keepsOutages(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    actor.positions.some(({ duties }) => KEEPERS.some((duty) => duties.includes(duty)))
  )
}

/** Forecasts follow from the record of the work, never from a person. */
export function canCompute(actor: Actor): boolean {
  return actor.kind === 'system'
}
