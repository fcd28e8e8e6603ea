import type { UnitLoad } from '@roviec/contract'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { selectVisiblePlans } from '../../plans/index.ts'
import { timelinessColumn } from '../../tasks/index.ts'

/** Open and overdue work by lead unit, of the plans that the reader may see. */
export async function listUnitLoads(ctx: Context): Promise<{ entries: UnitLoad[] }> {
  const isLate = sql<boolean>`${timelinessColumn(ctx.today)} = 'open-overdue'`
  const rows = await ctx.db
    .selectFrom('tasks.public_task as t')
    .select('t.lead_unit_id')
    .select((row) => row.fn.countAll<number>().as('open'))
    .select((row) => row.fn.countAll<number>().filterWhere(isLate).as('overdue'))
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('t.status', 'in', ['assigned', 'accepted', 'submitted', 'returned'])
    .where('t.plan_id', 'in', selectVisiblePlans(ctx))
    .groupBy('t.lead_unit_id')
    .execute()
  return {
    entries: rows.flatMap(({ lead_unit_id: unitId, open, overdue }) =>
      unitId === null ? [] : [{ unitId, open, overdue }],
    ),
  }
}
