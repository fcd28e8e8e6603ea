import type { FullRestructuring } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { applyActs, assessLocked, auditApplied } from '../apply-repository.ts'
import { requireReady } from '../assess.ts'
import { getRestructuring } from '../queries/get-restructuring.ts'
import { accessRestructuring } from '../repository.ts'
import { requireDayHasCome } from '../restructuring.ts'

/** Does everything at once: all acts, all that follows from them, and one audit entry; or nothing. */
export async function applyRestructuring(
  ctx: Context,
  { id, digest }: { readonly id: string; readonly digest: string },
): Promise<FullRestructuring> {
  const record = await accessRestructuring(ctx, id, 'apply')
  const assessment = await assessLocked(ctx, record)
  const { effectiveOn } = requireReady(record, assessment, digest)
  requireDayHasCome(effectiveOn, ctx.today)

  const details = await applyActs(ctx, record, assessment)

  await auditApplied(ctx, record, { assessment, details })
  return getRestructuring(ctx, id)
}
