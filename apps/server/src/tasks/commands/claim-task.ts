import type { ClaimTask } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { claimingSeat } from '../policy.ts'
import { accessTask, recordAct } from '../repository.ts'
import { requirePermitted } from '../task.ts'
import { addTransfer } from '../transfer-repository.ts'

/** The head of another unit says that a task is theirs: a proposal to the assigner, no more. */
export async function claimTask(ctx: Context, taskId: string, input: ClaimTask): Promise<void> {
  const accessed = await accessTask(ctx, taskId, 'claim')
  const { task, taskCase } = accessed
  requirePermitted(task, 'claim')
  const seat = claimingSeat(ctx.actor, taskCase) ?? refuse('task-not-claimable')
  const proposed = { proposedUnitId: seat.unitId, proposedPositionId: seat.positionId }

  await addTransfer(ctx, { taskId, kind: 'claim', seat, reason: input.reason, ...proposed })
  await recordAct(ctx, accessed, 'claim', { note: input.reason })
  await recordAudit(ctx, {
    action: 'task.claimed',
    subjectId: taskId,
    subjectLabel: task.title,
    note: input.reason,
    after: proposed,
  })
}
