import type { IsoDate } from '@roviec/calendar'
import type { RequestPersonalData } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { answerDueOn } from '../data-request.ts'
import { addDataRequest } from '../data-request-repository.ts'
import { accessPerson } from '../repository.ts'

/**
 * Somebody asks to see, correct, erase or restrict what is kept about them; on paper through a
 * personnel officer, who enters the day on which it came.
 *
 * @law luat-91-2025
 */
export async function requestPersonalData(
  ctx: Context,
  personId: string,
  { kind, text, receivedOn: given }: RequestPersonalData,
): Promise<{ id: string; dueOn: IsoDate }> {
  const person = await accessPerson(ctx, personId, 'request-personal-data')
  if (person.erasedAt !== null) refuse('person-erased')
  const isOwn = ctx.actor.personId === personId
  const receivedOn = isOwn ? ctx.today : (given ?? ctx.today)
  if (receivedOn > ctx.today) refuse('data-request-in-future')

  const request = {
    id: newId(),
    personId,
    kind,
    text,
    state: 'open' as const,
    receivedOn,
    dueOn: answerDueOn(receivedOn, ctx.calendar),
    enteredBy: isOwn ? null : ctx.actor.personId,
  }

  await addDataRequest(ctx, request)
  await recordAudit(ctx, {
    action: 'data-request.received',
    subjectId: personId,
    subjectLabel: person.fullName,
    details: { id: request.id, kind, receivedOn, dueOn: request.dueOn },
  })
  return { id: request.id, dueOn: request.dueOn }
}
