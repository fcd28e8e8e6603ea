import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { eraseEntriesOfAccount } from '../audit/index.ts'
import { deleteSessions } from './session-repository.ts'
import { asIdentity, type IdentityTables } from './repository.ts'

/** The accounts of a person of a tenant, and whether each serves another tenant too. */
async function listAccountsOf(
  tables: IdentityTables,
  tenantId: string,
  personId: string,
): Promise<readonly { readonly userId: string; readonly isShared: boolean }[]> {
  const rows = await tables
    .selectFrom('identity.membership as m')
    .innerJoin('identity.user as u', 'u.id', 'm.user_id')
    .select('m.user_id')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('identity.membership as o')
            .select('o.user_id')
            .whereRef('o.user_id', '=', 'm.user_id')
            .whereRef('o.tenant_id', '<>', 'm.tenant_id'),
        )
        .as('is_shared'),
    )
    .where('m.tenant_id', '=', tenantId)
    .where('m.person_id', '=', personId)
    .orderBy('m.user_id')
    .forUpdate()
    .execute()
  return rows.map(({ user_id, is_shared }) => ({ userId: user_id, isShared: Boolean(is_shared) }))
}

async function removeMembership(
  tables: IdentityTables,
  { userId, tenantId }: { readonly userId: string; readonly tenantId: string },
): Promise<void> {
  await tables
    .deleteFrom('identity.membership')
    .where('user_id', '=', userId)
    .where('tenant_id', '=', tenantId)
    .execute()
}

/** Removes an account with all that belongs to it. */
async function removeUser(tables: IdentityTables, userId: string): Promise<void> {
  const owned = [
    'identity.session',
    'identity.two_factor',
    'identity.used_code',
    'identity.password_fact',
    'identity.account',
  ] as const
  for (const table of owned) {
    await tables.deleteFrom(table).where('user_id', '=', userId).execute()
  }
  await tables.deleteFrom('identity.verification').where('value', '=', userId).execute()
  await tables
    .deleteFrom('identity.demonstration_account')
    .where('login', 'in', (select) =>
      select.selectFrom('identity.user').select('username').where('id', '=', userId),
    )
    .execute()
  await tables.deleteFrom('identity.user').where('id', '=', userId).execute()
}

/**
 * Removes the accounts of a person whose data is erased by law: the login is often the name. One
 * that serves another tenant too stays there and leaves this one. The caller records the erasure.
 */
export async function removeAccountsOf(ctx: Context, personId: string): Promise<void> {
  const accounts = await asIdentity(ctx, async (tables) => {
    const found = await listAccountsOf(tables, ctx.tenantId, personId)
    for (const { userId, isShared } of found) {
      await deleteSessions(tables, { userId, tenantId: ctx.tenantId })
      await removeMembership(tables, { userId, tenantId: ctx.tenantId })
      if (!isShared) await removeUser(tables, userId)
    }
    return found
  })
  for (const { userId, isShared } of accounts) {
    await eraseEntriesOfAccount(ctx, userId)
    if (!isShared) await eraseInSystem(ctx, userId)
  }
}

/** Signing in is on the chain of the system: it is opened for the moment in this transaction. */
async function eraseInSystem(ctx: Context, userId: string): Promise<void> {
  await sql`SELECT platform.app_set_tenant('system')`.execute(ctx.db)
  await eraseEntriesOfAccount({ ...ctx, tenantId: 'system' }, userId)
  await sql`SELECT platform.app_set_tenant(${ctx.tenantId})`.execute(ctx.db)
}
