import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** A task of this title that somebody has to do and has not handed in, with the seat that answers. */
export async function findOpenTask(
  ctx: Context,
  title: string,
): Promise<{ readonly id: string; readonly positionId: string } | null> {
  const row = await ctx.db
    .selectFrom('tasks.public_task')
    .select(['id', 'accountable_position_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('title', '=', title)
    .where(sql<boolean>`status IN ('assigned', 'accepted')`)
    .orderBy('id')
    .executeTakeFirst()
  const positionId = row?.accountable_position_id ?? null
  return row && positionId !== null ? { id: row.id, positionId } : null
}
