import type { PositionTraits } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { requireJobGroup } from '../job-group-repository.ts'
import { withTraits } from '../position.ts'
import { lockPosition, savePositionTraits } from '../position-repository.ts'
import { requireAbility } from '../repository.ts'
import { changesNothing } from '../unit.ts'

/** Says what a seat is and entitles to; it holds at once. */
export async function recordPositionTraits(
  ctx: Context,
  positionId: string,
  said: PositionTraits,
): Promise<void> {
  requireAbility(ctx, 'change-position')
  const position = await lockPosition(ctx, positionId)
  const { duties, ...traits } = withTraits(position, said)
  const sameDuties = duties.toSorted().join() === position.duties.toSorted().join()
  if (!sameDuties && ctx.actor.positions.some((held) => held.positionId === positionId)) {
    // Whoever keeps the organization must not open personal files by a stroke of the own pen.
    refuse('duty-own-seat')
  }
  if (sameDuties && changesNothing(position, traits)) refuse('change-empty')
  await requireJobGroup(ctx, traits.jobGroupId)

  const after = { ...position, ...traits, duties }

  await savePositionTraits(ctx, after)
  await recordAudit(ctx, {
    action: 'position.classified',
    subjectId: positionId,
    subjectLabel: position.title,
    before: position,
    after,
  })
}
