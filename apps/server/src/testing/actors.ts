import type { Actor, HeldPosition } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'

/** An actor for tests of policies: in one position, described as far as it matters, or in none. */
export function actorWith(held: Partial<HeldPosition> | null): Actor {
  const unitId = held?.unitId ?? newId()
  const position: HeldPosition = {
    delegations: [],
    positionId: newId(),
    title: 'Chuyên viên',
    rank: 'member',
    unitId,
    unitName: 'Đơn vị',
    unitKind: 'department',
    unitPath: [unitId],
    holding: 'holder',
    duties: [],
    ...held,
  }
  return {
    kind: 'person',
    userId: newId(),
    personId: newId(),
    fullName: 'Lê Thị Hồng',
    positions: held === null ? [] : [position],
  }
}
