import type { IsoDate } from '@roviec/calendar'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { selectVisiblePlans } from '../../plans/index.ts'
import { timelinessColumn } from '../../tasks/index.ts'
import type { TaskGroup } from '../overview.ts'

/**
 * The work that was running in the period, counted by unit, month and how it stands today: given
 * up to the last day, and neither done nor due before the first one. Work that was due before it
 * and is still open is carried over.
 */
export async function listTaskGroups(
  ctx: Context,
  given: { readonly from: IsoDate; readonly to: IsoDate; readonly planId?: string | undefined },
): Promise<TaskGroup[]> {
  const { from, to, planId } = given
  const month = sql<string | null>`CASE
    WHEN t.due_on BETWEEN ${from}::date AND ${to}::date THEN to_char(t.due_on, 'YYYY-MM') END`
  let select = ctx.db
    .selectFrom('tasks.public_task as t')
    .select('t.lead_unit_id')
    .select(month.as('month'))
    .select(timelinessColumn(ctx.today).as('timeliness'))
    .select(sql<boolean>`t.due_on IS NOT NULL`.as('is_dated'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('t.status', 'not in', ['draft', 'cancelled', 'suspended'])
    .where('t.assigned_on', '<=', to)
    .where((where) =>
      where.or([
        where('t.due_order', '>=', from),
        where('t.done_on', '>=', from),
        where('t.status', '<>', 'verified'),
      ]),
    )
    .where('t.plan_id', 'in', selectVisiblePlans(ctx))
    .groupBy(['t.lead_unit_id', 'month', 'timeliness', 'is_dated'])
  if (planId) select = select.where('t.plan_id', '=', planId)
  const rows = await select.execute()
  return rows.flatMap(({ lead_unit_id: unitId, is_dated: isDated, ...row }) =>
    unitId === null ? [] : { unitId, isDated, ...row },
  )
}
