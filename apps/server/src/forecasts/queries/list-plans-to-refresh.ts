import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { startOfTurn } from '../refresh-turn.ts'

/** More at once wait for the night. */
const PLANS_MAX = 20

/**
 * The published plans that these ids name, or whose tasks they name. Acts are gathered until a turn
 * begins, so a plan that was computed since the turn began knows of them already.
 */
export async function listPlansToRefresh(
  ctx: Context,
  subjectIds: readonly string[],
): Promise<readonly { readonly id: string; readonly label: string }[]> {
  const ids = sql<string>`any(${[...subjectIds]}::uuid[])`
  const rows = await ctx.db
    .selectFrom('plans.public_plan as p')
    .select(['p.id', 'p.number', 'p.title'])
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('p.status', '=', 'published')
    .where((where) =>
      where.or([
        where('p.id', '=', ids),
        where(
          'p.id',
          'in',
          ctx.db
            .selectFrom('tasks.public_task as t')
            .select('t.plan_id')
            .where('t.tenant_id', '=', ctx.tenantId)
            .where('t.id', '=', ids),
        ),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('forecasts.forecast as f')
            .select('f.task_id')
            .where('f.tenant_id', '=', ctx.tenantId)
            .whereRef('f.plan_id', '=', 'p.id')
            .where('f.computed_at', '>=', startOfTurn(ctx.now)),
        ),
      ),
    )
    .orderBy('p.id')
    .limit(PLANS_MAX)
    .execute()
  return rows.map(({ id, number, title }) => ({ id, label: number ?? title }))
}
