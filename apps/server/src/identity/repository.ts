import { randomBytes } from 'node:crypto'
import type { DemoAccount } from '@roviec/contract'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { momentAfter } from '../platform/clock.ts'
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

/** The tenant an account belongs to and its person there; the first by name when there are several. */
export async function findMembership(
  tables: IdentityTables,
  userId: string,
  tenantId?: string,
): Promise<{ tenantId: string; personId: string | null } | null> {
  const row = await tables
    .selectFrom('identity.membership')
    .select(['tenant_id', 'person_id'])
    .where('user_id', '=', userId)
    .$if(tenantId !== undefined, (query) => query.where('tenant_id', '=', tenantId ?? ''))
    .orderBy('tenant_id')
    .executeTakeFirst()
  return row === undefined ? null : { tenantId: row.tenant_id, personId: row.person_id }
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

/** Drops sessions and attempts whose time is over. */
export async function removeExpired(tables: IdentityTables, now: string): Promise<void> {
  await tables.deleteFrom('identity.session').where('expires_at', '<', now).execute()
  await tables.deleteFrom('identity.sign_in_attempt').where('until', '<', now).execute()
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
