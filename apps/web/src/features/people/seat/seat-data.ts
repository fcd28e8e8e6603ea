import type { Answer } from '../../../platform/http.ts'

type History = Answer<'getPositionHistory'>
type Appointments = Answer<'listAppointments'>

/** All that the page of a seat shows. */
export type SeatData = History &
  Pick<Appointments, 'entries' | 'abilities'> & {
    readonly holder: Appointments['position']['holder']
  }

export type SeatEntry = Appointments['entries'][number]
