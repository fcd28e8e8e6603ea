import { findHeads, findPositions } from '../../organization/index.ts'
import { findHolders, listSeatedPersons } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import type { Task } from '../task.ts'
import { chooseVerifier } from '../verification.ts'

export interface Verification {
  readonly verifierPositionId: string
  /** Whoever is appointed to the accountable position today, acting or not, and whoever submitted. */
  readonly doerIds: ReadonlySet<string>
  /** The seats of the assigner and the verifier, as far as a doer answers for them today. */
  readonly doerSeatIds: ReadonlySet<string>
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
  ])
  const seated = await listSeatedPersons(
    ctx,
    tasks.flatMap((task) => task.accountablePositionId ?? []),
  )
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
    const doerIds = new Set(seated.get(accountablePositionId ?? ''))
    if (submittedBy !== null) doerIds.add(submittedBy)
    const verifierPositionId = chooseVerifier(
      seat(assignerPositionId),
      superiorsOf(assignerPositionId),
      doerIds,
    )
    const isOfDoer = (positionId: string) => doerIds.has(seat(positionId).personId ?? '')
    const doerSeatIds = new Set([assignerPositionId, verifierPositionId].filter(isOfDoer))
    return { verifierPositionId, doerIds, doerSeatIds }
  })
}
