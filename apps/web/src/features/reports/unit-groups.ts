import type { UnitFigures } from '@roviec/contract'

export const UNIT_GROUPS = ['departments', 'localities', 'others'] as const
export type UnitGroup = (typeof UNIT_GROUPS)[number]

const GROUP_BY_KIND = new Map<UnitFigures['unitKind'], UnitGroup>([
  ['department', 'departments'],
  ['ward', 'localities'],
  ['commune', 'localities'],
  ['special-zone', 'localities'],
])

export interface GroupFigures {
  readonly group: UnitGroup
  /** What is most overdue comes first. */
  readonly units: readonly UnitFigures[]
  readonly due: number
  readonly onTime: number
  readonly doneLate: number
  readonly openOverdue: number
  readonly uncovered: number
}

export function groupUnits(units: readonly UnitFigures[]): readonly GroupFigures[] {
  return UNIT_GROUPS.map((group) => {
    const found = units
      .filter(({ unitKind }) => (GROUP_BY_KIND.get(unitKind) ?? 'others') === group)
      .sort(compareOverdue)
    const sum = (value: (unit: UnitFigures) => number) =>
      found.reduce((total, unit) => total + value(unit), 0)
    return {
      group,
      units: found,
      due: sum(({ due }) => due),
      onTime: sum(({ onTime }) => onTime),
      doneLate: sum(({ states }) => states.doneLate),
      openOverdue: sum(({ states }) => states.openOverdue),
      uncovered: sum(({ uncovered }) => uncovered),
    }
  }).filter(({ units: found }) => found.length > 0)
}

function compareOverdue(a: UnitFigures, b: UnitFigures): number {
  return b.states.openOverdue - a.states.openOverdue || a.unitName.localeCompare(b.unitName, 'vi')
}
