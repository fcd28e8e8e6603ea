import { sql } from 'kysely'
import { momentAfter } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import { requireAdministrator } from './policy.ts'
import { asIdentity, type IdentityTables } from './repository.ts'

/**
 * The only loader of an account for its administrators: checks the right, refuses accounts of other
 * tenants as if they did not exist, and locks. `account` reaches beyond this tenant, and so is
 * refused where the account belongs to another one too.
 */
export async function accessAccount(
  ctx: Context,
  userId: string,
  reach: 'membership' | 'account',
): Promise<TenantAccount> {
  requireAdministrator(ctx.actor)
  await lockAccounts(ctx)
  const account = await asIdentity(ctx, (tables) =>
    findAccountForUpdate(tables, ctx.tenantId, userId),
  )
  if (account === null) refuse('account-not-found')
  if (userId === ctx.actor.userId) refuse('account-own')
  if (reach === 'account' && account.otherTenants > 0) refuse('account-shared')
  return account
}

/** Lets one change of accounts of a tenant wait for the other: "the last administrator" is a count. */
async function lockAccounts({ db, tenantId }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`accounts ${tenantId}`}, 0))`.execute(
    db,
  )
}

/** The hash of an account's password; null when it signs in only elsewhere. */
export async function findPasswordHash(
  tables: IdentityTables,
  userId: string,
): Promise<string | null> {
  const row = await tables
    .selectFrom('identity.account')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

/** Replaces a password. `initialUntil` marks one that an administrator made. */
export async function savePassword(
  tables: IdentityTables,
  password: {
    readonly userId: string
    readonly hash: string
    readonly now: string
    readonly initialUntil: string | null
  },
): Promise<void> {
  const { userId, hash, now, initialUntil } = password
  await tables
    .updateTable('identity.account')
    .set({ password: hash, updated_at: now })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute()
  await savePasswordFact(tables, { userId, changedAt: initialUntil ? null : now, initialUntil })
}

export async function savePasswordFact(
  tables: IdentityTables,
  fact: {
    readonly userId: string
    readonly changedAt: string | null
    readonly initialUntil: string | null
  },
): Promise<void> {
  const values = { changed_at: fact.changedAt, initial_until: fact.initialUntil }
  await tables
    .insertInto('identity.password_fact')
    .values({ user_id: fact.userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute()
}

export interface NewUser {
  readonly userId: string
  readonly login: string
  readonly displayLogin: string
  readonly isEmail: boolean
  readonly hash: string
  readonly accountId: string
  readonly now: string
}

/** Adds an account with its password; false when the login is taken. */
export async function addUser(tables: IdentityTables, user: NewUser): Promise<boolean> {
  const { userId, login, hash, now } = user
  const added = await tables
    .insertInto('identity.user')
    .values({
      id: userId,
      name: login,
      // better-auth wants an address from everybody; this one belongs to nobody (RFC 2606).
      email: user.isEmail ? login : `${login}@account.invalid`,
      email_verified: false,
      username: user.isEmail ? null : login,
      display_username: user.isEmail ? null : user.displayLogin,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return false
  await tables
    .insertInto('identity.account')
    .values({
      id: user.accountId,
      account_id: userId,
      provider_id: 'credential',
      user_id: userId,
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return true
}

/** An account as seen from one tenant. */
export interface TenantAccount {
  readonly userId: string
  readonly login: string
  readonly personId: string | null
  readonly off: boolean
  readonly twoFactor: boolean
  /** How many other tenants it belongs to: what concerns the account as a whole is not theirs alone. */
  readonly otherTenants: number
}

/** An account of this tenant, locked until the transaction ends; null for those of others. */
async function findAccountForUpdate(
  tables: IdentityTables,
  tenantId: string,
  userId: string,
): Promise<TenantAccount | null> {
  const row = await tables
    .selectFrom('identity.membership as m')
    .innerJoin('identity.user as u', 'u.id', 'm.user_id')
    .select(['m.person_id', 'm.off_at', 'u.username', 'u.email', 'u.two_factor_enabled'])
    .where('m.tenant_id', '=', tenantId)
    .where('m.user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const others = await tables
    .selectFrom('identity.membership')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('user_id', '=', userId)
    .where('tenant_id', '<>', tenantId)
    .executeTakeFirstOrThrow()
  return {
    userId,
    login: row.username ?? row.email,
    personId: row.person_id,
    off: row.off_at !== null,
    twoFactor: row.two_factor_enabled,
    otherTenants: Number(others.count),
  }
}

/** Switches an account off in this tenant, or on again. */
export async function saveOff(
  tables: IdentityTables,
  member: { readonly tenantId: string; readonly userId: string; readonly offAt: string | null },
): Promise<void> {
  await tables
    .updateTable('identity.membership')
    .set({ off_at: member.offAt })
    .where('tenant_id', '=', member.tenantId)
    .where('user_id', '=', member.userId)
    .execute()
}

/** Which of these people have an account that is on, other than one account. */
export async function listActiveUsersOf(
  tables: IdentityTables,
  tenantId: string,
  personIds: readonly string[],
): Promise<readonly string[]> {
  if (personIds.length === 0) return []
  const rows = await tables
    .selectFrom('identity.membership')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'in', personIds)
    .where('off_at', 'is', null)
    .execute()
  return rows.map(({ user_id }) => user_id)
}

/** The logins of people who have an account in this tenant, by person. */
export async function findLoginsOf(
  tables: IdentityTables,
  tenantId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await tables
    .selectFrom('identity.membership as m')
    .innerJoin('identity.user as u', 'u.id', 'm.user_id')
    .select(['m.person_id', 'u.username', 'u.email'])
    .where('m.tenant_id', '=', tenantId)
    .where('m.person_id', 'in', personIds)
    .execute()
  return new Map(rows.map((row) => [row.person_id ?? '', row.username ?? row.email]))
}

export async function recordSignIn(
  tables: IdentityTables,
  member: { readonly userId: string; readonly tenantId: string; readonly now: string },
): Promise<void> {
  await tables
    .updateTable('identity.membership')
    .set({ last_sign_in_at: member.now })
    .where('user_id', '=', member.userId)
    .where('tenant_id', '=', member.tenantId)
    .execute()
}

/** Takes the second factor away, with what is half done of signing in by it. */
export async function removeTwoFactor(tables: IdentityTables, userId: string): Promise<void> {
  await tables.deleteFrom('identity.two_factor').where('user_id', '=', userId).execute()
  await tables
    .updateTable('identity.user')
    .set({ two_factor_enabled: false })
    .where('id', '=', userId)
    .execute()
}

/** Until when an initial password works that is made now. */
export function endOfInitial(now: string, days: number): string {
  return momentAfter(now, days * 24 * 3_600_000)
}

/** Whether the second factor is on: its key was verified. */
export async function hasTwoFactor(tables: IdentityTables, userId: string): Promise<boolean> {
  const row = await tables
    .selectFrom('identity.user')
    .select('two_factor_enabled')
    .where('id', '=', userId)
    .executeTakeFirst()
  return row?.two_factor_enabled === true
}

/** When its owner last changed the password; null when never. */
export async function findPasswordChange(
  tables: IdentityTables,
  userId: string,
): Promise<string | null> {
  const row = await tables
    .selectFrom('identity.password_fact')
    .select('changed_at')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.changed_at ?? null
}
