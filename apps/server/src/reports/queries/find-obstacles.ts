import type { IsoDate } from '@roviec/calendar'
import type { Obstacles } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'

/** What keeps a unit or a seat from ending: somebody appointed after its last day, and open work. */
export const findObstacles: Obstacles = {
  ofPosition: async (ctx, positionId, lastDay) => ({
    heldBy: await findHolderAfter(ctx, positionId, lastDay),
    openTasks: await countOpenTasksWhere(ctx, 'accountable_position_id', positionId),
  }),
  ofUnit: async (ctx, unitId) => ({
    openTasks: await countOpenTasksWhere(ctx, 'lead_unit_id', unitId),
  }),
}

async function findHolderAfter(
  { db, tenantId }: Context,
  positionId: string,
  lastDay: IsoDate,
): Promise<string | null> {
  const row = await db
    .selectFrom('people.public_holding')
    .select('full_name')
    .where('tenant_id', '=', tenantId)
    .where('position_id', '=', positionId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', lastDay)]))
    .orderBy('valid_from')
    .executeTakeFirst()
  return row?.full_name ?? null
}

/** Work that is neither done nor given up, of every plan: who ends a seat need not see them all. */
async function countOpenTasksWhere(
  { db, tenantId }: Context,
  column: 'accountable_position_id' | 'lead_unit_id',
  id: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('tasks.public_task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where(column, '=', id)
    .where('status', 'not in', ['draft', 'verified', 'cancelled'])
    .executeTakeFirstOrThrow()
  return count
}
