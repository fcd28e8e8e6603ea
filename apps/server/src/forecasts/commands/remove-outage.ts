import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessOutage, deleteOutage } from '../outage-repository.ts'

/** Takes a recorded outage back; the record keeps what it said. */
export async function removeOutage(ctx: Context, outageId: string): Promise<void> {
  const outage = await accessOutage(ctx, outageId, 'remove')

  await deleteOutage(ctx, outageId)
  const { id, title, ...said } = outage
  await recordAudit(ctx, {
    action: 'outage.removed',
    subjectId: id,
    subjectLabel: title,
    before: said,
  })
}
