import type { Context } from '../platform/context.ts'

export async function listAudiences(
  ctx: Context,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, Record<'named' | 'superior', ReadonlySet<string>>>> {
  if (planIds.length === 0) return new Map()
  const entries = await ctx.db
    .selectFrom('plans.audience')
    .select(['plan_id', 'unit_id', 'relation'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', 'in', planIds)
    .execute()
  const audiences = new Map(
    planIds.map((planId) => [planId, { named: new Set<string>(), superior: new Set<string>() }]),
  )
  for (const { plan_id, unit_id, relation } of entries) {
    audiences.get(plan_id)?.[relation].add(unit_id)
  }
  return audiences
}

export async function replaceAudience(
  ctx: Context,
  planId: string,
  audience: readonly { readonly unitId: string; readonly relation: 'named' | 'superior' }[],
): Promise<void> {
  await ctx.db
    .deleteFrom('plans.audience')
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .execute()
  if (audience.length === 0) return
  await ctx.db
    .insertInto('plans.audience')
    .values(
      audience.map(({ unitId, relation }) => ({
        tenant_id: ctx.tenantId,
        plan_id: planId,
        unit_id: unitId,
        relation,
      })),
    )
    .execute()
}
