import type { OpenedFile, OpenPersonalFile } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { addOpening, getPersonalFile } from '../personal-file-repository.ts'
import { can } from '../policy.ts'
import { aboutPerson, accessPerson } from '../repository.ts'

/**
 * Opens a personal file. It is a command and no query: every opening is on record with its purpose,
 * and the person reads who opened their file.
 *
 * @law luat-91-2025
 */
export async function openPersonalFile(
  ctx: Context,
  personId: string,
  { purpose }: OpenPersonalFile,
): Promise<OpenedFile> {
  const person = await accessPerson(ctx, personId, 'open-personal-file')
  if (person.erasedAt !== null) refuse('person-erased')
  const isOwn = ctx.actor.personId === personId
  if (isOwn !== (purpose === 'own')) refuse('opening-purpose-unfit')
  const { file, version, restrictedAt } = await getPersonalFile(ctx, personId)
  const isRestricted = restrictedAt !== null
  if (isRestricted && !isOwn && purpose !== 'data-request') refuse('personal-file-restricted')

  await addOpening(ctx, personId, purpose)
  await recordAudit(ctx, {
    action: 'personal-file.opened',
    subjectId: personId,
    subjectLabel: person.fullName,
    details: { purpose },
  })
  return {
    personId,
    fullName: person.fullName,
    staffCode: person.staffCode,
    file,
    version,
    restricted: isRestricted,
    canChange:
      !isRestricted && can(ctx.actor, 'change-personal-file', await aboutPerson(ctx, personId)),
  }
}
