import type { IsoDate } from '@roviec/calendar'
import { refuse } from '../platform/errors.ts'

export type Holding = 'holder' | 'acting'

/** A person in a position on the days from `from` to `to`, both included; `to` is null while it lasts. */
export interface Appointment {
  readonly id: string
  readonly positionId: string
  readonly personId: string
  readonly holding: Holding
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** Who answers for a position on a day. `uncovered` is an answer too, never a missing one. */
export type Accountability<A extends Period = Appointment> =
  { readonly kind: Holding; readonly appointment: A } | { readonly kind: 'uncovered' }

type Period = Pick<Appointment, 'id' | 'holding' | 'from' | 'to'>

/**
 * Who answers for a position on a day, from the appointments to that one position.
 *
 * An acting appointment answers as long as it lasts, whether or not the post has a holder: it is
 * made because the holder is away or there is none, and two people never answer for one seat. When
 * none lasts the holder answers, and without one the position is uncovered. Should stored rows ever
 * overlap, the later start answers, then the greater id, so that the answer stays one.
 */
export function accountableOn<A extends Period>(
  appointments: readonly A[],
  on: IsoDate,
): Accountability<A> {
  const valid = appointments.filter((appointment) => isValidOn(appointment, on))
  const [first] = valid.toSorted(compareClaims)
  return first ? { kind: first.holding, appointment: first } : { kind: 'uncovered' }
}

export function isValidOn({ from, to }: Pick<Appointment, 'from' | 'to'>, on: IsoDate): boolean {
  return from <= on && (to === null || to >= on)
}

/**
 * A seat has at most one holder and one acting holder on a day, and nobody acts for themselves.
 * A holder and somebody acting may overlap: that is what acting is for.
 */
export function requireFree(others: readonly Appointment[], wanted: Appointment): void {
  if (wanted.to !== null && wanted.to < wanted.from) refuse('appointment-ends-before-start')
  const taken = others.some(
    (other) =>
      overlaps(other, wanted) &&
      (other.holding === wanted.holding || other.personId === wanted.personId),
  )
  if (taken) refuse('appointment-overlaps')
}

/** Ends an appointment on its last day, which may lie ahead. One that is over stays as it was. */
export function end(appointment: Appointment, lastDay: IsoDate, today: IsoDate): Appointment {
  const { to } = appointment
  if (to !== null && (to < today || to <= lastDay)) refuse('appointment-ended')
  if (lastDay < appointment.from) refuse('appointment-ends-before-start')
  return { ...appointment, to: lastDay }
}

function overlaps(a: Appointment, b: Appointment): boolean {
  return (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from)
}

function compareClaims(a: Period, b: Period): number {
  if (a.holding !== b.holding) return a.holding === 'acting' ? -1 : 1
  if (a.from !== b.from) return a.from > b.from ? -1 : 1
  return a.id > b.id ? -1 : 1
}
