import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessTask, listEvidence, removeEvidenceRow } from '../repository.ts'

export async function removeEvidence(
  ctx: Context,
  { taskId, evidenceId }: { readonly taskId: string; readonly evidenceId: string },
): Promise<void> {
  const { task } = await accessTask(ctx, taskId, 'submit')
  const file = (await listEvidence(ctx, taskId)).find(({ id }) => id === evidenceId)
  if (!file) refuse('evidence-not-found')
  if (file.actId !== null) refuse('evidence-submitted')

  await removeEvidenceRow(ctx, evidenceId)
  await recordAudit(ctx, {
    action: 'task.evidence-removed',
    subjectId: taskId,
    subjectLabel: task.title,
    before: { evidenceId, fileName: file.fileName, sha256: file.sha256 },
  })
}
