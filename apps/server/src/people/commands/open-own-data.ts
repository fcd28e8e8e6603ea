import type { OpenOwnData, OwnData } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { writeOwnData } from '../own-data-file.ts'
import { addOpening } from '../personal-file-repository.ts'
import { exportOwnData } from '../queries/export-own-data.ts'

/** Gives somebody everything that is kept about them, as a file of their own. */
export async function openOwnData(ctx: Context, { format }: OpenOwnData): Promise<OwnData> {
  const { personId, fullName } = ctx.actor
  if (personId === null) refuse('account-without-person')
  await addOpening(ctx, personId, 'export')
  const data = await exportOwnData(ctx, personId)
  const answer = await writeOwnData(data, format)

  await recordAudit(ctx, {
    action: 'personal-file.exported',
    subjectId: personId,
    subjectLabel: fullName,
    details: { format },
  })
  return answer
}
