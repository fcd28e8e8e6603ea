import type { CancelTask } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessTask, recordAct, saveTask } from '../repository.ts'
import { cancel, changedFields } from '../task.ts'
import { lapseTransfers } from '../transfer-repository.ts'

export async function cancelTask(ctx: Context, taskId: string, input: CancelTask): Promise<void> {
  const accessed = await accessTask(ctx, taskId, 'cancel')
  const { task } = accessed

  const cancelled = cancel(task, ctx.today)

  await saveTask(ctx, cancelled)
  await lapseTransfers(ctx, taskId)
  await recordAct(ctx, accessed, 'cancel', { note: input.reason, decision: input.decision })
  const { before, after } = changedFields(task, cancelled)
  await recordAudit(ctx, {
    action: 'task.cancelled',
    subjectId: taskId,
    subjectLabel: task.title,
    note: input.reason,
    before,
    after: { ...after, decision: input.decision },
  })
}
