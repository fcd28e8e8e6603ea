import type { EndOfExistence } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import type { Obstacles } from '../obstacles.ts'
import { closePosition, lockPosition } from '../position-repository.ts'
import { requireAbility } from '../repository.ts'
import { requireNotAhead } from '../unit.ts'

/** Abolishes a seat that nobody holds after its last day and on which no open work hangs. */
export async function endPosition(
  ctx: Context,
  positionId: string,
  { lastDay, decision }: EndOfExistence,
  obstacles: Obstacles,
): Promise<void> {
  requireAbility(ctx, 'change-position')
  const position = await lockPosition(ctx, positionId)
  requireNotAhead(position, lastDay, ctx.today)
  const { heldBy, openTasks, openPlans } = await obstacles.ofPosition(ctx, positionId, lastDay)
  if (heldBy !== null) refuse('position-held', { fullName: heldBy })
  if (openTasks > 0) refuse('position-has-open-tasks', { count: openTasks })
  if (openPlans > 0) refuse('position-signs-plans', { count: openPlans })

  await closePosition(ctx, positionId, lastDay, decision)
  await recordAudit(ctx, {
    action: 'position.abolished',
    subjectId: positionId,
    subjectLabel: position.title,
    note: decision,
    before: position,
    after: { ...position, validTo: lastDay },
  })
}
