import type { FullRestructuring } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { presentFull } from '../queries/present-restructuring.ts'
import { accessRestructuring, saveRestructuring } from '../repository.ts'

/** Makes a draft again of what waits for its day, or failed on it. */
export async function withdrawRestructuring(ctx: Context, id: string): Promise<FullRestructuring> {
  const waiting = await accessRestructuring(ctx, id, 'withdraw')

  const draft = await saveRestructuring(ctx, {
    ...waiting,
    status: 'draft',
    failures: [],
    approvedBy: null,
    approvedByPersonId: null,
    approvedAt: null,
  })

  await recordAudit(ctx, {
    action: 'restructuring.withdrawn',
    subjectId: id,
    subjectLabel: draft.title,
    before: { status: waiting.status },
    after: { status: draft.status },
  })
  return presentFull(ctx, draft)
}
