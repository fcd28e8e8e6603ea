import { addDays, type IsoDate } from '@roviec/calendar'
import type { NewUnit } from '@roviec/contract'
import {
  addPosition,
  addUnit,
  changePosition,
  changeUnit,
  closePosition,
  closeUnit,
  getUnitOn,
  PLAIN_TRAITS,
  recordPositionSuccession,
  recordUnitSuccession,
  touchOrganization,
  unitBelow,
} from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { type Facts, newUnitsOf } from './facts.ts'
import { pathUpNow } from './path-up.ts'
import type { SeatAfter } from './propose-seats.ts'
import type { Resolved } from './resolve.ts'
import type { UnitAfter } from './tree-after.ts'

/** By which decision and from what day on the organization changes. */
export interface Effect {
  readonly effectiveOn: IsoDate
  readonly decision: string
}

/** Turns the keys of what is made into ids; what exists keeps its own. */
export type IdOf = (ref: string) => string

/**
 * Waits for everybody who changes units, seats or appointments, and makes them wait: what is read
 * after this stays so until the transaction ends.
 */
export async function lockStructure(ctx: Context): Promise<void> {
  await touchOrganization(ctx)
}

/** An id for everything that the acts make. */
export function createIds({ acts, newSeats }: Resolved): IdOf {
  const keys = [...acts.flatMap(newUnitsOf), ...newSeats].map(({ key }) => key)
  const ids = new Map<string, string>(keys.map((key) => [key, newId()]))
  return (ref) => ids.get(ref) ?? ref
}

/** Makes the units that are new, those above first. */
export async function makeUnits(
  ctx: Context,
  { acts, tree }: Resolved,
  { effectiveOn, idOf }: Effect & { readonly idOf: IdOf },
): Promise<void> {
  let waiting: readonly NewUnit[] = acts.flatMap(newUnitsOf)
  while (waiting.length > 0) {
    const keys = new Set(waiting.map(({ key }) => key))
    const parentOf = ({ key }: NewUnit) => tree.byRef.get(key)?.parent ?? null
    const ready = waiting.filter((unit) => !keys.has(parentOf(unit) ?? ''))
    if (ready.length === 0) throw new Error('New units stand inside each other.')
    for (const unit of ready) {
      const parent = parentOf(unit)
      const above = parent === null ? null : await getUnitOn(ctx, idOf(parent), effectiveOn)
      const { key, parent: _, ...rest } = unit
      const input = { ...rest, parentId: above?.id ?? null, validFrom: effectiveOn }
      await addUnit(ctx, unitBelow(above, idOf(key), input))
    }
    waiting = waiting.filter((unit) => !ready.includes(unit))
  }
}

/** Gives units their new names and places, each once no unit below it is in its way. */
export async function changeUnits(
  ctx: Context,
  resolved: Resolved,
  { facts, idOf, effectiveOn, decision }: Effect & { readonly facts: Facts; readonly idOf: IdOf },
): Promise<void> {
  const parents = new Map([...facts.unitById].map(([id, { parentId }]) => [id, parentId]))
  let waiting = [...resolved.tree.byRef.values()].filter(
    ({ change }) => change === 'renamed' || change === 'moved',
  )
  while (waiting.length > 0) {
    const next = waiting.find((unit) => !standsBelow(unit, parents)) ?? waiting[0]
    if (next === undefined) return
    const parentId = next.parent === null ? null : idOf(next.parent)
    const { name, shortName } = next
    await changeUnit(ctx, next.ref, { parentId, name, shortName, decision }, effectiveOn)
    parents.set(next.ref, parentId)
    waiting = waiting.filter((unit) => unit !== next)
  }
}

/** Whether the new parent of a unit still stands inside the unit itself. */
function standsBelow({ ref, parent }: UnitAfter, parents: ReadonlyMap<string, string | null>) {
  let above: string | null = parent
  for (let step = 0; above !== null && step <= parents.size; step++) {
    if (above === ref) return true
    above = parents.get(above) ?? null
  }
  return false
}

/** Abolishes seats, moves the others, heads last, and makes the new ones. */
export async function changeSeats(
  ctx: Context,
  resolved: Resolved,
  { idOf, effectiveOn, decision }: Effect & { readonly idOf: IdOf },
): Promise<void> {
  const lastDay = addDays(effectiveOn, -1)
  const moving: Moving[] = []
  for (const seat of resolved.seats) {
    if (seat.fate === 'abolished') await closePosition(ctx, seat.fact.id, lastDay, decision)
    else if (seat.fate === 'moves') moving.push(seat)
  }
  // A unit has one head at a time: all who head one leave it before anybody comes.
  for (const { fact } of moving.filter((seat) => seat.fact.rank === 'head')) {
    await changePosition(ctx, fact.id, { rank: 'member', decision }, effectiveOn)
  }
  for (const { fact, unit, title, rank } of moving) {
    const change = { unitId: idOf(unit), title, rank, decision }
    await changePosition(ctx, fact.id, change, effectiveOn)
  }
  for (const { key, unit, title, rank } of resolved.newSeats) {
    await addPosition(ctx, {
      ...PLAIN_TRAITS,
      id: idOf(key),
      unitId: idOf(unit),
      title,
      rank,
      validFrom: effectiveOn,
      validTo: null,
    })
  }
}

type Moving = SeatAfter & { readonly fate: 'moves' | 'stays' }

/** Ends units, those inside others first. */
export async function endUnits(
  ctx: Context,
  { tree }: Resolved,
  { facts, effectiveOn, decision }: Effect & { readonly facts: Facts },
): Promise<void> {
  const depth = (id: string) => pathUpNow(id, facts).length
  const ids = [...tree.endings.keys()].toSorted((a, b) => depth(b) - depth(a))
  for (const id of ids) await closeUnit(ctx, id, addDays(effectiveOn, -1), decision)
}

/** Names who follows whom: ended units and parts split off, and abolished seats. */
export async function recordSuccessions(
  ctx: Context,
  resolved: Resolved,
  { idOf, effectiveOn, decision }: Effect & { readonly idOf: IdOf },
): Promise<void> {
  for (const [from, { all }] of resolved.tree.endings) {
    for (const to of all) {
      await recordUnitSuccession(ctx, { from, to: idOf(to), on: effectiveOn, decision })
    }
  }
  for (const act of resolved.acts) {
    if (act.kind !== 'split' || resolved.tree.endings.has(act.unitId)) continue
    for (const { key } of newUnitsOf(act)) {
      const to = idOf(key)
      await recordUnitSuccession(ctx, { from: act.unitId, to, on: effectiveOn, decision })
    }
  }
  for (const seat of resolved.seats) {
    if (seat.fate !== 'abolished' || seat.successor === null) continue
    const to = idOf(seat.successor)
    await recordPositionSuccession(ctx, { from: seat.fact.id, to, on: effectiveOn })
  }
}
