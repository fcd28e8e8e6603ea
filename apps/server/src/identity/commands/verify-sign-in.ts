import { AppError, refuse } from '../../platform/errors.ts'
import {
  auditRefusal,
  auditSignIn,
  requireEntry,
  requireFewFailures,
  type SessionRequest,
  type StartedSession,
} from '../admission.ts'
import { deviceHeaders } from '../device.ts'
import type { Identity } from '../identity.ts'
import { getSession } from '../queries/get-session.ts'
import { getUser } from '../repository.ts'
import { verifyFactor } from '../second-factor.ts'

/** The second step of signing in: a code of the app or a recovery code, after the password. */
export async function verifySignIn(
  identity: Identity,
  code: string,
  request: SessionRequest,
): Promise<StartedSession> {
  await requireFewFailures(identity, request.remoteAddress)
  const headers = deviceHeaders(request.headers)
  headers.set('cookie', request.headers.get('cookie') ?? '')
  const { userId } = await identity.auth.api.findPending({ headers })
  if (userId === null) refuse('sign-in-step-expired')
  await requireEntry(identity, userId)
  const setCookies = await verifyFactor(identity, { userId, code, headers }, [
    'app',
    'recovery',
  ]).catch(async (error: unknown) => {
    if (error instanceof AppError && error.code === 'second-factor-wrong') {
      const { login } = await getUser(identity.tables, userId)
      await auditRefusal(identity, { login, step: 'second-factor' }, request)
    }
    throw error
  })
  const account = await auditSignIn(identity, userId, request)
  const session = await getSession(identity, account, request.requestId)
  return { session, setCookies }
}
