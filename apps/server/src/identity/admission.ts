import { createHmac } from 'node:crypto'
import type { Session } from '@roviec/contract'
import { recordAudit } from '../audit/index.ts'
import { refuse } from '../platform/errors.ts'
import { inTenant } from '../platform/in-tenant.ts'
import type { Identity } from './identity.ts'
import {
  asIdentity,
  countAttempt,
  findAttempts,
  findMembership,
  findUserByLogin,
  forgetAttempts,
  getUser,
  isClosed,
  type Membership,
} from './repository.ts'
import { findPasswordHash, recordSignIn } from './account-repository.ts'
import {
  ADDRESS_LIMIT,
  attemptKey,
  type AttemptKind,
  type AttemptLimit,
  INITIAL_PASSWORD_DAYS,
  PROOF_LIMIT,
  readLogin,
  type SignedIn,
} from './session.ts'
import { inSystem } from './system-chain.ts'

// What every way of signing in shares: limits, the last look before somebody is let in, the record.

export interface SessionRequest {
  readonly headers: Headers
  readonly remoteAddress: string
  readonly requestId: string
}

export interface StartedSession<T = Session> {
  readonly session: T
  readonly setCookies: readonly string[]
}

/** Counts one attempt before its outcome is known, so that those sent at once do not slip through. */
export async function limitAttempts(
  { tables, platform }: Identity,
  kind: AttemptKind,
  value: string,
  limit: AttemptLimit,
): Promise<void> {
  const now = platform.clock.now()
  const tried = await countAttempt(tables, attemptKey(kind, value), { limit, now })
  if (tried.count > limit.attempts) wait(now, tried.until)
}

/** Refuses an address from which too many sign-ins have failed. */
export async function requireFewFailures(
  { tables, platform }: Identity,
  address: string,
): Promise<void> {
  const now = platform.clock.now()
  const failures = await findAttempts(tables, attemptKey('address', address), now)
  if (failures !== null && failures.count >= ADDRESS_LIMIT.attempts) wait(now, failures.until)
}

function wait(now: string, until: string): never {
  const seconds = Temporal.Instant.from(until).since(Temporal.Instant.from(now)).total('seconds')
  return refuse('sign-in-limited', { seconds: Math.max(1, Math.ceil(seconds)) })
}

/** The tenant that an account opens, or a refusal that says why it opens none. */
export async function requireEntry(identity: Identity, userId: string): Promise<Membership> {
  const { tables, platform } = identity
  const membership = await findMembership(tables, userId)
  if (membership === null) {
    refuse((await isClosed(tables, userId)) ? 'account-closed' : 'account-without-tenant')
  }
  const { initialUntil } = membership
  if (initialUntil !== null && initialUntil < platform.clock.now()) {
    refuse('initial-password-expired', { days: INITIAL_PASSWORD_DAYS })
  }
  await requirePresence(identity, { ...membership, userId })
  return membership
}

/** Refuses the account of a person who has left, as the features above identity know it. */
export async function requirePresence(
  { platform, loadActorOf }: Identity,
  { userId, tenantId, personId }: Pick<SignedIn, 'userId' | 'tenantId' | 'personId'>,
): Promise<void> {
  const looksIn = () => Promise.resolve()
  await inTenant(platform, tenantId, loadActorOf({ userId, tenantId, personId }), looksIn)
}

/** Records that somebody has signed in, and answers who that is. */
export async function auditSignIn(
  identity: Identity,
  userId: string,
  { requestId }: Pick<SessionRequest, 'requestId'>,
): Promise<SignedIn> {
  const { tenantId, personId, initialUntil } = await requireEntry(identity, userId)
  const user = await getUser(identity.tables, userId)
  await inSystem(identity, user, requestId, async (ctx) => {
    await asIdentity(ctx, (tables) => recordSignIn(tables, { userId, tenantId, now: ctx.now }))
    await recordAudit(ctx, {
      action: 'session.started',
      subjectId: userId,
      subjectLabel: user.login,
    })
  })
  return { ...user, tenantId, personId, mustChangePassword: initialUntil !== null }
}

/**
 * Records a sign-in that was refused. What was typed is kept only where it is the login of an
 * account: people type their password into the wrong field. Else a keyed digest tells repetitions.
 */
export async function auditRefusal(
  identity: Identity,
  typed: { readonly login: string; readonly step: 'password' | 'second-factor' | 'sign-on' },
  { remoteAddress, requestId }: SessionRequest,
): Promise<void> {
  const { tables, platform } = identity
  const now = platform.clock.now()
  await countAttempt(tables, attemptKey('address', remoteAddress), { limit: ADDRESS_LIMIT, now })
  const known = await findUserByLogin(tables, typed.login)
  const { secret } = await identity.auth.$context
  const typedDigest = createHmac('sha256', secret).update(typed.login).digest('hex').slice(0, 16)
  await inSystem(identity, null, requestId, (ctx) =>
    recordAudit(ctx, {
      action: 'session.refused',
      subjectId: known?.userId ?? null,
      subjectLabel: known?.login ?? null,
      details: { step: typed.step, ...(known === null && { typedDigest }) },
    }),
  )
}

/** Refuses a login that no new account can have, before anything else is made for it. */
export async function requireFreeLogin({ tables }: Identity, typed: string): Promise<void> {
  const read = readLogin(typed)
  if (read === null) refuse('account-login-invalid', { login: typed })
  const known = await findUserByLogin(tables, read.login)
  if (known !== null) refuse('account-login-taken', { login: read.login })
}

/** Asks whoever is signed in for their password once more, before something that matters. */
export async function requireOwnPassword(
  identity: Identity,
  { userId }: SignedIn,
  password: string,
): Promise<void> {
  await limitAttempts(identity, 'own-password', userId, PROOF_LIMIT)
  const hash = await findPasswordHash(identity.tables, userId)
  const { password: hashing } = await identity.auth.$context
  if (hash === null || !(await hashing.verify({ hash, password }))) refuse('password-wrong')
  await forgetAttempts(identity.tables, attemptKey('own-password', userId))
}
