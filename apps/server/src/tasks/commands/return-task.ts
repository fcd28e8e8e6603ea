import type { ReturnTask } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessTask, recordAct, saveTask } from '../repository.ts'
import { changedFields, returnResult } from '../task.ts'

export async function returnTask(ctx: Context, taskId: string, input: ReturnTask): Promise<void> {
  const accessed = await accessTask(ctx, taskId, 'return')
  const { task } = accessed

  const returned = returnResult(task)

  await saveTask(ctx, returned)
  await recordAct(ctx, accessed, 'return', { note: input.fault })
  await recordAudit(ctx, {
    action: 'task.returned',
    subjectId: taskId,
    subjectLabel: task.title,
    note: input.fault,
    ...changedFields(task, returned),
  })
}
