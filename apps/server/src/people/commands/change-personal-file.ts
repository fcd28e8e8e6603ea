import type { ChangePersonalFile } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { requireVersion } from '../../platform/versions.ts'
import { changeFile, listChangedFields } from '../personal-file.ts'
import { getPersonalFile, savePersonalFile } from '../personal-file-repository.ts'
import { accessPerson } from '../repository.ts'

/** Changes a personal file. The record names the fields and never what they say. */
export async function changePersonalFile(
  ctx: Context,
  personId: string,
  { change, version }: { readonly change: ChangePersonalFile; readonly version: number },
): Promise<void> {
  const person = await accessPerson(ctx, personId, 'change-personal-file')
  if (person.erasedAt !== null) refuse('person-erased')
  const stored = await getPersonalFile(ctx, personId)
  if (stored.restrictedAt !== null) refuse('personal-file-restricted')
  requireVersion(stored.version, version)

  const file = changeFile(stored.file, change, ctx.today)

  await savePersonalFile(ctx, personId, { ...stored, file })
  await recordAudit(ctx, {
    action: 'personal-file.changed',
    subjectId: personId,
    subjectLabel: person.fullName,
    details: { fields: listChangedFields(stored.file, file) },
  })
}
