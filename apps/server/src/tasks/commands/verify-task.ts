import type { VerifyTask } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessTask, recordAct, saveTask } from '../repository.ts'
import { changedFields, verify } from '../task.ts'

export async function verifyTask(ctx: Context, taskId: string, input: VerifyTask): Promise<void> {
  const accessed = await accessTask(ctx, taskId, 'verify')
  const { task } = accessed

  const verified = verify(task, ctx.today)

  await saveTask(ctx, verified)
  await recordAct(ctx, accessed, 'verify', { note: input.note })
  await recordAudit(ctx, {
    action: 'task.verified',
    subjectId: taskId,
    subjectLabel: task.title,
    note: input.note,
    ...changedFields(task, verified),
  })
}
