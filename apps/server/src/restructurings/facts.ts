import type { IsoDate } from '@roviec/calendar'
import type { NewUnit, RestructuringAct, UnitRef } from '@roviec/contract'

/** A unit as it stands now. */
export interface UnitFact {
  readonly id: string
  readonly parentId: string | null
  readonly kind: NewUnit['kind']
  readonly name: string
  readonly shortName: string
  readonly code: string | null
  /** The last day; null while it lasts. */
  readonly validTo: IsoDate | null
  /** The first day of its last description. */
  readonly changedOn: IsoDate
}

/** A seat of a unit that the acts name, as it stands now, with what hangs on it. */
export interface SeatFact {
  readonly id: string
  readonly unitId: string
  readonly title: string
  readonly rank: 'head' | 'deputy' | 'member'
  /** Below the ward: no post of the civil service, and outside the headcount. */
  readonly unpaid: boolean
  readonly changedOn: IsoDate
  readonly holderName: string | null
  readonly openTasks: number
  /** Open tasks that it assigns or verifies, and open plans that it signs. */
  readonly signedWork: number
  readonly openWarnings: number
  readonly draftItems: number
  /** Appointments that last, or begin later. */
  readonly appointments: number
  /** The latest first day of an appointment that has not ended; null without one. */
  readonly appointedFrom: IsoDate | null
}

/** How many seats a unit has, of all units. */
export interface SeatCounts {
  readonly positions: number
  readonly headcount: number
  readonly filled: number
}

/** All that a restructuring follows from; the rules load nothing themselves. */
export interface Facts {
  /** Every unit that lasts, and the ended ones that the acts name. */
  readonly unitById: ReadonlyMap<string, UnitFact>
  /**
   * Lasting seats of the units that the acts name, and those inside whose titles name a unit that
   * ends or gets another name; heads first, as lists show them.
   */
  readonly seats: readonly SeatFact[]
  readonly countsByUnitId: ReadonlyMap<string, SeatCounts>
  /** Codes of units, ended ones included: a code is given once. */
  readonly takenCodes: ReadonlySet<string>
}

export type ClosingAct = Extract<RestructuringAct, { kind: 'merge' | 'split' | 'dissolve' }>

export function isClosingAct(act: RestructuringAct): act is ClosingAct {
  return act.kind === 'merge' || act.kind === 'split' || act.kind === 'dissolve'
}

/** The units whose seats and children an act disposes of. */
export function ownUnitIds(act: RestructuringAct): readonly string[] {
  return act.kind === 'merge' ? act.unitIds : [act.unitId]
}

/** The units that an act makes. */
export function newUnitsOf(act: RestructuringAct): readonly NewUnit[] {
  if (act.kind === 'merge') return typeof act.into === 'string' ? [] : [act.into]
  if (act.kind === 'split') return act.parts.filter((part) => typeof part !== 'string')
  return []
}

/** Where the work of the ended units goes, the first place being the main one. */
export function placesOf(act: ClosingAct): readonly UnitRef[] {
  if (act.kind === 'dissolve') return [act.successor]
  const parts = act.kind === 'merge' ? [act.into] : act.parts
  return parts.map(refOf)
}

/** The units that an act ends. */
export function endedBy(act: RestructuringAct): readonly string[] {
  if (!isClosingAct(act)) return []
  const goesOn = act.kind === 'dissolve' ? [] : placesOf(act)
  return ownUnitIds(act).filter((id) => !goesOn.includes(id))
}

/** Every reference to a unit in the acts: to load what is there. */
export function namedUnits(acts: readonly RestructuringAct[]): ReadonlySet<UnitRef> {
  return new Set(
    acts.flatMap((act) => [
      ...ownUnitIds(act),
      ...newUnitsOf(act).flatMap(({ parent }) => parent ?? []),
      ...(act.kind === 'move' ? [act.parent] : []),
      ...(isClosingAct(act)
        ? [
            ...placesOf(act),
            ...act.children.map(({ parent }) => parent),
            ...act.seats.flatMap((seat) => (seat.fate === 'moves' ? seat.unit : [])),
            ...act.newSeats.map(({ unit }) => unit),
          ]
        : []),
    ]),
  )
}

/** The units that end or get another name: what titles may name. */
export function renamedUnitIds(acts: readonly RestructuringAct[]): readonly string[] {
  return acts.flatMap((act) => {
    if (act.kind === 'rename') return act.retitle ? [act.unitId] : []
    return endedBy(act)
  })
}

/** Seats named as successors, which may stand anywhere. */
export function namedSeats(acts: readonly RestructuringAct[]): ReadonlySet<string> {
  return new Set(
    acts
      .filter(isClosingAct)
      .flatMap((act) => [
        ...act.seats.flatMap((seat) => (seat.fate === 'abolished' ? (seat.successor ?? []) : [])),
        ...act.tasks.map(({ seat }) => seat),
      ]),
  )
}

function refOf(place: NewUnit | string): UnitRef {
  return typeof place === 'string' ? place : place.key
}
