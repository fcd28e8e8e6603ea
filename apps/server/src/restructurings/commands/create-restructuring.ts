import type { RestructuringHead } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { addRestructuring, requirePrepare } from '../repository.ts'

export async function createRestructuring(
  ctx: Context,
  head: RestructuringHead,
): Promise<{ id: string }> {
  requirePrepare(ctx)

  const id = newId()

  await addRestructuring(ctx, {
    ...head,
    id,
    status: 'draft',
    acts: [],
    failures: [],
    outcome: null,
    preparedBy: ctx.actor.fullName,
    preparedByPersonId: ctx.actor.personId,
    preparedAt: ctx.now,
    approvedBy: null,
    approvedByPersonId: null,
    approvedAt: null,
    appliedBy: null,
    appliedByPersonId: null,
    appliedAt: null,
    version: 1,
  })
  await recordAudit(ctx, {
    action: 'restructuring.created',
    subjectId: id,
    subjectLabel: head.title,
    after: head,
  })
  return { id }
}
