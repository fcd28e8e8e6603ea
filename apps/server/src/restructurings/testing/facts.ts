import { isoDate } from '@roviec/calendar'
import type { Facts, SeatFact, UnitFact } from '../facts.ts'

/** A ward below its parent, unless told otherwise. */
export function makeUnit(
  id: string,
  parentId: string | null,
  change: Partial<UnitFact> = {},
): UnitFact {
  return {
    id,
    parentId,
    kind: 'ward',
    name: id,
    shortName: change.name ?? id,
    code: null,
    validTo: null,
    changedOn: isoDate('2020-01-01'),
    ...change,
  }
}

/** A vacant seat without work that leads nothing, unless told otherwise. */
export function makeSeat(id: string, unitId: string, change: Partial<SeatFact> = {}): SeatFact {
  return {
    id,
    unitId,
    title: id,
    rank: 'member',
    unpaid: false,
    changedOn: isoDate('2020-01-01'),
    holderName: null,
    openTasks: 0,
    signedWork: 0,
    openWarnings: 0,
    draftItems: 0,
    appointments: 0,
    appointedFrom: null,
    ...change,
  }
}

/** Facts of a small city; the counts are those of its seats. */
export function makeFacts({
  units,
  seats,
  takenCodes = [],
}: {
  readonly units: readonly UnitFact[]
  readonly seats: readonly SeatFact[]
  readonly takenCodes?: readonly string[]
}): Facts {
  const byUnit = Map.groupBy(seats, ({ unitId }) => unitId)
  return {
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    seats,
    takenCodes: new Set(takenCodes),
    countsByUnitId: new Map(
      [...byUnit].map(([id, own]) => {
        const paid = own.filter(({ unpaid }) => !unpaid)
        const filled = paid.filter(({ holderName }) => holderName !== null).length
        return [id, { positions: own.length, headcount: paid.length, filled }]
      }),
    ),
  }
}
