import type { CreateDelegation } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { lockPosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { requireDelegable } from '../delegation.ts'
import { addDelegation, listDelegationsFrom } from '../delegation-repository.ts'
import { canDelegateFrom } from '../policy.ts'
import { requireWorkingPerson } from '../repository.ts'

/** The holder of a seat lets somebody do some of its work until a day. */
export async function createDelegation(
  ctx: Context,
  { decision, scopes, ...input }: CreateDelegation,
): Promise<{ id: string }> {
  const position = await lockPosition(ctx, input.positionId)
  const fromPersonId = ctx.actor.personId
  if (fromPersonId === null || !canDelegateFrom(ctx.actor, position.id)) {
    refuse('delegation-forbidden')
  }
  const receiver = await requireWorkingPerson(ctx, input.toPersonId, input.to)

  const delegation = {
    ...input,
    id: newId(),
    fromPersonId,
    scopes: [...new Set(scopes)],
    withdrawnAt: null,
  }
  requireDelegable(delegation, await listDelegationsFrom(ctx, position.id), ctx.today)

  await addDelegation(ctx, { ...delegation, decision })
  await recordAudit(ctx, {
    action: 'delegation.created',
    subjectId: position.id,
    subjectLabel: position.title,
    note: decision,
    after: { ...delegation, toPersonId: receiver.id },
  })
  return { id: delegation.id }
}
