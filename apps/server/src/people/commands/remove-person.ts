import { addDays } from '@roviec/calendar'
import type { RemovePerson } from '@roviec/contract'
import { eraseEntriesAbout, listTextsAbout, recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { listAppointmentsOf } from '../appointment-repository.ts'
import { emptyRequestsOf } from '../data-request-repository.ts'
import { ERASED_NAME, hasLeft, personOf } from '../person.ts'
import { removePersonalFile } from '../personal-file-repository.ts'
import { findRemovable } from '../queries/list-retention.ts'
import { accessPerson, savePerson } from '../repository.ts'

/** Somebody whose data goes, as features above need it to take the person out of theirs. */
export interface ErasedPerson {
  readonly personId: string
  /** Stands where the name stood beside what the person did. */
  readonly name: string
  /** Names, codes and contacts, former ones too, by which what has no id tells of the person. */
  readonly texts: readonly string[]
}

export type EraseElsewhere = (ctx: Context, person: ErasedPerson) => Promise<void>

/**
 * Erases a person: the file, the codes and contacts, the name wherever it stands, the account, and
 * what the record says of them, whose chain stays whole. What was done stays, by its positions.
 * Only for somebody without a seat, once the days of retention are over or a request was granted.
 *
 * @law luat-91-2025
 */
export async function removePerson(
  ctx: Context,
  personId: string,
  { reason, eraseElsewhere }: RemovePerson & { readonly eraseElsewhere: EraseElsewhere },
): Promise<void> {
  const person = await accessPerson(ctx, personId, 'remove-person')
  if (person.erasedAt !== null) refuse('person-erased')
  const seats = await listAppointmentsOf(ctx, personId)
  const running = seats.filter(({ to }) => to === null || to >= ctx.today)
  if (running.length > 0) refuse('person-has-seats', { count: running.length })
  const due = await findRemovable(ctx, personId)
  if (!due) refuse('person-retained')

  const { fullName, staffCode, workPhone, workEmail } = person
  const known = [fullName, staffCode, workPhone, workEmail].filter((text) => text !== null)
  const texts = [...new Set([...known, ...(await listTextsAbout(ctx, personId))])]

  await removePersonalFile(ctx, personId)
  await emptyRequestsOf(ctx, personId)
  await savePerson(ctx, {
    ...person,
    ...personOf(personId, ERASED_NAME, {
      leftOn: hasLeft(person.leftOn, ctx.today) ? person.leftOn : addDays(ctx.today, -1),
    }),
    erasedAt: ctx.now,
  })
  await eraseElsewhere(ctx, { personId, name: ERASED_NAME, texts })
  await eraseEntriesAbout(ctx, { personId, texts })
  await recordAudit(ctx, {
    action: 'person.removed',
    subjectId: personId,
    subjectLabel: ERASED_NAME,
    note: reason,
    details: { because: due.because },
  })
}
