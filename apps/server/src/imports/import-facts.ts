import type { IsoDate } from '@roviec/calendar'
import type { StoredPosition, Unit } from '../organization/index.ts'
import type { ImportedAppointment, KnownPerson } from '../people/index.ts'

/** Somebody as the system knows them; the birthday is looked at, and never shown. */
export type PersonFact = KnownPerson

/** An appointment that counts, with the name of who holds it. */
export type AppointmentFact = ImportedAppointment & { readonly fullName: string }

/** Where a seat stood and how it ranked, on which days. */
export interface SeatVersion {
  readonly positionId: string
  readonly unitId: string
  readonly rank: StoredPosition['rank']
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** What there is already, against which a file is tried out. */
export interface ImportFacts {
  readonly units: readonly Unit[]
  readonly positions: readonly StoredPosition[]
  readonly seatVersions: readonly SeatVersion[]
  readonly jobGroups: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly PersonFact[]
  readonly appointments: readonly AppointmentFact[]
}
