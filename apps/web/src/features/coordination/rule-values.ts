import type { CoordinationRule, RuleBody, RuleScope } from '@roviec/contract'
import { linesOf } from './lines-of.ts'

/** A rule as the form holds it, before it is complete. */
export interface RuleValues {
  readonly scope: RuleScope
  /** Of the city: which unit leads. */
  readonly leadUnitId: string | null
  /** Inside every unit of a kind: a division of this name, or the unit itself. */
  readonly leadKind: 'inside' | 'place'
  readonly leadName: string
  readonly supportUnitIds: readonly string[]
  /** One division a line. */
  readonly supportNames: string
}

/** What is replaced when a rule names a unit that has ended. */
export interface ReplacedUnit {
  readonly unitId: string
  /** Null where nobody is known to have taken over. */
  readonly by: string | null
}

export function valuesOf(rule: CoordinationRule | null, replaced?: ReplacedUnit): RuleValues {
  const unitOf = (unitId: string) => (unitId === replaced?.unitId ? replaced.by : unitId)
  const lead = rule?.lead.body ?? null
  const supports = rule?.supports.map(({ body }) => body) ?? []
  return {
    scope: rule?.scope ?? 'city',
    leadUnitId: lead?.kind === 'unit' ? unitOf(lead.unitId) : null,
    leadKind: lead?.kind === 'place' ? 'place' : 'inside',
    leadName: lead?.kind === 'inside' ? lead.name : '',
    supportUnitIds: supports.flatMap((body) =>
      body.kind === 'unit' ? (unitOf(body.unitId) ?? []) : [],
    ),
    supportNames: supports.flatMap((body) => (body.kind === 'inside' ? body.name : [])).join('\n'),
  }
}

/** Who leads, or null while nobody is chosen. */
export function leadOf(values: RuleValues): RuleBody | null {
  const { scope, leadUnitId, leadKind, leadName } = values
  if (scope === 'city') return leadUnitId === null ? null : { kind: 'unit', unitId: leadUnitId }
  if (leadKind === 'place') return { kind: 'place' }
  return leadName.trim() === '' ? null : { kind: 'inside', name: leadName.trim() }
}

/** Who supports: units, and below the city divisions of the place too. A place that supported stays. */
export function supportsOf(values: RuleValues, rule: CoordinationRule | null): RuleBody[] {
  const units = values.supportUnitIds.map((unitId): RuleBody => ({ kind: 'unit', unitId }))
  if (values.scope === 'city') return units
  const inside = linesOf(values.supportNames).map((name): RuleBody => ({ kind: 'inside', name }))
  const isPlaceKept =
    values.leadKind === 'inside' && rule?.supports.some(({ body }) => body.kind === 'place')
  return [...(isPlaceKept === true ? [{ kind: 'place' } as const] : []), ...inside, ...units]
}
