import type { RejectTransfer } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { actingSeat } from '../policy.ts'
import { accessTask, recordAct } from '../repository.ts'
import { requirePermitted } from '../task.ts'
import { decideTransfers, listOpenTransfers } from '../transfer-repository.ts'

/** The assigner refuses a request to pass a task on: it stays where it is. */
export async function rejectTransfer(
  ctx: Context,
  taskId: string,
  { transferId, reason }: RejectTransfer,
): Promise<void> {
  const accessed = await accessTask(ctx, taskId, 'reject')
  const { task, taskCase } = accessed
  requirePermitted(task, 'reject')
  const open = await listOpenTransfers(ctx, taskId)
  const transfer = open.find(({ id }) => id === transferId) ?? refuse('transfer-not-found')

  await decideTransfers(ctx, [transfer.id], {
    outcome: 'rejected',
    answer: reason,
    byTitle: actingSeat(ctx.actor, 'reject', taskCase)?.seat.title ?? null,
    move: null,
  })
  await recordAct(ctx, accessed, 'reject', { note: reason })
  await recordAudit(ctx, {
    action: 'task.transfer-rejected',
    subjectId: taskId,
    subjectLabel: task.title,
    note: reason,
    after: { transferId, kind: transfer.kind },
  })
}
