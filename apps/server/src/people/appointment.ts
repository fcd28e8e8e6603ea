import { addDays, type IsoDate } from '@roviec/calendar'
import type { AppointmentBasis, Appointment as AppointmentView } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'

export type Holding = 'holder' | 'acting'

/** A person in a position on the days from `from` to `to`, both included; `to` is null while it lasts. */
export interface Appointment {
  readonly id: string
  readonly positionId: string
  readonly personId: string
  readonly holding: Holding
  readonly basis: AppointmentBasis
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** An appointment with what it hangs on and how it came about. */
export interface StoredAppointment extends Appointment {
  /** The absence for which somebody deputises. */
  readonly absenceId: string | null
  /** Of a secondment: the appointment whose days were released. */
  readonly homeId: string | null
  /** The secondment after which this begins, or with which it ends. */
  readonly secondmentId: string | null
  readonly decision: string
  /** When it was found to be a mistake: it counts for no day. */
  readonly cancelledAt: string | null
}

/** Days, both included; `to` is null while they go on. */
export interface Days {
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** Who answers for a position on a day. `uncovered` is an answer too, never a missing one. */
export type Accountability<A extends Period = Appointment> =
  { readonly kind: Holding; readonly appointment: A } | { readonly kind: 'uncovered' }

type Period = Pick<Appointment, 'id' | 'holding' | 'from' | 'to'>

/**
 * Who answers for a position on a day, from the appointments to that one position that count.
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

export function isValidOn({ from, to }: Days, on: IsoDate): boolean {
  return from <= on && (to === null || to >= on)
}

export function overlaps(a: Days, b: Days): boolean {
  return (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from)
}

/** The days that two periods share; null when they share none. */
export function sharedDays(a: Days, b: Days): Days | null {
  if (!overlaps(a, b)) return null
  const from = a.from > b.from ? a.from : b.from
  if (a.to === null || b.to === null) return { from, to: a.to ?? b.to }
  return { from, to: a.to < b.to ? a.to : b.to }
}

/** Why somebody sits in the seat when nothing more was said. */
export function plainBasis(holding: Holding): AppointmentBasis {
  return holding === 'holder' ? 'appointment' : 'acting'
}

/** A seat is held by appointment, concurrently or on secondment; the others act in it. */
export function requireFittingBasis({ holding, basis }: Pick<Appointment, 'holding' | 'basis'>) {
  const acts = basis === 'acting' || basis === 'deputising'
  if (acts !== (holding === 'acting')) refuse('appointment-basis-unfit')
}

/**
 * A seat has at most one holder and one acting holder on a day, and nobody acts for themselves.
 * A holder and somebody acting may overlap: that is what acting is for.
 */
export function requireFree(others: readonly Appointment[], wanted: Appointment): void {
  if (wanted.to !== null && wanted.to < wanted.from) refuse('appointment-ends-before-start')
  const taken = others.some(
    (other) =>
      other.id !== wanted.id &&
      overlaps(other, wanted) &&
      (other.holding === wanted.holding || other.personId === wanted.personId),
  )
  if (taken) refuse('appointment-overlaps')
}

/**
 * The seat that makes a new one concurrent without its being said: of those that a person holds on
 * one day at most one is not concurrent. Null when nothing is amiss.
 */
export function findOtherSeat(
  ofPerson: readonly Appointment[],
  wanted: Appointment,
): Appointment | null {
  if (!isMainSeat(wanted)) return null
  return (
    ofPerson.find(
      (other) =>
        other.id !== wanted.id &&
        other.positionId !== wanted.positionId &&
        isMainSeat(other) &&
        overlaps(other, wanted),
    ) ?? null
  )
}

/** Ends an appointment on its last day, which may lie ahead. One that is over stays as it was. */
export function end<A extends Appointment>(appointment: A, lastDay: IsoDate, today: IsoDate): A {
  const { to } = appointment
  if (to !== null && (to < today || to <= lastDay)) refuse('appointment-ended')
  if (lastDay < appointment.from) refuse('appointment-ends-before-start')
  return { ...appointment, to: lastDay }
}

/** Refuses what counts no more, and what comes and goes with an absence. */
export function requireOwn({ cancelledAt, absenceId }: StoredAppointment): void {
  if (cancelledAt !== null) refuse('appointment-cancelled')
  if (absenceId !== null) refuse('appointment-of-absence')
}

/** Only from a seat that is one's own can one be moved or lent. */
export function requireHeldInOwnRight(appointment: StoredAppointment): void {
  requireOwn(appointment)
  if (!isHeldInOwnRight(appointment)) refuse('appointment-not-held')
}

function isHeldInOwnRight({ basis }: Pick<Appointment, 'basis'>): boolean {
  return basis === 'appointment' || basis === 'concurrent'
}

/** What can be done with an appointment as it stands on a day. */
export function appointmentActions(
  { basis, from, to, cancelledAt }: Pick<StoredAppointment, 'basis' | 'cancelledAt'> & Days,
  today: IsoDate,
): AppointmentView['actions'] {
  if (cancelledAt !== null || basis === 'deputising') return []
  if (to !== null && to < today) return ['cancel']
  const isLong = to === null || to > from
  const moves = isHeldInOwnRight({ basis }) && isLong ? (['move', 'second'] as const) : []
  return ['end', 'cancel', ...moves]
}

/** The days of an appointment before a secondment and after it; null where none are left. */
export interface Release {
  readonly before: Days | null
  readonly after: Days | null
}

/**
 * Frees a seat for exactly the days on which its holder is lent elsewhere. Refuses with
 * `secondment-outside-appointment` when those days are not all held, or when none would be left:
 * that is a move, not a secondment.
 */
export function release(
  home: Days,
  lent: { readonly from: IsoDate; readonly to: IsoDate },
): Release {
  if (lent.to < lent.from) refuse('appointment-ends-before-start')
  if (lent.from < home.from || (home.to !== null && lent.to > home.to)) {
    refuse('secondment-outside-appointment')
  }
  const before = lent.from > home.from ? { from: home.from, to: addDays(lent.from, -1) } : null
  const isBack = home.to === null || home.to > lent.to
  const after = isBack ? { from: addDays(lent.to, 1), to: home.to } : null
  if (before === null && after === null) refuse('secondment-outside-appointment')
  return { before, after }
}

function isMainSeat({ holding, basis }: Appointment): boolean {
  return holding === 'holder' && basis !== 'concurrent'
}

function compareClaims(a: Period, b: Period): number {
  if (a.holding !== b.holding) return a.holding === 'acting' ? -1 : 1
  if (a.from !== b.from) return a.from > b.from ? -1 : 1
  return a.id > b.id ? -1 : 1
}
