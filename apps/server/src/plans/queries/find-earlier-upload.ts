import type { Context } from '../../platform/context.ts'
import { planFromRow } from '../plan-rows.ts'
import type { PlanRecord } from '../plan.ts'
import { whereVisible } from '../policy.ts'

/** The last plan before this one that was made of the same file and that the reader may see. */
export async function findEarlierUpload(
  ctx: Context,
  { id, createdAt, fileSha256 }: Pick<PlanRecord, 'id' | 'createdAt' | 'fileSha256'>,
): Promise<PlanRecord | null> {
  const row = await ctx.db
    .selectFrom('plans.plan')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('file_sha256', '=', fileSha256)
    .where((where) => where(where.refTuple('created_at', 'id'), '<', where.tuple(createdAt, id)))
    .where(whereVisible(ctx))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? planFromRow(row) : null
}
