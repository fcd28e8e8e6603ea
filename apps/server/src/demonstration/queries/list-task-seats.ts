import type { IsoDate } from '@roviec/calendar'
import type { Context } from '../../platform/context.ts'

/** A task of a published plan and the positions that act on it. */
export interface TaskSeats {
  readonly id: string
  readonly startsOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly assignedOn: IsoDate
  readonly accountablePositionId: string
  readonly verifierPositionId: string
}

/** The assigned tasks of a plan, in document order. */
export async function listTaskSeats(ctx: Context, planId: string): Promise<TaskSeats[]> {
  const rows = await ctx.db
    .selectFrom('tasks.public_task')
    .select(['id', 'starts_on', 'due_on', 'assigned_on'])
    .select(['accountable_position_id', 'verifier_position_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, starts_on, due_on, assigned_on, ...seats }) =>
    assigned_on === null || seats.accountable_position_id === null
      ? []
      : [
          {
            id,
            startsOn: starts_on,
            dueOn: due_on,
            assignedOn: assigned_on,
            accountablePositionId: seats.accountable_position_id,
            verifierPositionId: seats.verifier_position_id,
          },
        ],
  )
}
