import type { SubmitTask } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { findVerifiers } from '../queries/find-verifiers.ts'
import {
  accessTask,
  bindEvidence,
  type EvidenceFile,
  listEvidence,
  recordAct,
  saveTask,
} from '../repository.ts'
import { changedFields, submit } from '../task.ts'
import { lapseTransfers } from '../transfer-repository.ts'

/** The files become part of the submission; who verifies is settled anew, since seats change hands. */
export async function submitTask(ctx: Context, taskId: string, input: SubmitTask): Promise<void> {
  const accessed = await accessTask(ctx, taskId, 'submit')
  const { task } = accessed
  const submittedBy = ctx.actor.personId ?? refuse('task-submit-forbidden')
  const [verification] = await findVerifiers(ctx, [{ ...task, submittedBy }])
  const verifierPositionId = verification?.verifierPositionId ?? task.verifierPositionId

  const submitted = submit(task, { submittedBy, verifierPositionId }, ctx.today)
  const files = requireWaiting(await listEvidence(ctx, taskId), input.evidenceIds)

  await saveTask(ctx, submitted)
  await lapseTransfers(ctx, taskId)
  const actId = await recordAct(ctx, accessed, 'submit', { note: input.note })
  await bindEvidence(
    ctx,
    files.map((file) => file.id),
    actId,
  )
  const { before, after } = changedFields(task, submitted)
  await recordAudit(ctx, {
    action: 'task.submitted',
    subjectId: taskId,
    subjectLabel: task.title,
    note: input.note,
    before,
    after: { ...after, evidence: files.map(({ fileName, sha256 }) => ({ fileName, sha256 })) },
  })
}

/** Every file must be one of this task that was not submitted before. */
function requireWaiting(
  files: readonly EvidenceFile[],
  ids: readonly string[],
): readonly EvidenceFile[] {
  return [...new Set(ids)].map((id) => {
    const file = files.find((candidate) => candidate.id === id && candidate.actId === null)
    return file ?? refuse('evidence-not-found')
  })
}
