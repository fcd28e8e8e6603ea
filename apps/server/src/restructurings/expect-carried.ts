import type { CarriedCounts } from '@roviec/contract'
import type { Resolved } from './resolve.ts'

/** What would be carried today; work of seats that stay as they are does not count. */
export function expectCarried({ seats, newSeats }: Resolved, plans: number): CarriedCounts {
  const moved = seats.filter((seat) => seat.fate === 'moves')
  const abolished = seats.filter((seat) => seat.fate === 'abolished')
  // A seat that only gets another name keeps its work where it is.
  const leaving = [
    ...abolished,
    ...moved.filter((seat) => seat.fate === 'moves' && seat.unit !== seat.fact.unitId),
  ]
  const sum = (
    of: typeof leaving,
    name: 'openTasks' | 'openWarnings' | 'draftItems' | 'appointments',
  ) => of.reduce((total, { fact }) => total + fact[name], 0)
  return {
    tasks: sum(leaving, 'openTasks'),
    warnings: sum(leaving, 'openWarnings'),
    draftItems: sum(abolished, 'draftItems'),
    plans,
    seatsMoved: moved.length,
    seatsAbolished: abolished.length,
    seatsMade: newSeats.length,
    appointmentsContinued: sum(moved, 'appointments'),
    appointmentsEnded: sum(abolished, 'appointments'),
  }
}
