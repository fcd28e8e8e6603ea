import { randomBytes } from 'node:crypto'
import type { DemoAccount } from '@roviec/contract'
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import { momentAfter } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import type { OpenDatabase } from '../platform/database.ts'
import type { AttemptLimit } from './session.ts'

/** The tables of identity, in their own role and outside every tenant's transaction. */
export type IdentityTables = Kysely<Database>

export function openIdentityTables({ doorFor }: OpenDatabase): IdentityTables {
  return new Kysely({ dialect: new PostgresDialect({ pool: doorFor('roviec_identity') }) })
}

/** The same tables as better-auth wants them: its own names, and moments as objects. */
export function openLibraryTables({ doorFor }: OpenDatabase): Kysely<unknown> {
  const pool = doorFor('roviec_identity', 'library')
  return new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  }).withSchema('identity')
}

/**
 * Works on the tables of identity inside a tenant's transaction, so that the change and its entry
 * in the record are kept together or not at all. The work must name its tenant in every statement
 * about memberships, since no policy of the database does it here.
 */
export async function asIdentity<T>(
  ctx: Pick<Context, 'db'>,
  work: (tables: IdentityTables) => Promise<T>,
): Promise<T> {
  await sql`SET LOCAL ROLE roviec_identity`.execute(ctx.db)
  // A failure ends the transaction, and the role with it.
  const result = await work(ctx.db)
  await sql`SET LOCAL ROLE roviec_app`.execute(ctx.db)
  return result
}

export interface Membership {
  readonly tenantId: string
  readonly personId: string | null
  /** Until when a password made by an administrator works; null once its owner has chosen one. */
  readonly initialUntil: string | null
}

/**
 * The tenant an account belongs to and its person there; the first by name when there are several.
 * A membership that is switched off is none.
 */
export async function findMembership(
  tables: IdentityTables,
  userId: string,
  tenantId?: string,
): Promise<Membership | null> {
  const row = await tables
    .selectFrom('identity.membership as m')
    .leftJoin('identity.password_fact as f', 'f.user_id', 'm.user_id')
    .select(['m.tenant_id', 'm.person_id', 'f.initial_until'])
    .where('m.user_id', '=', userId)
    .where('m.off_at', 'is', null)
    .$if(tenantId !== undefined, (query) => query.where('m.tenant_id', '=', tenantId ?? ''))
    .orderBy('m.tenant_id')
    .executeTakeFirst()
  if (row === undefined) return null
  return { tenantId: row.tenant_id, personId: row.person_id, initialUntil: row.initial_until }
}

/** Whether an administrator has switched the account off somewhere. */
export async function isClosed(tables: IdentityTables, userId: string): Promise<boolean> {
  const row = await tables
    .selectFrom('identity.membership')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('off_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export interface KnownUser {
  readonly userId: string
  readonly login: string
}

/** The account that signs in under this login. */
export async function findUserByLogin(
  tables: IdentityTables,
  login: string,
): Promise<KnownUser | null> {
  const row = await tables
    .selectFrom('identity.user')
    .select(['id', 'username', 'email'])
    .where((where) => where.or([where('username', '=', login), where('email', '=', login)]))
    .executeTakeFirst()
  return row === undefined ? null : { userId: row.id, login: row.username ?? row.email }
}

export async function getUser(tables: IdentityTables, userId: string): Promise<KnownUser> {
  const row = await tables
    .selectFrom('identity.user')
    .select(['username', 'email'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return { userId, login: row.username ?? row.email }
}

export async function addMembership(
  tables: IdentityTables,
  membership: {
    readonly userId: string
    readonly tenantId: string
    readonly personId: string | null
  },
): Promise<void> {
  await tables
    .insertInto('identity.membership')
    .values({
      user_id: membership.userId,
      tenant_id: membership.tenantId,
      person_id: membership.personId,
    })
    .execute()
}

/** Counts one more attempt, and answers how many there are and until when they count. */
export async function countAttempt(
  tables: IdentityTables,
  key: string,
  { limit, now }: { readonly limit: AttemptLimit; readonly now: string },
): Promise<{ count: number; until: string }> {
  const until = momentAfter(now, limit.seconds * 1000)
  return tables
    .insertInto('identity.sign_in_attempt')
    .values({ key, count: 1, until })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        count: eb
          .case()
          .when('identity.sign_in_attempt.until', '<=', now)
          .then(1)
          .else(eb('identity.sign_in_attempt.count', '+', 1))
          .end(),
        until: eb
          .case()
          .when('identity.sign_in_attempt.until', '<=', now)
          .then(until)
          .else(eb.ref('identity.sign_in_attempt.until'))
          .end(),
      })),
    )
    .returning(['count', 'until'])
    .executeTakeFirstOrThrow()
}

/** The attempts that still count; null when there are none. */
export async function findAttempts(
  tables: IdentityTables,
  key: string,
  now: string,
): Promise<{ count: number; until: string } | null> {
  const row = await tables
    .selectFrom('identity.sign_in_attempt')
    .select(['count', 'until'])
    .where('key', '=', key)
    .where('until', '>', now)
    .executeTakeFirst()
  return row ?? null
}

export async function forgetAttempts(tables: IdentityTables, key: string): Promise<void> {
  await tables.deleteFrom('identity.sign_in_attempt').where('key', '=', key).execute()
}

/** Drops sessions, attempts and one-time codes whose time is over. */
export async function removeExpired(tables: IdentityTables, now: string): Promise<void> {
  await tables.deleteFrom('identity.session').where('expires_at', '<', now).execute()
  await tables.deleteFrom('identity.sign_in_attempt').where('until', '<', now).execute()
  await tables.deleteFrom('identity.used_code').where('until', '<', now).execute()
  await tables.deleteFrom('identity.sign_on_request').where('until', '<', now).execute()
  await tables.deleteFrom('identity.verification').where('expires_at', '<', now).execute()
}

/** The secret that this database's servers share; the first of them makes it. */
export async function loadSecret(tables: IdentityTables): Promise<string> {
  await tables
    .insertInto('identity.server_secret')
    .values({ name: 'cookies', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await tables
    .selectFrom('identity.server_secret')
    .select('value')
    .where('name', '=', 'cookies')
    .executeTakeFirstOrThrow()
  return row.value
}

export async function addDemonstrationAccount(
  tables: IdentityTables,
  account: DemoAccount,
  ordinal: number,
): Promise<void> {
  await tables
    .insertInto('identity.demonstration_account')
    .values({
      login: account.login,
      ordinal,
      password: account.password,
      full_name: account.fullName,
      title: account.title,
      unit_name: account.unitName,
    })
    .execute()
}
