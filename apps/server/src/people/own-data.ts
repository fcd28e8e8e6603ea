import type { IsoDate } from '@roviec/calendar'
import type {
  DataRequest,
  DelegationScope,
  FileOpening,
  PersonalFile,
  PersonSeat,
} from '@roviec/contract'
import type { ActCount } from '../audit/index.ts'
import type { Person } from './person.ts'

/** Everything that is kept about one person here. The account they sign in with is kept apart. */
export interface OwnDataContent {
  readonly exportedAt: string
  readonly person: Person
  readonly file: PersonalFile
  readonly seats: readonly PersonSeat[]
  readonly absences: readonly KeptAbsence[]
  readonly delegations: readonly KeptDelegation[]
  readonly requests: readonly DataRequest[]
  readonly openings: readonly FileOpening[]
  readonly acts: readonly ActCount[]
}

/** An absence, of the person or of somebody for whom the person stood in. */
export interface KeptAbsence {
  readonly role: 'absent' | 'deputy'
  readonly otherName: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly cancelledAt: string | null
}

export interface KeptDelegation {
  readonly role: 'giver' | 'receiver'
  readonly otherName: string
  readonly title: string
  readonly unitName: string
  readonly scopes: readonly DelegationScope[]
  readonly from: IsoDate
  readonly to: IsoDate
  readonly decision: string
  readonly withdrawnAt: string | null
}
