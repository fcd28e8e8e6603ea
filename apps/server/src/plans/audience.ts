import type { PlanItemRecord } from './plan-item.ts'

/** For a plan of visibility "units": who is named, and who stands above them. */
export interface AudienceEntry {
  readonly unitId: string
  readonly relation: 'named' | 'superior'
}

interface UnitPaths {
  readonly unitIdByPositionId: ReadonlyMap<string, string>
  /** Ids from the root down to the unit itself. */
  readonly pathByUnitId: ReadonlyMap<string, readonly string[]>
}

/** The units that a plan names as leading, supporting, signing or sending, and their superiors. */
export function audienceOf(
  items: readonly Pick<PlanItemRecord, 'accountablePositionId' | 'supportingUnitIds'>[],
  ownUnitIds: readonly string[],
  { unitIdByPositionId, pathByUnitId }: UnitPaths,
): AudienceEntry[] {
  const named = new Set(ownUnitIds)
  for (const item of items) {
    const unitId = unitIdByPositionId.get(item.accountablePositionId ?? '')
    if (unitId) named.add(unitId)
    for (const supportingUnitId of item.supportingUnitIds) named.add(supportingUnitId)
  }
  const superiors = new Set([...named].flatMap((id) => (pathByUnitId.get(id) ?? []).slice(0, -1)))
  return [
    ...[...named].map((unitId) => ({ unitId, relation: 'named' }) as const),
    ...[...superiors].map((unitId) => ({ unitId, relation: 'superior' }) as const),
  ]
}
