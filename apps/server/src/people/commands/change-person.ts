import type { ChangePerson } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { requireVersion } from '../../platform/versions.ts'
import { listAppointmentsOf } from '../appointment-repository.ts'
import { personOf } from '../person.ts'
import { accessPerson, savePerson } from '../repository.ts'

/** Corrects what everybody sees of a person, or notes that they have left. */
export async function changePerson(
  ctx: Context,
  personId: string,
  { change, version }: { readonly change: ChangePerson; readonly version: number },
): Promise<void> {
  const person = await accessPerson(ctx, personId, 'change-person')
  if (person.erasedAt !== null) refuse('person-erased')
  requireVersion(person.version, version)

  const changed = {
    ...person,
    ...personOf(person.id, change.fullName ?? person.fullName, {
      staffCode: change.staffCode === undefined ? person.staffCode : change.staffCode,
      workPhone: change.workPhone === undefined ? person.workPhone : change.workPhone,
      workEmail: change.workEmail === undefined ? person.workEmail : change.workEmail,
      leftOn: change.leftOn === undefined ? person.leftOn : change.leftOn,
    }),
  }
  const { leftOn } = changed
  if (leftOn !== null) {
    const seats = await listAppointmentsOf(ctx, personId)
    const later = seats.filter(({ to }) => to === null || to > leftOn)
    if (later.length > 0) refuse('person-has-seats', { count: later.length })
  }

  await savePerson(ctx, changed)
  await recordAudit(ctx, {
    action: 'person.changed',
    subjectId: personId,
    subjectLabel: changed.fullName,
    before: person,
    after: changed,
  })
}
