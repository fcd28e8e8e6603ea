import type { Selectable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import type { Delegation } from './delegation.ts'

/** The delegation, locked until the transaction ends; open to everybody of the tenant. */
export async function accessDelegation(ctx: Context, id: string): Promise<Delegation> {
  const row = await ctx.db
    .selectFrom('people.delegation')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? fromRow(row) : refuse('delegation-not-found')
}

/** What was delegated from a seat and is not over. */
export async function listDelegationsFrom(
  ctx: Context,
  positionId: string,
): Promise<readonly Delegation[]> {
  const rows = await ctx.db
    .selectFrom('people.delegation')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('position_id', '=', positionId)
    .where('valid_to', '>=', ctx.today)
    .execute()
  return rows.map(fromRow)
}

export async function addDelegation(
  ctx: Context,
  { decision, ...delegation }: Delegation & { readonly decision: string },
): Promise<void> {
  await ctx.db
    .insertInto('people.delegation')
    .values({
      tenant_id: ctx.tenantId,
      id: delegation.id,
      position_id: delegation.positionId,
      from_person_id: delegation.fromPersonId,
      to_person_id: delegation.toPersonId,
      scopes: [...delegation.scopes],
      valid_from: delegation.from,
      valid_to: delegation.to,
      decision,
    })
    .execute()
}

/** Takes a delegation back, from this moment on. */
export async function saveWithdrawal(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('people.delegation')
    .set({ withdrawn_at: ctx.now })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

function fromRow(row: Selectable<Database['people.delegation']>): Delegation {
  return {
    id: row.id,
    positionId: row.position_id,
    fromPersonId: row.from_person_id,
    toPersonId: row.to_person_id,
    scopes: row.scopes as Delegation['scopes'],
    from: row.valid_from,
    to: row.valid_to,
    withdrawnAt: row.withdrawn_at,
  }
}
