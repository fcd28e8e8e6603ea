import type { OrganizationCounts, RestructuringFigures, UnitRef } from '@roviec/contract'
import { blockOf } from '../organization/index.ts'
import { type Facts, ownUnitIds } from './facts.ts'
import { pathUpNow } from './path-up.ts'
import type { Resolved } from './resolve.ts'
import { pathUp } from './tree-after.ts'

/** Units and seats before and after: by block, in total, and in the branch that the acts touch. */
export function computeFigures(resolved: Resolved, facts: Facts): RestructuringFigures {
  const before = countBefore(facts)
  const after = countAfter(resolved, facts)
  const blocks = [...new Set([...before.keys(), ...after.keys()])].map((block) => ({
    block,
    before: before.get(block) ?? NOTHING,
    after: after.get(block) ?? NOTHING,
  }))
  return {
    blocks,
    total: { before: sum([...before.values()]), after: sum([...after.values()]) },
    concerned: countConcerned(resolved, facts),
  }
}

/** By how many percent a number falls, with one decimal; null when there was nothing. */
export function reductionPercent(before: number, after: number): number | null {
  return before === 0 ? null : Math.round(((before - after) / before) * 1000) / 10
}

const NOTHING: OrganizationCounts = { units: 0, positions: 0, headcount: 0, filled: 0 }

function add(one: OrganizationCounts, other: Partial<OrganizationCounts>): OrganizationCounts {
  return {
    units: one.units + (other.units ?? 0),
    positions: one.positions + (other.positions ?? 0),
    headcount: one.headcount + (other.headcount ?? 0),
    filled: one.filled + (other.filled ?? 0),
  }
}

function sum(counts: readonly OrganizationCounts[]): OrganizationCounts {
  return counts.reduce(add, NOTHING)
}

type ByBlock = Map<string, OrganizationCounts>

function addTo(counts: ByBlock, block: string, more: Partial<OrganizationCounts>): void {
  counts.set(block, add(counts.get(block) ?? NOTHING, more))
}

function countBefore(facts: Facts): ByBlock {
  const counts: ByBlock = new Map()
  for (const unit of facts.unitById.values()) {
    if (unit.validTo !== null) continue
    const kinds = pathUpNow(unit.id, facts).map(({ kind }) => kind)
    addTo(counts, blockOf(kinds.toReversed()), { units: 1, ...facts.countsByUnitId.get(unit.id) })
  }
  return counts
}

/** Units keep their seats, but for those that an act moves, abolishes or makes. */
function countAfter(resolved: Resolved, facts: Facts): ByBlock {
  const { tree } = resolved
  const counts: ByBlock = new Map()
  const blockByRef = new Map<UnitRef, string>()
  for (const { ref } of tree.byRef.values()) {
    const kinds = pathUp(ref, tree).map(({ kind }) => kind)
    const block = blockOf(kinds.toReversed())
    blockByRef.set(ref, block)
    addTo(counts, block, { units: 1, ...facts.countsByUnitId.get(ref) })
  }
  for (const seat of resolved.seats) {
    const one = countOf(seat.fact)
    const was = blockByRef.get(seat.fact.unitId)
    const is = seat.fate === 'abolished' ? undefined : blockByRef.get(seat.unit)
    if (was !== undefined) addTo(counts, was, negative(one))
    if (is !== undefined) addTo(counts, is, one)
  }
  for (const { unit } of resolved.newSeats) {
    const block = blockByRef.get(unit)
    if (block !== undefined) addTo(counts, block, { positions: 1, headcount: 1 })
  }
  return counts
}

function countOf({ unpaid, holderName }: Facts['seats'][number]) {
  return {
    positions: 1,
    headcount: unpaid ? 0 : 1,
    filled: unpaid || holderName === null ? 0 : 1,
  }
}

function negative(counts: Partial<OrganizationCounts>): Partial<OrganizationCounts> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count]))
}

/** The units that the acts dispose of, with all inside them, and what becomes of their seats. */
function countConcerned(resolved: Resolved, facts: Facts): RestructuringFigures['concerned'] {
  const named = new Set(resolved.acts.flatMap(ownUnitIds))
  const inside = [...facts.unitById.values()].filter(
    (unit) => unit.validTo === null && pathUpNow(unit.id, facts).some(({ id }) => named.has(id)),
  )
  const before = sum(
    inside.map(({ id }) => add({ ...NOTHING, units: 1 }, facts.countsByUnitId.get(id) ?? {})),
  )
  const made = [...resolved.tree.byRef.values()].filter(({ change }) => change === 'new').length
  const ended = inside.filter(({ id }) => resolved.tree.endings.has(id)).length
  const abolished = resolved.seats
    .filter(({ fate }) => fate === 'abolished')
    .map(({ fact }) => negative(countOf(fact)))
  const newSeats = resolved.newSeats.length
  const after = abolished.reduce<OrganizationCounts>(
    add,
    add(before, { units: made - ended, positions: newSeats, headcount: newSeats }),
  )
  return { before, after }
}

/** How many seats each unit has afterwards. */
export function seatsByUnitAfter(resolved: Resolved, facts: Facts): ReadonlyMap<UnitRef, number> {
  const counts = new Map<UnitRef, number>()
  for (const { ref } of resolved.tree.byRef.values()) {
    counts.set(ref, facts.countsByUnitId.get(ref)?.positions ?? 0)
  }
  const change = (ref: UnitRef, by: number) => {
    const count = counts.get(ref)
    if (count !== undefined) counts.set(ref, count + by)
  }
  for (const seat of resolved.seats) {
    change(seat.fact.unitId, -1)
    if (seat.fate !== 'abolished') change(seat.unit, 1)
  }
  for (const { unit } of resolved.newSeats) change(unit, 1)
  return counts
}
