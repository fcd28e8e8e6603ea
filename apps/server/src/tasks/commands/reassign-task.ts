import type { ReassignTask } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import {
  findPositions,
  holdOrganization,
  type PositionInUnit,
  requireLastingPositions,
  requirePosition,
} from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { actingSeat } from '../policy.ts'
import { findVerifiers } from '../queries/find-verifiers.ts'
import { accessTask, recordAct, saveTask } from '../repository.ts'
import { changedFields, reassign, requirePermitted, type Task } from '../task.ts'
import { decideTransfers, listOpenTransfers } from '../transfer-repository.ts'

/**
 * The assigner passes a task on that somebody asked to pass on. One position answers before and
 * one after; the deadline stays, and the history names both. Every request that waits is answered:
 * a claim of a unit that does not get the task is refused.
 */
export async function reassignTask(
  ctx: Context,
  taskId: string,
  input: ReassignTask,
): Promise<void> {
  await holdOrganization(ctx)
  const accessed = await accessTask(ctx, taskId, 'reassign')
  const { task, taskCase } = accessed
  requirePermitted(task, 'reassign')
  const open = await listOpenTransfers(ctx, taskId)
  if (open.length === 0) refuse('task-not-reassignable')
  const position = await requirePosition(ctx, input.accountablePositionId)
  await requireLastingPositions(ctx, [position.id])
  const [verification] = await findVerifiers(ctx, [
    { ...task, accountablePositionId: position.id, submittedBy: null },
  ])

  const reassigned = reassign(task, {
    accountablePositionId: position.id,
    leadUnitId: position.unitId,
    verifierPositionId: verification?.verifierPositionId ?? task.assignerPositionId,
  })

  await saveTask(ctx, reassigned)
  const byTitle = actingSeat(ctx.actor, 'reassign', taskCase)?.seat.title ?? null
  const isRefused = (kind: string, unitId: string) => kind === 'claim' && unitId !== position.unitId
  const idsOf = (refused: boolean) =>
    open.filter(({ kind, byUnitId }) => isRefused(kind, byUnitId) === refused).map(({ id }) => id)
  const granted = idsOf(false)
  // Where only claims wait and another unit gets the task, one of them bears the move.
  const moved = granted.length > 0 ? granted : idsOf(true).slice(0, 1)
  const decision = { answer: input.note, byTitle }
  const move = { from: seatOf(task), to: seatOf(reassigned) }
  await decideTransfers(ctx, moved, { ...decision, outcome: 'reassigned', move })
  await decideTransfers(
    ctx,
    idsOf(true).filter((id) => !moved.includes(id)),
    { ...decision, outcome: 'rejected', move: null },
  )
  const note = await noteOf(ctx, task, position, input.note)
  await recordAct(ctx, accessed, 'reassign', { note })
  await recordAudit(ctx, {
    action: 'task.reassigned',
    subjectId: taskId,
    subjectLabel: task.title,
    note: input.note,
    ...changedFields(task, reassigned),
  })
}

function seatOf({ accountablePositionId, leadUnitId }: Task) {
  return { positionId: accountablePositionId ?? '', unitId: leadUnitId ?? '' }
}

/** The history names both seats, as they are called now. */
async function noteOf(ctx: Context, task: Task, to: PositionInUnit, words: string) {
  const id = task.accountablePositionId ?? ''
  const from = (await findPositions(ctx, [id])).get(id)
  const named = ({ title, unitName }: PositionInUnit) => `${title} (${unitName})`
  const move = `Từ ${from ? named(from) : '…'} sang ${named(to)}.`
  return words === '' ? move : `${move} ${words}`
}
