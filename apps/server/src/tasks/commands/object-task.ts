import type { ObjectTask } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import {
  findPositions,
  holdOrganization,
  requireLastingPositions,
  requirePosition,
  requireUnits,
} from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { actingSeat } from '../policy.ts'
import { accessTask, recordAct } from '../repository.ts'
import { requirePermitted, type Task } from '../task.ts'
import { addTransfer } from '../transfer-repository.ts'
import { transfersPermit } from '../transfer.ts'

/**
 * The doer says that a task is not theirs, and whose it may be. Nothing else changes: they answer
 * for it until the assigner decides.
 */
export async function objectTask(ctx: Context, taskId: string, input: ObjectTask): Promise<void> {
  await holdOrganization(ctx)
  const accessed = await accessTask(ctx, taskId, 'object')
  const { task, taskCase } = accessed
  requirePermitted(task, 'object')
  const seat = actingSeat(ctx.actor, 'object', taskCase)?.seat
  if (!seat || !transfersPermit(taskCase.waiting, 'object')) refuse('task-not-objectable')
  const proposed = await requireProposal(ctx, task, input)

  await addTransfer(ctx, { taskId, kind: 'objection', seat, reason: input.reason, ...proposed })
  await recordAct(ctx, accessed, 'object', { note: input.reason })
  await recordAudit(ctx, {
    action: 'task.objected',
    subjectId: taskId,
    subjectLabel: task.title,
    note: input.reason,
    after: proposed,
  })
}

/** Another unit or position than now; a position brings its unit. */
async function requireProposal(
  ctx: Context,
  task: Task,
  { proposedUnitId, proposedPositionId }: ObjectTask,
) {
  if (proposedPositionId === null) {
    const unitId = proposedUnitId ?? ''
    await requireUnits(ctx, [unitId])
    if (unitId === task.leadUnitId) refuse('transfer-to-itself')
    return { proposedUnitId: unitId, proposedPositionId: null }
  }
  if (proposedPositionId === task.accountablePositionId) refuse('transfer-to-itself')
  await requirePosition(ctx, proposedPositionId)
  await requireLastingPositions(ctx, [proposedPositionId])
  const position = (await findPositions(ctx, [proposedPositionId])).get(proposedPositionId)
  return { proposedUnitId: position?.unitId ?? null, proposedPositionId }
}
