import { sql } from 'kysely'
import { eraseEntriesOfAccount } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { listAccountsOf, removeMembership, removeUser } from '../removal-repository.ts'
import { asIdentity } from '../repository.ts'
import { deleteSessions } from '../session-repository.ts'

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
