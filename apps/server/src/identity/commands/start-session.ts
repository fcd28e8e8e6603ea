import type { SecondStep, Session, SignIn } from '@roviec/contract'
import { APIError } from 'better-auth/api'
import {
  auditRefusal,
  auditSignIn,
  limitAttempts,
  requireEntry,
  requireFewFailures,
  type SessionRequest,
  type StartedSession,
} from '../admission.ts'
import { deviceHeaders } from '../device.ts'
import { refuse } from '../../platform/errors.ts'
import type { Identity } from '../identity.ts'
import { getSession } from '../queries/get-session.ts'
import { forgetAttempts } from '../repository.ts'
import { attemptKey, isEmail, LOGIN_LIMIT, normalizeLogin } from '../session.ts'

/**
 * Signs somebody in by user name or e-mail, or answers that a second step follows. A wrong login
 * and a wrong password get the same answer, after the same work. Both outcomes go to the record of
 * the system itself.
 */
export async function startSession(
  identity: Identity,
  { login: typed, password }: SignIn,
  request: SessionRequest,
): Promise<StartedSession<Session | SecondStep>> {
  const login = normalizeLogin(typed)
  await requireFewFailures(identity, request.remoteAddress)
  await limitAttempts(identity, 'login', login, LOGIN_LIMIT)

  const found = await verifyPassword(identity, { login, password }, request.headers)
  if (found === null) {
    await auditRefusal(identity, { login, step: 'password' }, request)
    refuse('sign-in-failed')
  }
  await forgetAttempts(identity.tables, attemptKey('login', login))
  if (found.userId === null) {
    return { session: { secondFactorRequired: true }, setCookies: found.setCookies }
  }
  await requireEntry(identity, found.userId)
  const account = await auditSignIn(identity, found.userId, request)
  const session = await getSession(identity, account, request.requestId)
  return { session, setCookies: found.setCookies }
}

interface Verified {
  /** Null when a second step follows: nobody is signed in yet. */
  readonly userId: string | null
  readonly setCookies: readonly string[]
}

async function verifyPassword(
  { auth }: Identity,
  { login, password }: SignIn,
  given: Headers,
): Promise<Verified | null> {
  const options = { headers: deviceHeaders(given), returnHeaders: true } as const
  try {
    const { headers, response } = isEmail(login)
      ? await auth.api.signInEmail({ body: { email: login, password }, ...options })
      : await auth.api.signInUsername({ body: { username: login, password }, ...options })
    const setCookies = headers.getSetCookie()
    return { userId: 'user' in response ? response.user.id : null, setCookies }
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null
    throw error
  }
}
