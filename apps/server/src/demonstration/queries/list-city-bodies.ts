import type { Context } from '../../platform/context.ts'

/** The bodies of the city itself by name: the committees, offices and departments, not what is inside. */
export async function listCityBodies(ctx: Context): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'name', 'path'])
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
  return new Map(
    rows.filter(({ path }) => path.length <= LEVELS_MAX).map(({ id, name }) => [name, id]),
  )
}

const LEVELS_MAX = 3
