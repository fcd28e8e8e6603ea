import { addDays, daysBetween, type IsoDate } from '@roviec/calendar'
import type { Appointment } from '@roviec/contract'

/** Days of a seat on which nobody answered for it; both ends included. */
export interface SeatGap {
  readonly from: IsoDate
  /** Null when it lasts. */
  readonly to: IsoDate | null
  /** Up to today while it lasts. */
  readonly days: number
}

/** A stretch of the history of a seat: somebody in it, or nobody. */
export type SeatStretch =
  | { readonly kind: 'appointment'; readonly from: IsoDate; readonly appointment: Appointment }
  | { readonly kind: 'gap'; readonly from: IsoDate; readonly gap: SeatGap }

export interface SeatLife {
  readonly from: IsoDate
  /** Null while it lasts. */
  readonly to: IsoDate | null
  readonly today: IsoDate
}

/** Everything that happened to a seat, the latest first, gaps among the appointments. */
export function listStretches(
  appointments: readonly Appointment[],
  life: SeatLife,
): readonly SeatStretch[] {
  const held = appointments.map((appointment): SeatStretch => ({
    kind: 'appointment',
    from: appointment.from,
    appointment,
  }))
  const empty = listGaps(appointments, life).map((gap): SeatStretch => ({
    kind: 'gap',
    from: gap.from,
    gap,
  }))
  return [...held, ...empty].sort((one, other) => other.from.localeCompare(one.from))
}

/** The days up to today, within the life of the seat, on which nobody answered. */
export function listGaps(
  appointments: readonly Appointment[],
  { from, to, today }: SeatLife,
): readonly SeatGap[] {
  const last = to !== null && to < today ? to : today
  const covered = appointments
    .filter(({ cancelledAt }) => cancelledAt === null)
    .sort((one, other) => one.from.localeCompare(other.from))
  const gaps: SeatGap[] = []
  let open = from
  for (const { from: begins, to: ends } of covered) {
    if (begins > last) break
    if (begins > open) gaps.push(gapOf(open, addDays(begins, -1)))
    if (ends === null) return gaps
    const next = addDays(ends, 1)
    if (next > open) open = next
  }
  if (open > last) return gaps
  const lasts = last === today && to === null
  return [...gaps, { from: open, to: lasts ? null : last, days: daysBetween(open, last) + 1 }]
}

function gapOf(from: IsoDate, to: IsoDate): SeatGap {
  return { from, to, days: daysBetween(from, to) + 1 }
}
