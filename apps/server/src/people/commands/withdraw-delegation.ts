import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { delegationState } from '../delegation.ts'
import { accessDelegation, saveWithdrawal } from '../delegation-repository.ts'
import { canWithdraw } from '../policy.ts'

/** Takes a delegation back at once: the one who gave it, or who holds the seat now. */
export async function withdrawDelegation(ctx: Context, delegationId: string): Promise<void> {
  const delegation = await accessDelegation(ctx, delegationId)
  if (!canWithdraw(ctx.actor, delegation)) refuse('delegation-forbidden')
  const state = delegationState(delegation, ctx.today, true)
  if (state === 'over' || state === 'withdrawn') refuse('delegation-over')
  const position = await requirePosition(ctx, delegation.positionId)

  await saveWithdrawal(ctx, delegation.id)
  await recordAudit(ctx, {
    action: 'delegation.withdrawn',
    subjectId: position.id,
    subjectLabel: position.title,
    before: delegation,
  })
}
