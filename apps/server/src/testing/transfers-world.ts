import type { Task } from '@roviec/contract'
import { buildCast, buildTaskOf, type Cast } from './task-acts.ts'
import type { GivenTask } from './tasks-world.ts'
import type { World } from './world.ts'

// Requests to pass a task on, sent as people send them.

/** A task of the cast about which its doer has objected, proposing the outsider's unit. */
export async function buildObjection(
  world: World,
  given: GivenTask = {},
): Promise<{ readonly cast: Cast; readonly taskId: string; readonly transferId: string }> {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, given)
  const response = await world.post(cast.doer, `/tasks/${taskId}/object`, objectionFor(cast))
  const { transfers }: Task = await response.json()
  return { cast, taskId, transferId: transfers[0]?.id ?? '' }
}

export const objectionFor = ({ outsider }: Cast) => ({
  reason: 'Việc quản lý vốn thuộc Sở Tài chính.',
  proposedUnitId: outsider.unitId,
  proposedPositionId: null as string | null,
})
