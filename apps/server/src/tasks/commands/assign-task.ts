import type { AssignTask } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import {
  holdOrganization,
  requireLastingPositions,
  requirePosition,
} from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { findVerifiers } from '../queries/find-verifiers.ts'
import { accessTask, recordAct, saveTask } from '../repository.ts'
import { assign, changedFields } from '../task.ts'

export async function assignTask(ctx: Context, taskId: string, input: AssignTask): Promise<void> {
  await holdOrganization(ctx)
  const accessed = await accessTask(ctx, taskId, 'assign')
  const { task } = accessed
  const position = await requirePosition(ctx, input.accountablePositionId)
  await requireLastingPositions(ctx, [position.id])
  const [verification] = await findVerifiers(ctx, [
    { ...task, accountablePositionId: position.id, submittedBy: null },
  ])

  const assigned = assign(
    task,
    {
      accountablePositionId: position.id,
      leadUnitId: position.unitId,
      verifierPositionId: verification?.verifierPositionId ?? task.assignerPositionId,
      due: input.due,
    },
    ctx.today,
  )

  await saveTask(ctx, assigned)
  await recordAct(ctx, accessed, 'assign')
  await recordAudit(ctx, {
    action: 'task.assigned',
    subjectId: taskId,
    subjectLabel: task.title,
    ...changedFields(task, assigned),
  })
}
