import type { FullRestructuring } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { assess } from '../apply-repository.ts'
import { requireReady } from '../assess.ts'
import { presentFull } from '../queries/present-restructuring.ts'
import { accessRestructuring, saveRestructuring } from '../repository.ts'
import { headOf, requireDayAhead } from '../restructuring.ts'

/** Lets a restructuring be applied by itself once its day has come. */
export async function approveRestructuring(
  ctx: Context,
  { id, digest }: { readonly id: string; readonly digest: string },
): Promise<FullRestructuring> {
  const draft = await accessRestructuring(ctx, id, 'approve')
  const { effectiveOn } = requireReady(draft, await assess(ctx, draft), digest)
  requireDayAhead(effectiveOn, ctx.today)

  const approved = await saveRestructuring(ctx, {
    ...draft,
    status: 'scheduled',
    approvedBy: ctx.actor.fullName,
    approvedByPersonId: ctx.actor.personId,
    approvedAt: ctx.now,
  })

  await recordAudit(ctx, {
    action: 'restructuring.approved',
    subjectId: id,
    subjectLabel: draft.title,
    after: headOf(approved),
    details: approved.acts,
  })
  return presentFull(ctx, approved)
}
