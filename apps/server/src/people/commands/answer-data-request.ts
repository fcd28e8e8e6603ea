import type { AnswerDataRequest } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { type DataRequest, requireFittingAnswer, requireOpen } from '../data-request.ts'
import { accessDataRequest, saveAnswer } from '../data-request-repository.ts'
import { changeFile, listChangedFields } from '../personal-file.ts'
import { getPersonalFile, savePersonalFile } from '../personal-file-repository.ts'
import { personOf } from '../person.ts'
import { accessPerson, savePerson, type StoredPerson } from '../repository.ts'

/**
 * Grants a request. A correction is saved in the same act; a restriction begins or ends with it. An
 * erasure that is granted is done by a command of its own, once the person holds no seat.
 */
export async function answerDataRequest(
  ctx: Context,
  requestId: string,
  input: AnswerDataRequest,
): Promise<void> {
  const request = await accessDataRequest(ctx, requestId)
  requireOpen(request, ctx.actor.personId)
  const person = await accessPerson(ctx, request.personId, 'answer-data-request')
  requireFittingAnswer(request, input)

  await saveAnswer(ctx, request.id, { state: 'granted', answer: input.answer })
  const fields = await carryOut(ctx, { request, person, correction: input.correction })
  await recordAudit(ctx, {
    action: 'data-request.granted',
    subjectId: person.id,
    subjectLabel: person.fullName,
    details: { id: request.id, kind: request.kind, fields },
  })
}

interface Granted {
  readonly request: DataRequest
  readonly person: StoredPerson
  readonly correction: AnswerDataRequest['correction']
}

/** Does what was asked; answers the names of the fields that changed. */
async function carryOut(
  ctx: Context,
  { request, person, correction }: Granted,
): Promise<readonly string[]> {
  if (request.kind === 'access' || request.kind === 'erasure') return []
  const stored = await getPersonalFile(ctx, person.id)
  if (request.kind === 'correction') {
    const { fullName, ...change } = correction ?? {}
    const file = changeFile(stored.file, change, ctx.today)
    const fields = listChangedFields(stored.file, file)
    if (fields.length > 0) await savePersonalFile(ctx, person.id, { ...stored, file })
    if (fullName === undefined) return fields
    await savePerson(ctx, { ...person, ...personOf(person.id, fullName, person) })
    return [...fields, 'fullName']
  }
  const restrictedAt = request.kind === 'restriction' ? ctx.now : null
  await savePersonalFile(ctx, person.id, { ...stored, restrictedAt })
  return []
}
