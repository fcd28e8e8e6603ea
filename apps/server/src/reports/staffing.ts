import type { Staffing, StaffRatio, UnitStaffing } from '@roviec/contract'
import { blockOf } from '../organization/index.ts'
import { compare, type ReportedUnit, reportingUnitOf } from './overview.ts'

/** Seats of one unit and one group today, and how many of them have a holder or somebody acting. */
export interface SeatGroup {
  readonly unitId: string
  readonly jobGroupId: string | null
  readonly unpaid: boolean
  readonly seats: number
  readonly filled: number
  readonly acting: number
}

/** Headcount granted to one unit for one group today. */
export interface GrantToday {
  readonly unitId: string
  readonly jobGroupId: string
  readonly headcount: number
}

export interface StaffedUnit extends ReportedUnit {
  readonly population: number | null
}

export interface NamedGroup {
  readonly id: string
  readonly name: string
  readonly category: NonNullable<Staffing['groups'][number]['category']>
}

export interface StaffingFacts {
  readonly seats: readonly SeatGroup[]
  readonly grants: readonly GrantToday[]
  readonly units: ReadonlyMap<string, StaffedUnit>
  /** In the order in which they are shown. */
  readonly groups: readonly NamedGroup[]
  /** Open tasks by the unit that leads them. */
  readonly openTasks: ReadonlyMap<string, number>
}

type Figures = Staffing['total']

/** What a figure is made from: seats and grants that lie in the same place. */
interface Share {
  readonly seats: readonly SeatGroup[]
  readonly grants: readonly GrantToday[]
}

const BLOCK_ORDER = [
  'party',
  'council',
  'government',
  'front',
  'public-service',
  'below-ward',
] as const satisfies readonly Staffing['blocks'][number]['block'][]

/** Kinds of which residents are counted. */
const PLACES: ReadonlySet<string> = new Set(['ward', 'commune', 'special-zone'])

/** Establishment against seats against people. Seats that are not paid are counted apart. */
export function staffingOf(facts: StaffingFacts): Omit<Staffing, 'on'> {
  const paid = facts.seats.filter(({ unpaid }) => !unpaid)
  const whole = { seats: paid, grants: facts.grants }
  const units = figuresOfUnits(facts, whole)
  return {
    total: figuresOf(whole),
    unpaid: countsOf(facts.seats.filter(({ unpaid }) => unpaid)),
    blocks: figuresOfBlocks(facts, whole),
    groups: figuresOfGroups(facts, whole),
    units,
    residents: residentsOf(units),
  }
}

function figuresOfUnits(facts: StaffingFacts, whole: Share): UnitStaffing[] {
  const shares = shareBy(whole, (unitId) => reportingUnitOf(unitId, facts.units))
  const places = [...facts.units.values()].filter(({ kind }) => PLACES.has(kind))
  const work = sumTasks(facts)
  const shown = new Set([...shares.keys(), ...places])
  return [...shown]
    .filter((unit) => unit !== undefined)
    .toSorted((a, b) => compare(a.sortKey, b.sortKey) || compare(a.id, b.id))
    .map((unit) => {
      const figures = figuresOf(shares.get(unit) ?? NOTHING)
      const openTasks = work.get(unit) ?? 0
      return {
        ...figures,
        unitId: unit.id,
        unitName: unit.name,
        unitKind: unit.kind,
        block: blockOfUnit(unit.id, facts.units),
        population: unit.population,
        perThousandResidents: perThousand(figures.filled, unit.population),
        openTasks,
        perHundredTasks: perHundred(figures.filled, openTasks),
      }
    })
}

const NOTHING: Share = { seats: [], grants: [] }

function figuresOfBlocks({ units }: StaffingFacts, whole: Share): Staffing['blocks'] {
  const shares = shareBy(whole, (unitId) => blockOfUnit(unitId, units))
  return BLOCK_ORDER.flatMap((block) => {
    const share = shares.get(block)
    return share ? [{ ...figuresOf(share), block }] : []
  })
}

function figuresOfGroups({ groups }: StaffingFacts, whole: Share): Staffing['groups'] {
  const seats = Map.groupBy(whole.seats, ({ jobGroupId }) => jobGroupId)
  const grants = Map.groupBy(whole.grants, ({ jobGroupId }) => jobGroupId)
  const named = groups.map((group) => ({
    ...figuresOf({ seats: seats.get(group.id) ?? [], grants: grants.get(group.id) ?? [] }),
    jobGroupId: group.id,
    name: group.name,
    category: group.category,
  }))
  const rest = seats.get(null)
  if (!rest) return named
  const figures = figuresOf({ seats: rest, grants: [] })
  return [...named, { ...figures, jobGroupId: null, name: null, category: null }]
}

function residentsOf(units: readonly UnitStaffing[]): Staffing['residents'] {
  const places = units.filter(({ unitKind }) => PLACES.has(unitKind))
  const known = places.filter(({ population }) => population !== null && population > 0)
  const population = known.reduce((sum, unit) => sum + (unit.population ?? 0), 0)
  const filled = known.reduce((sum, unit) => sum + unit.filled, 0)
  const perThousandResidents = perThousand(filled, population)
  return { known: known.length, of: places.length, population, perThousandResidents }
}

function perThousand(filled: number, population: number | null): StaffRatio {
  if (!population) return { value: null, missing: 'population-unknown' }
  return { value: hundredths((filled * 1000) / population), missing: null }
}

function perHundred(filled: number, openTasks: number): StaffRatio {
  if (openTasks === 0) return { value: null, missing: 'no-open-tasks' }
  return { value: hundredths((filled * 100) / openTasks), missing: null }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

function shareBy<K>({ seats, grants }: Share, keyOf: (unitId: string) => K): Map<K, Share> {
  const bySeat = Map.groupBy(seats, ({ unitId }) => keyOf(unitId))
  const byGrant = Map.groupBy(grants, ({ unitId }) => keyOf(unitId))
  const keys = new Set([...bySeat.keys(), ...byGrant.keys()])
  return new Map(
    [...keys].map((key) => [key, { seats: bySeat.get(key) ?? [], grants: byGrant.get(key) ?? [] }]),
  )
}

function figuresOf({ seats, grants }: Share): Figures {
  const establishment = grants.reduce((sum, { headcount }) => sum + headcount, 0)
  return { ...countsOf(seats), establishment: grants.length === 0 ? null : establishment }
}

function countsOf(groups: readonly SeatGroup[]): Staffing['unpaid'] {
  const sum = (valueOf: (group: SeatGroup) => number) =>
    groups.reduce((total, group) => total + valueOf(group), 0)
  const [seats, filled, acting] = [
    sum((group) => group.seats),
    sum((group) => group.filled),
    sum((group) => group.acting),
  ]
  return { seats, filled, acting, uncovered: seats - filled - acting }
}

function sumTasks({ openTasks, units }: StaffingFacts): Map<StaffedUnit | undefined, number> {
  const sums = new Map<StaffedUnit | undefined, number>()
  for (const [unitId, count] of openTasks) {
    const unit = reportingUnitOf(unitId, units)
    sums.set(unit, (sums.get(unit) ?? 0) + count)
  }
  return sums
}

function blockOfUnit(unitId: string, units: ReadonlyMap<string, StaffedUnit>) {
  const path = units.get(unitId)?.path ?? []
  return blockOf(path.flatMap((id) => units.get(id)?.kind ?? []))
}
