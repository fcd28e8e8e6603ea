import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { asIdentity } from '../repository.ts'

/** The logins of the accounts of some people that are on in this tenant, by person. */
export async function findOpenLogins(
  ctx: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await asIdentity(ctx, (tables) =>
    tables
      .selectFrom('identity.membership as m')
      .innerJoin('identity.user as u', 'u.id', 'm.user_id')
      .select(['m.person_id', 'u.username', 'u.email'])
      .where('m.tenant_id', '=', ctx.tenantId)
      .where(sql<boolean>`m.person_id = ANY(${[...personIds]}::uuid[])`)
      .where('m.off_at', 'is', null)
      .execute(),
  )
  return new Map(rows.map((row) => [row.person_id ?? '', row.username ?? row.email]))
}
