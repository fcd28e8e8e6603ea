import type { ChangePosition } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { changePosition, lockPosition } from '../position-repository.ts'
import { requireAbility } from '../repository.ts'
import { changesNothing, requireNotAhead } from '../unit.ts'

/** Gives a seat another title or rank from a day on. */
export async function editPosition(
  ctx: Context,
  positionId: string,
  { from, decision, title, rank }: ChangePosition,
): Promise<void> {
  requireAbility(ctx, 'change-position')
  const position = await lockPosition(ctx, positionId)
  requireNotAhead(position, from, ctx.today)
  const said = { title: title ?? position.title, rank: rank ?? position.rank }
  if (changesNothing(position, said)) refuse('change-empty')

  const changed = await changePosition(ctx, positionId, { ...said, decision }, from)
  await recordAudit(ctx, {
    action: 'position.changed',
    subjectId: positionId,
    subjectLabel: position.title,
    note: decision,
    before: position,
    after: { ...changed, from },
  })
}
