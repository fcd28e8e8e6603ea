import type { Candidate } from '@roviec/contract'
import { groupNamed } from './match-group.ts'
import { nameKeysOf } from './name-keys.ts'

/** What matching needs to know of the organization: units and the positions people may be named by. */
export interface OrganizationFacts {
  readonly units: readonly UnitFact[]
  /** Heads and deputies, whom a document may name by title, and others that people have chosen. */
  readonly positions: readonly PositionFact[]
}

export interface UnitFact {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly shortName: string
  /** Ids from the top down to the unit itself. */
  readonly path: readonly string[]
}

export interface PositionFact {
  readonly id: string
  readonly unitId: string
  readonly rank: string
  readonly title: string
  /** Title with its unit: "Giám đốc Sở Xây dựng". */
  readonly label: string
}

/** Names folded once, so that a draft of a thousand items is matched in one pass over each. */
export interface LeadIndex {
  readonly unitIdsByKey: ReadonlyMap<string, readonly string[]>
  readonly positionIdsByKey: ReadonlyMap<string, readonly string[]>
  readonly headByUnitId: ReadonlyMap<string, PositionFact>
  readonly positionById: ReadonlyMap<string, PositionFact>
  readonly unitById: ReadonlyMap<string, UnitFact>
  readonly units: readonly UnitFact[]
  /** The place of the unit that sends the document: its own "Phòng Kinh tế" is meant first. */
  readonly homePath: readonly string[]
}

/** More single positions than these are no help to choose from. */
const CANDIDATES_MAX = 8

export function buildLeadIndex(
  { units, positions }: OrganizationFacts,
  homeUnitId: string | null = null,
): LeadIndex {
  const cityName = units.find(({ kind }) => kind === 'city')?.name ?? null
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const unitKeys = units.map((unit) => ({
    id: unit.id,
    keys: [unit.name, unit.shortName].flatMap((name) => nameKeysOf(name, cityName)),
  }))
  const positionKeys = positions
    .filter(({ rank }) => rank !== 'member')
    .map(({ id, title, label }) => ({
      id,
      keys: [title, label].flatMap((name) => nameKeysOf(name, cityName)),
    }))
  return {
    unitIdsByKey: idsByKey(unitKeys),
    positionIdsByKey: idsByKey(positionKeys),
    headByUnitId: new Map(
      positions.filter(({ rank }) => rank === 'head').map((head) => [head.unitId, head]),
    ),
    positionById: new Map(positions.map((position) => [position.id, position])),
    unitById,
    units,
    homePath: unitById.get(homeUnitId ?? '')?.path ?? [],
  }
}

/**
 * Who a document may mean by the names of its lead. One name that leads to one unit gives the head
 * of that unit; several leads give one candidate each and, last, all of them together, to be split.
 */
export function candidatesFor(leadNames: readonly string[], index: LeadIndex): Candidate[] {
  const singles = [...new Set(leadNames.flatMap((name) => positionsNamed(name, index)))]
  const groups = leadNames.flatMap((name) => groupCandidate(name, index) ?? [])
  const named = singles.slice(0, CANDIDATES_MAX).map((positionId) => ({
    positionIds: [positionId],
    label: index.positionById.get(positionId)?.label ?? '',
  }))
  const isSplit = leadNames.length > 1 && named.length > 1
  const together = {
    positionIds: named.flatMap(({ positionIds }) => positionIds),
    label: `Tách thành ${named.length} nhiệm vụ`,
  }
  return [...named, ...groups, ...(isSplit ? [together] : [])]
}

/** The one position that a lead names beyond doubt, or null. */
export function accountableFor(leadNames: readonly string[], index: LeadIndex): string | null {
  const [first, ...more] = candidatesFor(leadNames, index)
  const isAlone = leadNames.length === 1 && more.length === 0 && first?.positionIds.length === 1
  return isAlone ? (first.positionIds[0] ?? null) : null
}

/** Units that a document names as supporting, one by one or as a group; others are left to people. */
export function unitsNamed(names: readonly string[], index: LeadIndex): string[] {
  const found = names.flatMap((name) => {
    const group = groupNamed(name)
    if (group) return unitsOfKinds(group.kinds, index).map(({ id }) => id)
    const unitIds = unitIdsNamed(name, index)
    return unitIds.length === 1 ? unitIds : []
  })
  return [...new Set(found)]
}

/** By title; else the heads of the units of that name. */
function positionsNamed(name: string, index: LeadIndex): readonly string[] {
  const titled = nameKeysOf(name).flatMap((key) => index.positionIdsByKey.get(key) ?? [])
  const own = nearestHome([...new Set(titled)], index, (id) => index.positionById.get(id)?.unitId)
  if (own.length > 0) return own
  return unitIdsNamed(name, index).flatMap((unitId) => index.headByUnitId.get(unitId)?.id ?? [])
}

function unitIdsNamed(name: string, index: LeadIndex): readonly string[] {
  const ids = nameKeysOf(name).flatMap((key) => index.unitIdsByKey.get(key) ?? [])
  return nearestHome([...new Set(ids)], index, (id) => id)
}

/** Of things that share a name, those nearest in the tree to the unit that sends the document. */
function nearestHome(
  ids: readonly string[],
  { homePath, unitById }: LeadIndex,
  unitIdOf: (id: string) => string | undefined,
): readonly string[] {
  const sharedLevels = (id: string) =>
    (unitById.get(unitIdOf(id) ?? '')?.path ?? []).filter((unitId) => homePath.includes(unitId))
      .length
  const most = Math.max(0, ...ids.map(sharedLevels))
  return ids.filter((id) => sharedLevels(id) === most)
}

function groupCandidate(name: string, index: LeadIndex): Candidate | null {
  const group = groupNamed(name)
  if (!group) return null
  const positionIds = unitsOfKinds(group.kinds, index).flatMap(
    (unit) => index.headByUnitId.get(unit.id)?.id ?? [],
  )
  if (positionIds.length === 0) return null
  const label = `${positionIds.length} người đứng đầu ${group.nouns}, giao đồng loạt`
  return { positionIds, label }
}

function unitsOfKinds(kinds: ReadonlySet<string>, { units }: LeadIndex): readonly UnitFact[] {
  return units.filter(({ kind }) => kinds.has(kind))
}

function idsByKey(
  entries: readonly { readonly id: string; readonly keys: readonly string[] }[],
): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const { id, keys } of entries) {
    for (const key of new Set(keys)) {
      const ids = map.get(key)
      if (ids) ids.push(id)
      else map.set(key, [id])
    }
  }
  return map
}
