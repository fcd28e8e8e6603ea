import type { FormerName, LeadIndex } from './lead-index.ts'
import { nameKeysOf } from './name-keys.ts'

/** Who is meant today by the name of a unit. */
export interface UnitsBearing {
  readonly unitIds: readonly string[]
  /** The name that is borne no more, where that is how the document calls it. */
  readonly former: FormerName | null
}

/**
 * The units that bear a name, those nearest to the sender where several do. A document of an
 * earlier day means whoever bore the name then, and so whoever took over; a name that nobody bears
 * today means its last bearers.
 */
export function unitsBearing(name: string, index: LeadIndex): UnitsBearing {
  const keys = nameKeysOf(name)
  const today = [...new Set(keys.flatMap((key) => index.unitIdsByKey.get(key) ?? []))]
  const former = keys.flatMap((key) => index.formerNamesByKey.get(key) ?? [])
  const thatDay = former.filter((given) => isOfThatDay(given, index))
  const isOfOthers = thatDay.length > 0 && !today.some((id) => existedThen(id, index))
  if (isOfOthers) return heirsOf(thatDay, index)
  if (today.length > 0) return { unitIds: nearestHome(today, index, (id) => id), former: null }
  return heirsOf(thatDay.length > 0 ? thatDay : lastOf(former), index)
}

/** Of things that share a name, those nearest in the tree to the unit that sends the document. */
export function nearestHome(
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

/** All who took over from one unit, however far from the sender: which of them is meant is asked. */
function heirsOf(names: readonly FormerName[], index: LeadIndex): UnitsBearing {
  const bearers = [...new Set(names.map(({ unitId }) => unitId))]
  const meant = nearestHome(bearers, index, (id) => heirsOfUnit(id, index)[0])
  const heirs = meant.flatMap((unitId) => heirsOfUnit(unitId, index))
  const former = names.find(({ unitId }) => meant.includes(unitId)) ?? null
  return { unitIds: [...new Set(heirs)], former }
}

/** The unit of today for each unit that is or was: itself while it lasts, else who took over. */
function heirsOfUnit(unitId: string, { heirsByUnitId, unitById }: LeadIndex): readonly string[] {
  return unitById.has(unitId) ? [unitId] : (heirsByUnitId.get(unitId) ?? [])
}

function isOfThatDay({ from, to }: FormerName, { writtenOn }: LeadIndex): boolean {
  return writtenOn !== null && from <= writtenOn && writtenOn <= to
}

function existedThen(unitId: string, { unitById, writtenOn }: LeadIndex): boolean {
  const unit = unitById.get(unitId)
  return unit !== undefined && (writtenOn === null || unit.validFrom <= writtenOn)
}

function lastOf(names: readonly FormerName[]): readonly FormerName[] {
  const last = names
    .map(({ to }) => to)
    .toSorted()
    .at(-1)
  return names.filter(({ to }) => to === last)
}
