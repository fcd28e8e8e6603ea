import type { IsoDate } from '@roviec/calendar'
import type { TaskAbility, Transfer as ShownTransfer, UnitOfChain } from '@roviec/contract'

export type TransferKind = ShownTransfer['kind']

/** Who stands where in the requests of a task that wait for the assigner. */
export interface WaitingTransfers {
  readonly hasObjection: boolean
  /** The units that claim it. */
  readonly claimUnitIds: ReadonlySet<string>
}

export const NO_TRANSFERS: WaitingTransfers = { hasObjection: false, claimUnitIds: new Set() }

function isWaiting({ hasObjection, claimUnitIds }: WaitingTransfers): boolean {
  return hasObjection || claimUnitIds.size > 0
}

/** What a list says of a task; the objection of its doer comes first. */
export function waitingKind(waiting: WaitingTransfers): TransferKind | null {
  if (waiting.hasObjection) return 'objection'
  return waiting.claimUnitIds.size > 0 ? 'claim' : null
}

/**
 * Whether what waits already lets an act happen: one objection at a time, and a decision only where
 * somebody has asked. Whether a unit has claimed already depends on the unit: see policy.ts.
 */
export function transfersPermit(waiting: WaitingTransfers, ability: TaskAbility): boolean {
  if (ability === 'object') return !waiting.hasObjection
  return ability === 'reassign' || ability === 'reject' ? isWaiting(waiting) : true
}

/** A move of a task from one seat to another that the assigner decided. */
export interface TaskMove {
  readonly on: IsoDate
  readonly from: Omit<UnitOfChain, 'since'>
  readonly to: Omit<UnitOfChain, 'since'>
}

/**
 * The units that a task has passed through, in order. A request and a claim that were decided
 * together are one move; where something else moved it between, both ends stand in the chain.
 */
export function chainOf(moves: readonly TaskMove[], assignedOn: IsoDate): UnitOfChain[] {
  const [first] = moves
  if (!first) return []
  const chain: UnitOfChain[] = [{ ...first.from, since: assignedOn }]
  for (const { on, from, to } of moves) {
    const last = chain.at(-1)
    if (last && isSame(last, to) && last.since === on) continue
    if (last && !isSame(last, from)) chain.push({ ...from, since: on })
    chain.push({ ...to, since: on })
  }
  return chain
}

function isSame(one: Omit<UnitOfChain, 'since'>, other: Omit<UnitOfChain, 'since'>): boolean {
  return one.unitId === other.unitId && one.positionTitle === other.positionTitle
}
