import { type UnitClass } from './group-nouns.ts'
import type { LeadIndex, UnitFact } from './lead-index.ts'
import { groupNamed, type UnitGroup, withNoun } from './match-group.ts'
import { nameKeyOf } from './name-keys.ts'
import { unitsBearing } from './units-bearing.ts'

/** The units that a list in a document means, as the organization stands today. */
export interface ExpandedGroup {
  readonly units: readonly UnitFact[]
  /** How people say it: "phường, xã, đặc khu". */
  readonly nouns: string
}

/**
 * The units of a collective name, without those it leaves out. Null where it names nobody in
 * particular, or where a name inside it leads to no single unit: a list is taken whole or not at
 * all.
 */
export function expandGroup(name: string, index: LeadIndex): ExpandedGroup | null {
  const group = groupNamed(name)
  if (!group) return null
  const listed = group.only.length > 0 ? unitsNamedIn(group.only, group, index) : null
  const left = unitsNamedIn(group.except, group, index)
  if (!left || (group.only.length > 0 && !listed)) return null
  const leftIds = new Set(left.map(({ id }) => id))
  const members = (listed ?? membersOf(group, index)).filter(({ id }) => !leftIds.has(id))
  const units = group.body === null ? members : bodiesIn(members, group.body, index)
  return units.length > 0 ? { units, nouns: group.nouns } : null
}

function membersOf({ classes }: UnitGroup, index: LeadIndex): readonly UnitFact[] {
  return index.units.filter((unit) => classes.some((one) => isOf(one, unit, index)))
}

function isOf({ kinds, beginnings, whose }: UnitClass, unit: UnitFact, index: LeadIndex): boolean {
  if (!kinds.has(unit.kind)) return false
  if (whose === 'own' && unit.path.at(-2) !== senderOf(index)) return false
  if (whose === 'place' && !isInHomePlace(unit, index)) return false
  if (beginnings.length === 0) return true
  const key = nameKeyOf(unit.name)
  return beginnings.some((words) => key.startsWith(`${words} `))
}

/** An office sends what the body above it signs. */
function senderOf({ homePath, unitById }: LeadIndex): string | undefined {
  const home = unitById.get(homePath.at(-1) ?? '')
  return home?.kind === 'office' ? homePath.at(-2) : home?.id
}

const PLACES: ReadonlySet<string> = new Set(['ward', 'commune', 'special-zone'])

/** A ward speaks of its own schools and neighbourhoods, the city of everybody's. */
function isInHomePlace(unit: UnitFact, { homePath, unitById }: LeadIndex): boolean {
  const place = homePath.find((id) => PLACES.has(unitById.get(id)?.kind ?? ''))
  return place === undefined || unit.path.includes(place)
}

/** The units of these names; null when one of them leads to nobody, or to several. */
function unitsNamedIn(
  names: readonly string[],
  { classes }: UnitGroup,
  index: LeadIndex,
): readonly UnitFact[] | null {
  const found = names.map((name) => {
    const group = expandGroup(name, index)
    if (group) return group.units
    const spellings = [name, ...classes.map(({ noun }) => withNoun(name, noun))]
    const ids = spellings.map((spelling) => unitsBearing(spelling, index).unitIds)
    const [id, ...more] = ids.find(({ length }) => length > 0) ?? []
    const unit = more.length === 0 ? index.unitById.get(id ?? '') : undefined
    return unit ? [unit] : null
  })
  const known = found.filter((units) => units !== null)
  return known.length === found.length ? known.flat() : null
}

/** "Công an các phường": the body of that name inside each, or the one that bears both names. */
function bodiesIn(
  places: readonly UnitFact[],
  body: string,
  index: LeadIndex,
): readonly UnitFact[] {
  const placeIds = new Set(places.map(({ id }) => id))
  const names = new Set(places.map(({ name }) => `${body} ${nameKeyOf(name)}`))
  return index.units.filter((unit) => {
    const key = nameKeyOf(unit.name)
    return names.has(key) || (key === body && unit.path.some((id) => placeIds.has(id)))
  })
}
