import type { Warning } from '@roviec/contract'

export interface UnitWarnings {
  readonly unitId: string | null
  readonly unitName: string | null
  readonly warnings: readonly Warning[]
}

/** The warnings of each unit together; the unit whose warning comes first in the list leads. */
export function groupByUnit(warnings: readonly Warning[]): readonly UnitWarnings[] {
  const groups = new Map<string | null, { unitName: string | null; warnings: Warning[] }>()
  for (const warning of warnings) {
    const group = groups.get(warning.unitId) ?? { unitName: warning.unitName, warnings: [] }
    group.warnings.push(warning)
    groups.set(warning.unitId, group)
  }
  return [...groups].map(([unitId, group]) => ({ unitId, ...group }))
}
