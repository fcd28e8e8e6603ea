import { momentAfter } from '../platform/clock.ts'
import type { IdentityTables } from './repository.ts'

/** The sessions of an account that have not run out, and that open something. */
export async function listSessions(tables: IdentityTables, userId: string, now: string) {
  return tables
    .selectFrom('identity.session')
    .select(['id', 'token', 'user_agent', 'created_at', 'seen_at'])
    .where('user_id', '=', userId)
    .where('tenant_id', 'is not', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
}

/** Ends sessions of an account; answers how many there were. */
export async function deleteSessions(
  tables: IdentityTables,
  which: {
    readonly userId: string
    readonly sessionId?: string
    readonly exceptToken?: string
    readonly tenantId?: string
  },
): Promise<number> {
  const { userId, sessionId, exceptToken, tenantId } = which
  let query = tables.deleteFrom('identity.session').where('user_id', '=', userId)
  if (sessionId !== undefined) query = query.where('id', '=', sessionId)
  if (exceptToken !== undefined) query = query.where('token', '<>', exceptToken)
  if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

/** Ends what is half done of signing in: whoever knew the old password must not finish. */
export async function deletePendingSteps(tables: IdentityTables, userId: string): Promise<void> {
  await tables.deleteFrom('identity.verification').where('value', '=', userId).execute()
}

const SEEN_MILLISECONDS = 5 * 60_000

/** Notes that a session is in use, at most every five minutes. */
export async function touchSession(
  tables: IdentityTables,
  session: { readonly id: string; readonly seenAt: string | null },
  now: string,
): Promise<void> {
  if (session.seenAt !== null && session.seenAt > momentAfter(now, -SEEN_MILLISECONDS)) return
  await tables
    .updateTable('identity.session')
    .set({ seen_at: now })
    .where('id', '=', session.id)
    .execute()
}

/** Marks a code as used; false when it was used already within its time. */
export async function claimCode(
  tables: IdentityTables,
  code: {
    readonly userId: string
    readonly digest: string
    readonly now: string
    readonly until: string
  },
): Promise<boolean> {
  const { userId, digest, now, until } = code
  const claimed = await tables
    .insertInto('identity.used_code')
    .values({ user_id: userId, digest, until })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'digest'])
        .doUpdateSet({ until })
        .where('identity.used_code.until', '<', now),
    )
    .returning('digest')
    .executeTakeFirst()
  return claimed !== undefined
}
