import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** The people who hold, or act in, a position with the duty of an account administrator today. */
export async function listAdministrators(ctx: Context): Promise<readonly string[]> {
  const rows = await ctx.db
    .selectFrom('organization.public_position as p')
    .innerJoin('people.public_holding as h', (join) =>
      join.onRef('h.tenant_id', '=', 'p.tenant_id').onRef('h.position_id', '=', 'p.id'),
    )
    .select('h.person_id')
    .distinct()
    .where('p.tenant_id', '=', ctx.tenantId)
    .where(sql<boolean>`'account-administrator' = ANY (p.duties)`)
    .where('h.valid_from', '<=', ctx.today)
    .where((where) =>
      where.or([where('h.valid_to', 'is', null), where('h.valid_to', '>=', ctx.today)]),
    )
    .execute()
  return rows.map(({ person_id }) => person_id)
}
