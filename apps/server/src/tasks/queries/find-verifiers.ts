import { findHeads, findPositions } from '../../organization/index.ts'
import { findHolders } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import type { Task } from '../task.ts'
import { chooseVerifier } from '../verification.ts'

export interface Verification {
  readonly verifierPositionId: string
  /** Whoever answers for the accountable position today, and whoever submitted. */
  readonly doerIds: ReadonlySet<string>
}

type Asked = Pick<Task, 'assignerPositionId' | 'accountablePositionId' | 'submittedBy'>

/** Who verifies each of these tasks today, in the same order. */
export async function findVerifiers(
  ctx: Context,
  tasks: readonly Asked[],
): Promise<readonly Verification[]> {
  const assigners = await findPositions(
    ctx,
    tasks.map((task) => task.assignerPositionId),
  )
  const headByUnitId = await findHeads(
    ctx,
    [...assigners.values()].flatMap(({ unitPath }) => unitPath),
  )
  const holders = await findHolders(ctx, [
    ...assigners.keys(),
    ...[...headByUnitId.values()].map((head) => head.id),
    ...tasks.flatMap((task) => task.accountablePositionId ?? []),
  ])
  const seat = (positionId: string) => ({
    positionId,
    personId: holders.get(positionId)?.personId ?? null,
  })
  const superiorsOf = (assignerId: string) =>
    (assigners.get(assignerId)?.unitPath ?? [])
      .toReversed()
      .flatMap((unitId) => headByUnitId.get(unitId)?.id ?? [])
      .filter((positionId) => positionId !== assignerId)
      .map(seat)

  return tasks.map(({ assignerPositionId, accountablePositionId, submittedBy }) => {
    const answering = holders.get(accountablePositionId ?? '')?.personId
    const doerIds = new Set([answering, submittedBy].filter((id) => typeof id === 'string'))
    return {
      verifierPositionId: chooseVerifier(
        seat(assignerPositionId),
        superiorsOf(assignerPositionId),
        doerIds,
      ),
      doerIds,
    }
  })
}
