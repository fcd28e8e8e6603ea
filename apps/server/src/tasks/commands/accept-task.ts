import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessTask, recordAct, saveTask } from '../repository.ts'
import { accept, changedFields } from '../task.ts'
import { lapseTransfers } from '../transfer-repository.ts'

export async function acceptTask(ctx: Context, taskId: string): Promise<void> {
  const accessed = await accessTask(ctx, taskId, 'accept')
  const { task } = accessed

  const accepted = accept(task)

  await saveTask(ctx, accepted)
  await lapseTransfers(ctx, taskId, ['objection'])
  await recordAct(ctx, accessed, 'accept')
  await recordAudit(ctx, {
    action: 'task.accepted',
    subjectId: taskId,
    subjectLabel: task.title,
    ...changedFields(task, accepted),
  })
}
