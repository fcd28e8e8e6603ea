import type { IsoDate } from '@roviec/calendar'
import { refuse } from '../platform/errors.ts'
import { type Days, overlaps, sharedDays, type StoredAppointment } from './appointment.ts'

/** Somebody away on some days, both included, and who stands in. Why is not kept. */
export interface Absence {
  readonly id: string
  readonly personId: string
  readonly deputyId: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly cancelledAt: string | null
}

/** A seat in which somebody stands in, on the days on which the absent person holds it. */
export interface SeatToCover {
  readonly positionId: string
  readonly days: Days
}

/** Whoever goes away once leaves once; and a deputy who is away is none. */
export function requireAbsencePossible(
  wanted: Absence,
  absences: { readonly ofPerson: readonly Absence[]; readonly ofDeputy: readonly Absence[] },
): void {
  if (wanted.to < wanted.from) refuse('appointment-ends-before-start')
  if (wanted.deputyId === wanted.personId) refuse('deputy-is-oneself')
  const own = absences.ofPerson.find((other) => overlaps(other, wanted))
  if (own) refuse('absence-overlaps', { from: own.from, to: own.to })
  const deputys = absences.ofDeputy.find((other) => overlaps(other, wanted))
  if (deputys) refuse('deputy-absent', { from: deputys.from, to: deputys.to })
}

/** The seats that a person holds during an absence; a seat in which they only act is not theirs to lend. */
export function seatsToCover(
  ofPerson: readonly StoredAppointment[],
  absence: Days,
): readonly SeatToCover[] {
  return ofPerson.flatMap((appointment) => {
    const days = appointment.holding === 'holder' ? sharedDays(appointment, absence) : null
    return days ? { positionId: appointment.positionId, days } : []
  })
}

/**
 * The absence in which somebody would begin in a seat without anybody who stands in; null without
 * one. What is over stays as it was.
 */
export function findAbsence(
  ofPerson: readonly Absence[],
  seat: Days,
  today: IsoDate,
): Absence | null {
  return ofPerson.find((absence) => absence.to >= today && overlaps(absence, seat)) ?? null
}

/** The same absence with an earlier last day; null when it does not take place. */
export function endAbsence(
  absence: Absence,
  lastDay: IsoDate | null,
  now: { readonly today: IsoDate; readonly now: string },
): Absence {
  if (absence.cancelledAt !== null || absence.to < now.today) refuse('absence-ended')
  if (lastDay === null) return { ...absence, cancelledAt: now.now }
  if (lastDay >= absence.to) refuse('absence-ended')
  if (lastDay < absence.from) refuse('appointment-ends-before-start')
  return { ...absence, to: lastDay }
}
