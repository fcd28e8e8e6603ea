import { API_ROUTES, type Session, SignIn, SecondFactorCode, SignOnAnswer } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'
import type { Authenticate } from '../platform/http/authentication.ts'
import { globalOperation, type GlobalRequest, type Operation } from '../platform/operation.ts'
import { accountOperations } from './account-routes.ts'
import { endSession } from './commands/end-session.ts'
import { startSession } from './commands/start-session.ts'
import { verifySignIn } from './commands/verify-sign-in.ts'
import { verifySignOn } from './commands/verify-sign-on.ts'
import type { Identity } from './identity.ts'
import { ownAccountOperations } from './own-account-routes.ts'
import { findSignedIn } from './queries/find-signed-in.ts'
import { getSession } from './queries/get-session.ts'
import { listDemonstrationAccounts } from './queries/list-demonstration-accounts.ts'
import { touchSession } from './session-repository.ts'
import { beginSignOn } from './sign-on.ts'

/** How the HTTP layer learns who sends a request. */
export function authenticateWith(identity: Identity): Authenticate {
  return async (headers) => {
    const account = await findSignedIn(identity, headers)
    if (account === null) return null
    await touchSession(identity.tables, account.session, identity.platform.clock.now())
    const { userId, tenantId, personId, mustChangePassword } = account
    const principal = { userId, tenantId, personId }
    return mustChangePassword ? { ...principal, refusal: 'password-change-required' } : principal
  }
}

/** Signing in and out. */
export function identityOperations(identity: Identity): readonly Operation[] {
  const started = ({
    session,
    setCookies,
  }: {
    session: unknown
    setCookies: readonly string[]
  }) => ({
    body: session,
    setCookies,
  })
  return [
    globalOperation(API_ROUTES.signIn, async (_platform, request) =>
      started(await startSession(identity, SignIn.parse(request.body), request)),
    ),
    globalOperation(API_ROUTES.verifySignIn, async (_platform, request) => {
      const { code } = SecondFactorCode.parse(request.body)
      return started(await verifySignIn(identity, code, request))
    }),
    globalOperation(API_ROUTES.getSession, async (_platform, request) => {
      const body = await readSession(identity, request)
      return { body, setCookies: [] }
    }),
    globalOperation(API_ROUTES.signOut, async (_platform, request) => {
      const account = (await findSignedIn(identity, request.headers)) ?? refuse('sign-in-required')
      return { body: undefined, setCookies: await endSession(identity, account, request) }
    }),
    globalOperation(API_ROUTES.getSignInOptions, () => {
      const { signOn } = identity
      const body = { signOn: signOn === null ? null : { name: signOn.name } }
      return Promise.resolve({ body, setCookies: [] })
    }),
    globalOperation(API_ROUTES.startSignOn, async (_platform, { remoteAddress }) => {
      const { address, setCookies } = await beginSignOn(identity, remoteAddress)
      return { body: { address }, setCookies }
    }),
    globalOperation(API_ROUTES.verifySignOn, async (_platform, request) =>
      started(await verifySignOn(identity, SignOnAnswer.parse(request.body).query, request)),
    ),
    globalOperation(API_ROUTES.listDemoAccounts, async () => {
      const { demonstration, tables } = identity
      const entries = demonstration ? await listDemonstrationAccounts(tables) : []
      return { body: { entries }, setCookies: [] }
    }),
    ...ownAccountOperations(identity),
    ...accountOperations(identity),
  ]
}

async function readSession(
  identity: Identity,
  { headers, requestId }: GlobalRequest,
): Promise<Session> {
  const account = (await findSignedIn(identity, headers)) ?? refuse('sign-in-required')
  return getSession(identity, account, requestId)
}
