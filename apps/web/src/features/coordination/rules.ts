import type { IsoDate } from '@roviec/calendar'
import type { CoordinationRule, WorkField } from '@roviec/contract'

export type RuleState = 'past' | 'now' | 'future'

/** Where a rule stands on a day; both ends count. */
export function stateOf(
  { from, to }: Pick<CoordinationRule, 'from' | 'to'>,
  today: IsoDate,
): RuleState {
  if (from > today) return 'future'
  return to !== null && to < today ? 'past' : 'now'
}

export interface UnitOfRegister {
  readonly name: string
  readonly leads: readonly WorkField[]
  readonly supports: readonly WorkField[]
}

/** The register the other way round: each unit with the fields that it leads and supports today. */
export function groupByUnit(
  fields: readonly WorkField[],
  today: IsoDate,
  nameOf: (rule: CoordinationRule, name: string | null) => string,
): readonly UnitOfRegister[] {
  const units = new Map<string, { leads: Set<WorkField>; supports: Set<WorkField> }>()
  const unitOf = (name: string) => {
    const known = units.get(name) ?? { leads: new Set(), supports: new Set() }
    units.set(name, known)
    return known
  }
  for (const field of fields) {
    for (const rule of field.rules.filter((one) => stateOf(one, today) === 'now')) {
      unitOf(nameOf(rule, rule.lead.name)).leads.add(field)
      for (const { name } of rule.supports) unitOf(nameOf(rule, name)).supports.add(field)
    }
  }
  return [...units]
    .map(([name, { leads, supports }]) => ({
      name,
      leads: [...leads],
      supports: [...supports],
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
}
