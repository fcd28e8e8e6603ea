import type { DelegationScope } from '@roviec/contract'
import type { Actor, DelegatedPosition, HeldPosition } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'

/** An actor for tests of policies: in one position, described as far as it matters, or in none. */
export function actorWith(held: Partial<HeldPosition> | null): Actor {
  const position: HeldPosition = { ...seatIn(held?.unitId), holding: 'holder', duties: [], ...held }
  return {
    kind: 'person',
    userId: newId(),
    personId: newId(),
    fullName: 'Lê Thị Hồng',
    positions: held === null ? [] : [position],
    delegations: [],
  }
}

/** A seat from which somebody may do what the scopes name, for whoever holds it. */
export function delegationOf(
  seat: Partial<Omit<DelegatedPosition, 'holding' | 'scopes'>>,
  scopes: readonly DelegationScope[],
): DelegatedPosition {
  return { ...seatIn(seat.unitId), delegationId: newId(), ...seat, holding: 'delegate', scopes }
}

function seatIn(unitId = newId()): Omit<HeldPosition, 'holding' | 'duties'> {
  return {
    positionId: newId(),
    title: 'Chuyên viên',
    rank: 'member',
    unitId,
    unitName: 'Đơn vị',
    unitKind: 'department',
    unitPath: [unitId],
  }
}
