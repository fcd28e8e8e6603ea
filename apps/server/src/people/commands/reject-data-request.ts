import type { RejectDataRequest } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { requireOpen } from '../data-request.ts'
import { accessDataRequest, saveAnswer } from '../data-request-repository.ts'
import { accessPerson } from '../repository.ts'

/** Refuses a request and says why, as the law demands of a refusal. */
export async function rejectDataRequest(
  ctx: Context,
  requestId: string,
  { reason }: RejectDataRequest,
): Promise<void> {
  const request = await accessDataRequest(ctx, requestId)
  requireOpen(request, ctx.actor.personId)
  const person = await accessPerson(ctx, request.personId, 'answer-data-request')

  await saveAnswer(ctx, request.id, { state: 'rejected', answer: reason })
  await recordAudit(ctx, {
    action: 'data-request.rejected',
    subjectId: person.id,
    subjectLabel: person.fullName,
    details: { id: request.id, kind: request.kind },
  })
}
