import type { Context } from '../../platform/context.ts'
import type { WaitingTransfers } from '../transfer.ts'

/** The requests that wait for the assigner, by the id of the task; a task without any is not there. */
export async function findWaitingTransfers(
  { db, tenantId }: Context,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, WaitingTransfers>> {
  if (taskIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('tasks.transfer')
    .select(['task_id', 'kind', 'by_unit_id'])
    .where('tenant_id', '=', tenantId)
    .where('task_id', 'in', [...taskIds])
    .where('outcome', 'is', null)
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.task_id)].map(([taskId, own]) => [
      taskId,
      {
        hasObjection: own.some(({ kind }) => kind === 'objection'),
        claimUnitIds: new Set(
          own.filter(({ kind }) => kind === 'claim').map(({ by_unit_id }) => by_unit_id),
        ),
      },
    ]),
  )
}
