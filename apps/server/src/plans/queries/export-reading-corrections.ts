import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { planFromRow } from '../plan-rows.ts'
import { canExportCorrections, whereVisible } from '../policy.ts'
import { correctionsFile } from './list-corrections.ts'

/** What was corrected in the readings of all plans that the reader may see, newest first. */
export async function exportReadingCorrections(ctx: Context) {
  if (!canExportCorrections(ctx.actor)) refuse('plan-corrections-forbidden')
  const rows = await ctx.db
    .selectFrom('plans.plan')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where(whereVisible(ctx))
    .where((where) =>
      where.exists(
        where
          .selectFrom('plans.item as item')
          .select('item.id')
          .where('item.tenant_id', '=', ctx.tenantId)
          .whereRef('item.plan_id', '=', 'plans.plan.id')
          .where('item.as_read', 'is not', null),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return correctionsFile(ctx, rows.map(planFromRow), `chinh-sua-${ctx.today}.jsonl`)
}
