import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { lockFile, removeFile } from '../../platform/files.ts'
import { isFileInUse } from '../queries/get-evidence.ts'
import { accessTask, listEvidence, removeEvidenceRow } from '../repository.ts'

/** Takes back a file that waits, with its content, unless something else has the same. */
export async function removeEvidence(
  ctx: Context,
  { taskId, evidenceId }: { readonly taskId: string; readonly evidenceId: string },
): Promise<void> {
  const { task } = await accessTask(ctx, taskId, 'submit')
  const file = (await listEvidence(ctx, taskId)).find(({ id }) => id === evidenceId)
  if (!file) refuse('evidence-not-found')
  if (file.actId !== null) refuse('evidence-submitted')

  await lockFile(ctx, file.sha256)
  await removeEvidenceRow(ctx, evidenceId)
  if (!(await isFileInUse(ctx, file.sha256))) await removeFile(ctx, file.sha256)
  await recordAudit(ctx, {
    action: 'task.evidence-removed',
    subjectId: taskId,
    subjectLabel: task.title,
    before: { evidenceId, fileName: file.fileName, sha256: file.sha256 },
  })
}
