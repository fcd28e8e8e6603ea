import type { IsoDate } from '@roviec/calendar'
import { nameKeysOf } from './name-keys.ts'

/** What matching needs to know of the organization: units and the positions people may be named by. */
export interface OrganizationFacts {
  readonly units: readonly UnitFact[]
  /** Heads and deputies, whom a document may name by title, and others that people have chosen. */
  readonly positions: readonly PositionFact[]
  readonly history: UnitHistory
}

export interface UnitFact {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly shortName: string
  /** Ids from the top down to the unit itself. */
  readonly path: readonly string[]
  readonly validFrom: IsoDate
}

export interface PositionFact {
  readonly id: string
  readonly unitId: string
  readonly rank: string
  readonly title: string
  /** Title with its unit: "Giám đốc Sở Xây dựng". */
  readonly label: string
}

/** What documents of earlier days call units and their heads. */
export interface UnitHistory {
  readonly names: readonly FormerName[]
  /**
   * For each unit that has ended, the units of today that took over from it, through every
   * succession; none where nobody did.
   */
  readonly heirsByUnitId: ReadonlyMap<string, readonly string[]>
}

/** A name that a unit bore before, or its head did: of a unit that has ended, or was renamed. */
export interface FormerName {
  readonly unitId: string
  readonly name: string
  readonly from: IsoDate
  /** The last day. */
  readonly to: IsoDate
}

/** Names folded once, so that a draft of a thousand items is matched in one pass over each. */
export interface LeadIndex {
  readonly unitIdsByKey: ReadonlyMap<string, readonly string[]>
  readonly positionIdsByKey: ReadonlyMap<string, readonly string[]>
  readonly formerNamesByKey: ReadonlyMap<string, readonly FormerName[]>
  readonly heirsByUnitId: UnitHistory['heirsByUnitId']
  readonly headByUnitId: ReadonlyMap<string, PositionFact>
  readonly positionById: ReadonlyMap<string, PositionFact>
  readonly unitById: ReadonlyMap<string, UnitFact>
  readonly units: readonly UnitFact[]
  /** The place of the unit that sends the document: its own "Phòng Kinh tế" is meant first. */
  readonly homePath: readonly string[]
  /** The day from which the names are; null where the document bears none. */
  readonly writtenOn: IsoDate | null
}

/** The document whose names are matched. */
export interface NamingDocument {
  /** The unit that sends it. */
  readonly homeUnitId?: string | null
  readonly writtenOn?: IsoDate | null
}

export function buildLeadIndex(
  { units, positions, history }: OrganizationFacts,
  { homeUnitId = null, writtenOn = null }: NamingDocument = {},
): LeadIndex {
  const cityName = units.find(({ kind }) => kind === 'city')?.name ?? null
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const unitKeys = units.map((unit) => ({
    of: unit.id,
    keys: [unit.name, unit.shortName].flatMap((name) => nameKeysOf(name, cityName)),
  }))
  const positionKeys = positions
    .filter(({ rank }) => rank !== 'member')
    .map(({ id, title, label }) => ({
      of: id,
      keys: [title, label].flatMap((name) => nameKeysOf(name, cityName)),
    }))
  const formerKeys = history.names.map((former) => ({
    of: former,
    keys: nameKeysOf(former.name, cityName),
  }))
  return {
    unitIdsByKey: byKey(unitKeys),
    positionIdsByKey: byKey(positionKeys),
    formerNamesByKey: byKey(formerKeys),
    heirsByUnitId: history.heirsByUnitId,
    headByUnitId: new Map(
      positions.filter(({ rank }) => rank === 'head').map((head) => [head.unitId, head]),
    ),
    positionById: new Map(positions.map((position) => [position.id, position])),
    unitById,
    units,
    homePath: unitById.get(homeUnitId ?? '')?.path ?? [],
    writtenOn,
  }
}

function byKey<T>(
  entries: readonly { readonly of: T; readonly keys: readonly string[] }[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>()
  for (const { of, keys } of entries) {
    for (const key of new Set(keys)) {
      const found = map.get(key)
      if (found) found.push(of)
      else map.set(key, [of])
    }
  }
  return map
}
