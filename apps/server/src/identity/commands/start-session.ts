import type { Session, SignIn } from '@roviec/contract'
import { APIError } from 'better-auth/api'
import { recordAudit } from '../../audit/index.ts'
import { SYSTEM_ACTOR, type Actor } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { inTenant } from '../../platform/in-tenant.ts'
import type { Identity } from '../identity.ts'
import { getSession } from '../queries/get-session.ts'
import { countAttempt, findAttempts, findMembership, forgetAttempts } from '../repository.ts'
import { ADDRESS_LIMIT, attemptKey, isEmail, LOGIN_LIMIT, normalizeLogin } from '../session.ts'

export interface SessionRequest {
  readonly remoteAddress: string
  readonly requestId: string
}

export interface StartedSession {
  readonly session: Session
  readonly setCookies: readonly string[]
}

/**
 * Signs somebody in by user name or e-mail. A wrong login and a wrong password get the same answer,
 * after the same work. Both outcomes go to the record of the system itself.
 */
export async function startSession(
  identity: Identity,
  { login: typed, password }: SignIn,
  request: SessionRequest,
): Promise<StartedSession> {
  const login = normalizeLogin(typed)
  await requireFewAttempts(identity, login, request.remoteAddress)

  const found = await verifyPassword(identity, login, password)
  if (found === null) {
    await recordFailure(identity, login, request)
    refuse('sign-in-failed')
  }
  await forgetAttempts(identity.tables, attemptKey('login', login))
  const membership = await findMembership(identity.tables, found.userId)
  if (membership === null) refuse('account-without-tenant')

  await recordSignIn(identity, { userId: found.userId, login }, request.requestId)
  const account = { userId: found.userId, login, ...membership }
  const session = await getSession(identity, account, request.requestId)
  return { session, setCookies: found.setCookies }
}

async function requireFewAttempts(
  { tables, platform }: Identity,
  login: string,
  address: string,
): Promise<void> {
  const now = platform.clock.now()
  const failures = await findAttempts(tables, attemptKey('address', address), now)
  if (failures !== null && failures.count >= ADDRESS_LIMIT.attempts) wait(now, failures.until)
  // Counted before the password is looked at, so that guesses sent at once do not slip through.
  const tried = await countAttempt(tables, attemptKey('login', login), { limit: LOGIN_LIMIT, now })
  if (tried.count > LOGIN_LIMIT.attempts) wait(now, tried.until)
}

function wait(now: string, until: string): never {
  const seconds = Temporal.Instant.from(until).since(Temporal.Instant.from(now)).total('seconds')
  return refuse('sign-in-limited', { seconds: Math.max(1, Math.ceil(seconds)) })
}

async function verifyPassword(
  { auth }: Identity,
  login: string,
  password: string,
): Promise<{ userId: string; setCookies: readonly string[] } | null> {
  try {
    const { headers, response } = isEmail(login)
      ? await auth.api.signInEmail({ body: { email: login, password }, returnHeaders: true })
      : await auth.api.signInUsername({ body: { username: login, password }, returnHeaders: true })
    return { userId: response.user.id, setCookies: headers.getSetCookie() }
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null
    throw error
  }
}

async function recordFailure(
  { tables, platform }: Identity,
  login: string,
  { remoteAddress, requestId }: SessionRequest,
): Promise<void> {
  const now = platform.clock.now()
  await countAttempt(tables, attemptKey('address', remoteAddress), { limit: ADDRESS_LIMIT, now })
  await inTenant(platform, { tenantId: 'system', requestId }, SYSTEM_ACTOR, (ctx) =>
    recordAudit(ctx, { action: 'session.refused', subjectId: null, subjectLabel: login }),
  )
}

async function recordSignIn(
  { platform }: Identity,
  { userId, login }: { readonly userId: string; readonly login: string },
  requestId: string,
): Promise<void> {
  const actor: Actor = { ...SYSTEM_ACTOR, kind: 'person', userId, fullName: login }
  await inTenant(platform, { tenantId: 'system', requestId }, actor, (ctx) =>
    recordAudit(ctx, { action: 'session.started', subjectId: userId, subjectLabel: login }),
  )
}
