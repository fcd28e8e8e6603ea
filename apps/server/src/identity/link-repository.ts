import { newId } from '../platform/ids.ts'
import type { IdentityTables } from './repository.ts'

/** How the table of ways to sign in names a provider: by its issuer, which never changes. */
export function providerIdOf(issuer: string): string {
  return `openid:${issuer}`
}

/** The account that an identity at a provider opens. */
export async function findLinkedUser(
  tables: IdentityTables,
  providerId: string,
  subject: string,
): Promise<string | null> {
  const row = await tables
    .selectFrom('identity.account')
    .select('user_id')
    .where('provider_id', '=', providerId)
    .where('account_id', '=', subject)
    .executeTakeFirst()
  return row?.user_id ?? null
}

/** Who an account is at a provider; null when it is not bound there. */
export async function findSubject(
  tables: IdentityTables,
  providerId: string,
  userId: string,
): Promise<string | null> {
  const row = await tables
    .selectFrom('identity.account')
    .select('account_id')
    .where('provider_id', '=', providerId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.account_id ?? null
}

export interface Link {
  readonly userId: string
  readonly providerId: string
  readonly subject: string
  readonly now: string
}

/** Binds an account to its identity at a provider; false when either is bound already. */
export async function addLink(tables: IdentityTables, link: Link): Promise<boolean> {
  const added = await tables
    .insertInto('identity.account')
    .values({
      id: newId(),
      account_id: link.subject,
      provider_id: link.providerId,
      user_id: link.userId,
      created_at: link.now,
      updated_at: link.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function removeLink(
  tables: IdentityTables,
  providerId: string,
  userId: string,
): Promise<void> {
  await tables
    .deleteFrom('identity.account')
    .where('provider_id', '=', providerId)
    .where('user_id', '=', userId)
    .execute()
}

/** An initial password that nobody has used is of no use once somebody proved who they are. */
export async function withdrawInitialPassword(
  tables: IdentityTables,
  userId: string,
): Promise<void> {
  const dropped = await tables
    .deleteFrom('identity.password_fact')
    .where('user_id', '=', userId)
    .where('initial_until', 'is not', null)
    .returning('user_id')
    .executeTakeFirst()
  if (dropped === undefined) return
  await tables
    .updateTable('identity.account')
    .set({ password: null })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute()
}

/** A sign-in begun at a provider, with what its answer must fit. */
export interface SignOnRequest {
  readonly stateDigest: string
  readonly nonce: string
  readonly verifier: string
  readonly until: string
}

export async function addSignOnRequest(
  tables: IdentityTables,
  { stateDigest, nonce, verifier, until }: SignOnRequest,
): Promise<void> {
  await tables
    .insertInto('identity.sign_on_request')
    .values({ state_digest: stateDigest, nonce, verifier, until })
    .execute()
}

/** Takes a request out, so that no second answer fits it; null when there is none, or no longer. */
export async function takeSignOnRequest(
  tables: IdentityTables,
  stateDigest: string,
  now: string,
): Promise<SignOnRequest | null> {
  const row = await tables
    .deleteFrom('identity.sign_on_request')
    .where('state_digest', '=', stateDigest)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined || row.until < now) return null
  return { stateDigest, nonce: row.nonce, verifier: row.verifier, until: row.until }
}
