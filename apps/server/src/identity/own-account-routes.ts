import {
  API_ROUTES,
  ChangePassword,
  Id,
  SecondFactorCode,
  type Route,
  WithPassword,
} from '@roviec/contract'
import { z } from 'zod'
import { refuse } from '../platform/errors.ts'
import {
  globalOperation,
  type GlobalAnswer,
  type GlobalRequest,
  type Operation,
} from '../platform/operation.ts'
import { requirePresence } from './admission.ts'
import { changePassword } from './commands/change-password.ts'
import { createRecoveryCodes } from './commands/create-recovery-codes.ts'
import { endOwnSession } from './commands/end-own-session.ts'
import { endOwnSessions } from './commands/end-own-sessions.ts'
import { endSecondFactor } from './commands/end-second-factor.ts'
import { startSecondFactor } from './commands/start-second-factor.ts'
import { verifySecondFactor } from './commands/verify-second-factor.ts'
import type { Identity } from './identity.ts'
import { findSignedIn } from './queries/find-signed-in.ts'
import { getOwnAccount } from './queries/get-own-account.ts'
import { getSession } from './queries/get-session.ts'
import { listOwnSessions } from './queries/list-own-sessions.ts'
import type { SignedInHere } from './session.ts'

type OwnHandler = (account: SignedInHere, request: GlobalRequest) => Promise<GlobalAnswer>

/** What people do to their own account, outside every tenant. */
export function ownAccountOperations(identity: Identity): readonly Operation[] {
  const own = (route: Route, handler: OwnHandler) =>
    globalOperation(route, async (_platform, request) => {
      const account = (await findSignedIn(identity, request.headers)) ?? refuse('sign-in-required')
      await requirePresence(identity, account)
      return handler(account, request)
    })
  /** As `own`, but not with a password that must be changed first. */
  const settled = (route: Route, handler: OwnHandler) =>
    own(route, async (account, request) => {
      if (account.mustChangePassword) refuse('password-change-required')
      return handler(account, request)
    })
  return [
    own(API_ROUTES.getOwnAccount, async (account) =>
      answer(await getOwnAccount(identity, account)),
    ),
    own(API_ROUTES.changePassword, async (account, request) => {
      const { requestId } = request
      const { fullName } = await getSession(identity, account, requestId)
      const change = ChangePassword.parse(request.body)
      const sessionToken = account.session.token
      await changePassword(identity, { ...account, fullName }, change, { sessionToken, requestId })
      return answer()
    }),
    settled(API_ROUTES.startSecondFactor, async (account, request) => {
      const { password } = WithPassword.parse(request.body)
      return answer(await startSecondFactor(identity, account, password, request))
    }),
    settled(API_ROUTES.verifySecondFactor, async (account, request) => {
      const { code } = SecondFactorCode.parse(request.body)
      const { codes, setCookies } = await verifySecondFactor(identity, account, code, request)
      return { body: codes, setCookies }
    }),
    settled(API_ROUTES.endSecondFactor, async (account, request) => {
      const { password } = WithPassword.parse(request.body)
      await endSecondFactor(identity, account, password, request.requestId)
      return answer()
    }),
    settled(API_ROUTES.createRecoveryCodes, async (account, request) => {
      const { password } = WithPassword.parse(request.body)
      return answer(await createRecoveryCodes(identity, account, password, request))
    }),
    own(API_ROUTES.listOwnSessions, async (account) =>
      answer(await listOwnSessions(identity, account)),
    ),
    own(API_ROUTES.endOwnSession, async (account, { params, requestId }) => {
      const { sessionId } = OfSession.parse(params)
      await endOwnSession(identity, account, sessionId, requestId)
      return answer()
    }),
    own(API_ROUTES.endOwnSessions, async (account, { requestId }) => {
      await endOwnSessions(identity, account, requestId)
      return answer()
    }),
  ]
}

const OfSession = z.object({ sessionId: Id })

const answer = (body?: unknown): GlobalAnswer => ({ body, setCookies: [] })
