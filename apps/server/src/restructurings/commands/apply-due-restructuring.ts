import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { applyActs, assessLocked, auditApplied } from '../apply-repository.ts'
import { problem } from '../problem.ts'
import { accessScheduled, saveRestructuring } from '../repository.ts'
import type { RestructuringRecord } from '../restructuring.ts'

/**
 * Does on its day what was approved for it. What has become impossible meanwhile is left alone and
 * marked as failed, with its problems. Nothing is done when somebody was faster.
 */
export async function applyDueRestructuring(ctx: Context, id: string): Promise<void> {
  const record = await accessScheduled(ctx, id)
  if (record === null) return
  const assessment = await assessLocked(ctx, record)
  if (assessment.blockers.length > 0) {
    await fail(ctx, { ...record, failures: assessment.blockers })
    return
  }

  const details = await applyActs(ctx, record, assessment)

  await auditApplied(ctx, record, { assessment, details })
}

/** Marks as failed what was refused while it was being done, in a transaction of its own. */
export async function failDueRestructuring(
  ctx: Context,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const record = await accessScheduled(ctx, id)
  if (record === null) return
  await fail(ctx, { ...record, failures: [problem('refused', { reason })] })
}

async function fail(ctx: Context, record: RestructuringRecord): Promise<void> {
  await saveRestructuring(ctx, { ...record, status: 'failed' })
  await recordAudit(ctx, {
    action: 'restructuring.failed',
    subjectId: record.id,
    subjectLabel: record.title,
    details: record.failures,
  })
}
