import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessRestructuring, deleteRestructuring } from '../repository.ts'
import { headOf } from '../restructuring.ts'

export async function discardRestructuring(ctx: Context, id: string): Promise<void> {
  const draft = await accessRestructuring(ctx, id, 'discard')

  await deleteRestructuring(ctx, id)
  await recordAudit(ctx, {
    action: 'restructuring.discarded',
    subjectId: id,
    subjectLabel: draft.title,
    before: headOf(draft),
    details: draft.acts,
  })
}
