import type { IsoDate } from '@roviec/calendar'
import type { Delegation as DelegationView, DelegationScope } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'

/** What the holder of a seat lets somebody else do for it on some days, both ends included. */
export interface Delegation {
  readonly id: string
  readonly positionId: string
  /** The holder who gave it. */
  readonly fromPersonId: string
  readonly toPersonId: string
  readonly scopes: readonly DelegationScope[]
  readonly from: IsoDate
  readonly to: IsoDate
  readonly withdrawnAt: string | null
}

/**
 * A new delegation: to somebody else, from today on at the earliest, with an end; and only one at a
 * time from a seat to a person, so that what it holds can be read in one line.
 */
export function requireDelegable(
  wanted: Delegation,
  others: readonly Delegation[],
  today: IsoDate,
): void {
  if (wanted.toPersonId === wanted.fromPersonId) refuse('delegation-to-oneself')
  if (wanted.to < wanted.from) refuse('delegation-ends-before-start')
  if (wanted.from < today) refuse('delegation-in-past')
  const taken = others.some(
    (other) =>
      other.withdrawnAt === null &&
      other.positionId === wanted.positionId &&
      other.toPersonId === wanted.toPersonId &&
      other.fromPersonId === wanted.fromPersonId &&
      other.from <= wanted.to &&
      other.to >= wanted.from,
  )
  if (taken) refuse('delegation-overlaps')
}

/**
 * Where a delegation stands. `isGood` says whether the one who gave it is the holder who answers
 * for the seat today, since the right is no greater than theirs, and whether both still work here.
 */
export function delegationState(
  { from, to, withdrawnAt }: Pick<Delegation, 'from' | 'to' | 'withdrawnAt'>,
  today: IsoDate,
  isGood: boolean,
): DelegationView['state'] {
  if (withdrawnAt !== null) return 'withdrawn'
  if (to < today) return 'over'
  if (from > today) return 'coming'
  return isGood ? 'valid' : 'idle'
}
