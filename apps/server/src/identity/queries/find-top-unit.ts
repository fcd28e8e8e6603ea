import type { Context } from '../../platform/context.ts'

/** The unit at the top of the tenant today; null when there is none yet. */
export async function findTopUnit(ctx: Context): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('organization.public_unit')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('parent_id', 'is', null)
    .where('valid_from', '<=', ctx.today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', ctx.today)]))
    .orderBy('sort_key')
    .executeTakeFirst()
  return row?.id ?? null
}
