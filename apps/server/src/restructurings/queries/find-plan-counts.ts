import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Resolved } from '../resolve.ts'

/** How many plans that are not closed name an abolished seat as their signer. */
export async function countPlans(ctx: Context, { seats }: Resolved): Promise<number> {
  const ids = seats.filter(({ fate }) => fate === 'abolished').map(({ fact }) => fact.id)
  const row = await ctx.db
    .selectFrom('plans.public_plan')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('signing_position_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('status', '<>', 'closed')
    .executeTakeFirstOrThrow()
  return row.count
}
