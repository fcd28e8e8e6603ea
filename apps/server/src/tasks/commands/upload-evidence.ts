import type { Evidence } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { saveFile } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import type { UploadedFile } from '../../platform/operation.ts'
import { accessTask, addEvidence, checkTask, listEvidence } from '../repository.ts'
import { requirePermitted, requireRoomForEvidence } from '../task.ts'

/** Nobody's file is looked at for nothing: who may not add it is told so first. */
export async function checkEvidenceUpload(ctx: Context, taskId: string): Promise<void> {
  const { task } = await checkTask(ctx, taskId, 'submit')
  requirePermitted(task, 'submit')
  requireRoomForEvidence(await listEvidence(ctx, taskId))
}

/** A file waits with the task until it is submitted with a result, or taken back. */
export async function uploadEvidence(
  ctx: Context,
  taskId: string,
  { name: fileName, bytes }: UploadedFile,
): Promise<Evidence> {
  const { task } = await accessTask(ctx, taskId, 'submit')
  requirePermitted(task, 'submit')
  requireRoomForEvidence(await listEvidence(ctx, taskId))
  if (bytes.byteLength === 0) refuse('document-empty')

  const sha256 = await saveFile(ctx, bytes)
  const file = { id: newId(), fileName, sha256, byteCount: bytes.byteLength, actId: null }

  await addEvidence(ctx, taskId, file)
  await recordAudit(ctx, {
    action: 'task.evidence-uploaded',
    subjectId: taskId,
    subjectLabel: task.title,
    after: { evidenceId: file.id, fileName, sha256, byteCount: file.byteCount },
  })
  return {
    id: file.id,
    fileName,
    byteCount: file.byteCount,
    uploadedAt: ctx.now,
    uploadedBy: ctx.actor.fullName,
    submitted: false,
  }
}
