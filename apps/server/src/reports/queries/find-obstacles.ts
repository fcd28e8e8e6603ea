import type { IsoDate } from '@roviec/calendar'
import type { Obstacles } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'

/** What keeps a unit or a seat from ending: somebody appointed after its last day, and open work. */
export const findObstacles: Obstacles = {
  ofPosition: async (ctx, positionId, lastDay) => ({
    heldBy: await findHolderAfter(ctx, positionId, lastDay),
    openTasks: await countOpenTasks(ctx, SEAT_COLUMNS, positionId),
    openPlans: await countOpenPlans(ctx, positionId),
  }),
  ofUnit: async (ctx, unitId) => ({
    openTasks: await countOpenTasks(ctx, ['lead_unit_id'], unitId),
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

type TaskColumn = (typeof SEAT_COLUMNS)[number] | 'lead_unit_id'

/** Without its assigner or verifier a result that was handed in could be settled by nobody. */
const SEAT_COLUMNS = [
  'accountable_position_id',
  'assigner_position_id',
  'verifier_position_id',
] as const

/** Work that is neither done nor given up, of every plan: who ends a seat need not see them all. */
async function countOpenTasks(
  { db, tenantId }: Context,
  columns: readonly TaskColumn[],
  id: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('tasks.public_task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where((where) => where.or(columns.map((column) => where(column, '=', id))))
    .where('status', 'not in', ['verified', 'cancelled'])
    .executeTakeFirstOrThrow()
  return count
}

async function countOpenPlans({ db, tenantId }: Context, positionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('plans.public_plan')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('signing_position_id', '=', positionId)
    .where('status', '<>', 'closed')
    .executeTakeFirstOrThrow()
  return count
}
