import type { Candidate } from '@roviec/contract'
import { expandGroup } from './expand-group.ts'
import type { FindNearUnits } from './find-near-names.ts'
import type { LeadIndex } from './lead-index.ts'
import { nameKeysOf } from './name-keys.ts'
import { nearestHome, unitsBearing } from './units-bearing.ts'

/** More single positions than these are no help to choose from. */
const CANDIDATES_MAX = 8

/**
 * Who a document may mean by the names of its lead. One name that leads to one unit gives the head
 * of that unit; several leads give one candidate each and, last, all of them together, to be split.
 */
export function candidatesFor(leadNames: readonly string[], index: LeadIndex): Candidate[] {
  const noteById = new Map<string, string | null>()
  for (const name of leadNames) {
    const { positionIds, note } = positionsNamed(name, index)
    for (const id of positionIds) noteById.set(id, noteById.get(id) ?? note)
  }
  const groups = leadNames.flatMap((name) => groupCandidate(name, index) ?? [])
  const named = [...noteById].slice(0, CANDIDATES_MAX).map(([positionId, note]) => ({
    positionIds: [positionId],
    label: [labelOf(positionId, index), note].filter((part) => part !== null).join(' '),
  }))
  const isSplit = leadNames.length > 1 && named.length > 1
  const together = {
    positionIds: named.flatMap(({ positionIds }) => positionIds),
    label: `Tách thành ${named.length} nhiệm vụ`,
  }
  return [...named, ...groups, ...(isSplit ? [together] : [])]
}

/** The heads of the units whose names come nearest to a lead that nobody bears. */
export function nearCandidatesFor(
  leadNames: readonly string[],
  index: LeadIndex,
  findNearUnits: FindNearUnits,
): Candidate[] {
  const unitIds = leadNames
    .filter((name) => isUnknown(name, index))
    .flatMap((name) => findNearUnits(name))
  const heads = unitIds.flatMap((unitId) => index.headByUnitId.get(unitId)?.id ?? [])
  return [...new Set(heads)]
    .slice(0, CANDIDATES_MAX)
    .map((positionId) => ({ positionIds: [positionId], label: labelOf(positionId, index) }))
}

/** Neither a unit of today or of before, nor a title, nor a group. */
export function isUnknown(name: string, index: LeadIndex): boolean {
  const { unitIds, former } = unitsBearing(name, index)
  const isTitle = titlesNamed(name, index).length > 0
  return unitIds.length === 0 && former === null && !isTitle && expandGroup(name, index) === null
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
    const group = expandGroup(name, index)
    if (group) return group.units.map(({ id }) => id)
    const { unitIds } = unitsBearing(name, index)
    return unitIds.length === 1 ? unitIds : []
  })
  return [...new Set(found)]
}

interface PositionsNamed {
  readonly positionIds: readonly string[]
  /** Why these, where the document calls their units by another name. */
  readonly note: string | null
}

/** By title; else the heads of the units of that name. */
function positionsNamed(name: string, index: LeadIndex): PositionsNamed {
  const own = titlesNamed(name, index)
  if (own.length > 0) return { positionIds: own, note: null }
  const { unitIds, former } = unitsBearing(name, index)
  const positionIds = unitIds.flatMap((unitId) => index.headByUnitId.get(unitId)?.id ?? [])
  const names = unitIds.flatMap((unitId) => index.unitById.get(unitId)?.name ?? [])
  return { positionIds, note: former ? `(“${name}” nay là ${names.join(', ')})` : null }
}

function titlesNamed(name: string, index: LeadIndex): readonly string[] {
  const titled = nameKeysOf(name).flatMap((key) => index.positionIdsByKey.get(key) ?? [])
  return nearestHome([...new Set(titled)], index, (id) => index.positionById.get(id)?.unitId)
}

function groupCandidate(name: string, index: LeadIndex): Candidate | null {
  const group = expandGroup(name, index)
  const heads = group?.units.flatMap((unit) => index.headByUnitId.get(unit.id)?.id ?? []) ?? []
  if (!group || heads.length === 0) return null
  return {
    positionIds: heads,
    label: `${heads.length} người đứng đầu ${group.nouns}, giao đồng loạt`,
  }
}

function labelOf(positionId: string, index: LeadIndex): string {
  return index.positionById.get(positionId)?.label ?? ''
}
