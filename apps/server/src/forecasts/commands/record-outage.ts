import { recordAudit } from '../../audit/index.ts'
import { requireUnits } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { addOutage, requireOutageRight } from '../outage-repository.ts'
import { describeOutage, type OutageWish } from '../outage.ts'

/** Records days on which work could not go on; lost days of late tasks are put down to them. */
export async function recordOutage(ctx: Context, wish: OutageWish): Promise<{ id: string }> {
  requireOutageRight(ctx, 'record')
  const outage = describeOutage(newId(), wish, ctx.today)
  await requireUnits(ctx, outage.unitId === null ? [] : [outage.unitId])

  await addOutage(ctx, outage)
  const { id, title, ...said } = outage
  await recordAudit(ctx, {
    action: 'outage.recorded',
    subjectId: id,
    subjectLabel: title,
    after: said,
  })
  return { id }
}
