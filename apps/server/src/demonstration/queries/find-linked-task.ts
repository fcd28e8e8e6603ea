import type { IsoDate } from '@roviec/calendar'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** Open work of a published plan for which other open work waits. */
export interface LinkedTask {
  readonly id: string
  readonly planId: string
  readonly positionId: string
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
}

/** The one that is due first from today on, of those that somebody answers for. */
export async function findLinkedTask(ctx: Context): Promise<LinkedTask | null> {
  const row = await ctx.db
    .selectFrom('schedules.public_link as l')
    .innerJoin('tasks.public_task as t', (join) =>
      join.onRef('t.tenant_id', '=', 'l.tenant_id').onRef('t.id', '=', 'l.from_task_id'),
    )
    .innerJoin('tasks.public_task as after', (join) =>
      join.onRef('after.tenant_id', '=', 'l.tenant_id').onRef('after.id', '=', 'l.to_task_id'),
    )
    .innerJoin('people.public_holding as h', (join) =>
      join
        .onRef('h.tenant_id', '=', 't.tenant_id')
        .onRef('h.position_id', '=', 't.accountable_position_id'),
    )
    .select(['t.id', 't.plan_id', 't.accountable_position_id', 't.starts_on', 't.due_on'])
    .where('l.tenant_id', '=', ctx.tenantId)
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('after.tenant_id', '=', ctx.tenantId)
    .where('h.tenant_id', '=', ctx.tenantId)
    .where('h.holding', '=', 'holder')
    .where('h.valid_to', 'is', null)
    .where(sql<boolean>`t.status IN ('assigned', 'accepted')`)
    .where(sql<boolean>`after.status IN ('assigned', 'accepted')`)
    .where('t.due_on', '>=', ctx.today)
    .orderBy('t.due_on')
    .orderBy('t.id')
    .executeTakeFirst()
  if (!row?.accountable_position_id || !row.starts_on || !row.due_on) return null
  return {
    id: row.id,
    planId: row.plan_id,
    positionId: row.accountable_position_id,
    startOn: row.starts_on,
    finishOn: row.due_on,
  }
}
