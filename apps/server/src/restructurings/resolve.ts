import type { NewSeat, RestructuringAct, SeatRef, UnitRef } from '@roviec/contract'
import { type Facts, isClosingAct } from './facts.ts'
import { proposeSeats, type SeatAfter } from './propose-seats.ts'
import { computeTreeAfter, type TreeAfter } from './tree-after.ts'

/** What the acts come to, given what is there: everything that applying them will do. */
export interface Resolved {
  readonly acts: readonly RestructuringAct[]
  readonly tree: TreeAfter
  readonly seats: readonly SeatAfter[]
  readonly newSeats: readonly NewSeat[]
  /** Open tasks that go elsewhere than the rest of the work of their seat. */
  readonly seatByTaskId: ReadonlyMap<string, SeatRef>
}

export function resolve(acts: readonly RestructuringAct[], facts: Facts): Resolved {
  const tree = computeTreeAfter(acts, facts)
  const closing = acts.filter(isClosingAct)
  return {
    acts,
    tree,
    seats: proposeSeats(acts, facts, tree),
    newSeats: closing.flatMap(({ newSeats }) => newSeats),
    seatByTaskId: new Map(
      closing.flatMap(({ tasks }) => tasks.map(({ taskId, seat }) => [taskId, seat] as const)),
    ),
  }
}

/** A seat that exists afterwards. */
export interface LastingSeat {
  readonly ref: SeatRef
  readonly unit: UnitRef
  readonly title: string
  readonly rank: NewSeat['rank']
  readonly unpaid: boolean
}

/** The seats of the units concerned that exist afterwards, new ones included. */
export function lastingSeats({ seats, newSeats }: Resolved, facts: Facts): readonly LastingSeat[] {
  const touched = new Set(seats.map(({ fact }) => fact.id))
  const settled = seats.flatMap((seat): LastingSeat[] => {
    if (seat.fate === 'abolished') return []
    const { unit, title, rank, fact } = seat
    return [{ ref: fact.id, unit, title, rank, unpaid: fact.unpaid }]
  })
  const others = facts.seats
    .filter(({ id }) => !touched.has(id))
    .map(({ id, unitId, title, rank, unpaid }) => ({ ref: id, unit: unitId, title, rank, unpaid }))
  const made = newSeats.map(({ key, unit, title, rank }) => ({
    ref: key,
    unit,
    title,
    rank,
    unpaid: false,
  }))
  return [...settled, ...others, ...made]
}
