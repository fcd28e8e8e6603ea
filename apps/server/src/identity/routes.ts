import { API_ROUTES, SignIn } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'
import type { Authenticate } from '../platform/http/authentication.ts'
import { globalOperation, type GlobalRequest, type Operation } from '../platform/operation.ts'
import { endSession } from './commands/end-session.ts'
import { startSession } from './commands/start-session.ts'
import type { Identity } from './identity.ts'
import { findSignedIn } from './queries/find-signed-in.ts'
import { getSession } from './queries/get-session.ts'
import { listDemonstrationAccounts } from './queries/list-demonstration-accounts.ts'

/** How the HTTP layer learns who sends a request. */
export function authenticateWith(identity: Identity): Authenticate {
  return (headers) => findSignedIn(identity, headers)
}

export function identityOperations(identity: Identity): readonly Operation[] {
  return [
    globalOperation(API_ROUTES.signIn, async (_platform, request) => {
      const { session, setCookies } = await startSession(
        identity,
        SignIn.parse(request.body),
        request,
      )
      return { body: session, setCookies }
    }),
    globalOperation(API_ROUTES.getSession, async (_platform, request) => {
      const account = await requireSignedIn(identity, request)
      return { body: await getSession(identity, account, request.requestId), setCookies: [] }
    }),
    globalOperation(API_ROUTES.signOut, async (_platform, request) => {
      const account = await requireSignedIn(identity, request)
      return { body: undefined, setCookies: await endSession(identity, account, request) }
    }),
    globalOperation(API_ROUTES.listDemoAccounts, async () => {
      const { demonstration, tables } = identity
      const entries = demonstration ? await listDemonstrationAccounts(tables) : []
      return { body: { entries }, setCookies: [] }
    }),
  ]
}

async function requireSignedIn(identity: Identity, { headers }: GlobalRequest) {
  return (await findSignedIn(identity, headers)) ?? refuse('sign-in-required')
}
