import type { PlanItemRecord } from './plan-item.ts'

/** For a plan of visibility "units": `named` opens it to a unit with everything inside it. */
export interface AudienceEntry {
  readonly unitId: string
  /** `superior` opens it to the members of the unit itself alone. */
  readonly relation: 'named' | 'superior'
}

export interface UnitPlaces {
  readonly unitIdByPositionId: ReadonlyMap<string, string>
  readonly unitById: ReadonlyMap<string, UnitPlace>
}

interface UnitPlace {
  readonly id: string
  readonly kind: string
  /** Ids from the root down to the unit itself. */
  readonly path: readonly string[]
}

/** Bodies that answer for themselves: whoever stands above one of them does not speak for it. */
const OWN_BODIES: ReadonlySet<string> = new Set(['department', 'ward', 'commune', 'special-zone'])

/**
 * The units that a plan names as leading, supporting, signing or sending, and their superiors. A
 * named body at the top, such as the committee of the city, means its members, not the whole city.
 */
export function audienceOf(
  items: readonly Pick<PlanItemRecord, 'accountablePositionId' | 'supportingUnitIds'>[],
  ownUnitIds: readonly string[],
  { unitIdByPositionId, unitById }: UnitPlaces,
): AudienceEntry[] {
  const named = new Set(ownUnitIds)
  for (const item of items) {
    const unitId = unitIdByPositionId.get(item.accountablePositionId ?? '')
    if (unitId) named.add(unitId)
    for (const supportingUnitId of item.supportingUnitIds) named.add(supportingUnitId)
  }
  const above = (id: string) => (unitById.get(id)?.path ?? []).slice(0, -1)
  const atTheTop = new Set(
    [...unitById.values()]
      .filter(({ kind }) => OWN_BODIES.has(kind))
      .flatMap(({ id }) => above(id)),
  )
  const narrow = [...named].filter((id) => !atTheTop.has(id))
  const wide = [...named].filter((id) => atTheTop.has(id))
  const superiors = new Set([...wide, ...[...named].flatMap(above)])
  return [
    ...narrow.map((unitId) => ({ unitId, relation: 'named' }) as const),
    ...[...superiors].map((unitId) => ({ unitId, relation: 'superior' }) as const),
  ]
}
