import type { ReportProgress } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessTask, recordAct, saveTask } from '../repository.ts'
import { changedFields, report } from '../task.ts'

export async function reportProgress(
  ctx: Context,
  taskId: string,
  input: ReportProgress,
): Promise<void> {
  const accessed = await accessTask(ctx, taskId, 'report')
  const { task } = accessed

  const reported = report(task, input)

  await saveTask(ctx, reported)
  await recordAct(ctx, accessed, 'report', {
    note: input.note,
    progress_percent: input.progressPercent,
    self_report: input.selfReport,
    expected_on: input.expectedOn,
  })
  await recordAudit(ctx, {
    action: 'task.reported',
    subjectId: taskId,
    subjectLabel: task.title,
    note: input.note,
    ...changedFields(task, reported),
  })
}
