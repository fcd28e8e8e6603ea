import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { lockFile, removeFile } from '../../platform/files.ts'
import { isEvidenceFile } from '../../tasks/index.ts'
import { labelOf } from '../plan.ts'
import { accessPlan, deletePlan, isPlanFile } from '../repository.ts'

/** Throws a draft away with its document; the record keeps that it was there and whose it was. */
export async function discardPlan(ctx: Context, { planId }: { planId: string }): Promise<void> {
  const plan = await accessPlan(ctx, planId, 'discard')

  await lockFile(ctx, plan.fileSha256)
  await deletePlan(ctx, planId)
  const stillUsed =
    (await isPlanFile(ctx, plan.fileSha256)) || (await isEvidenceFile(ctx, plan.fileSha256))
  if (!stillUsed) await removeFile(ctx, plan.fileSha256)
  await recordAudit(ctx, {
    action: 'plan.discarded',
    subjectId: planId,
    subjectLabel: labelOf(plan),
    before: { header: plan.header, fileSha256: plan.fileSha256 },
  })
}
