import { recordAudit } from '../../audit/index.ts'
import { refuse } from '../../platform/errors.ts'
import {
  auditRefusal,
  auditSignIn,
  requireEntry,
  type SessionRequest,
  type StartedSession,
} from '../admission.ts'
import { deviceHeaders } from '../device.ts'
import type { Identity } from '../identity.ts'
import {
  addLink,
  findLinkedUser,
  findSubject,
  providerIdOf,
  withdrawInitialPassword,
} from '../link-repository.ts'
import type { ProvenIdentity } from '../provider.ts'
import { getSession } from '../queries/get-session.ts'
import { asIdentity, findUserByLogin } from '../repository.ts'
import { isEmail, normalizeLogin } from '../session.ts'
import { inSystem } from '../system-chain.ts'
import { finishSignOn, forgetSignOn, requireSignOn } from '../sign-on.ts'

/**
 * Signs somebody in whom the city's own sign-on has recognised: an account that is bound to that
 * identity, or whose login is the address that the provider has verified. It never makes one.
 */
export async function verifySignOn(
  identity: Identity,
  query: string,
  request: SessionRequest,
): Promise<StartedSession> {
  const proven = await finishSignOn(identity, query, request.headers.get('cookie') ?? '')
  const userId = await findOrLink(identity, proven, request.requestId)
  if (userId === null) {
    const login = proven.verifiedEmail ?? proven.subject
    await auditRefusal(identity, { login: normalizeLogin(login), step: 'sign-on' }, request)
    refuse('sign-on-unknown')
  }
  await withdrawInitialPassword(identity.tables, userId)
  await requireEntry(identity, userId)
  const { headers } = await identity.auth.api.openSession({
    body: { userId },
    headers: deviceHeaders(request.headers),
    returnHeaders: true,
  })
  const account = await auditSignIn(identity, userId, request)
  const session = await getSession(identity, account, request.requestId)
  return { session, setCookies: [...headers.getSetCookie(), forgetSignOn(identity)] }
}

/** An address can pass to another person at the provider, so the first one to come is bound. */
async function findOrLink(
  identity: Identity,
  { subject, verifiedEmail }: ProvenIdentity,
  requestId: string,
): Promise<string | null> {
  const { tables } = identity
  const providerId = providerIdOf(requireSignOn(identity).issuer)
  const linked = await findLinkedUser(tables, providerId, subject)
  if (linked !== null || verifiedEmail === null) return linked
  const user = await findUserByLogin(tables, normalizeLogin(verifiedEmail))
  if (user === null || !isEmail(user.login)) return null
  if ((await findSubject(tables, providerId, user.userId)) !== null) return null
  return inSystem(identity, user, requestId, async (ctx) => {
    const link = { userId: user.userId, providerId, subject, now: ctx.now }
    if (!(await asIdentity(ctx, (own) => addLink(own, link)))) return null
    await recordAudit(ctx, {
      action: 'sign-on.linked',
      subjectId: user.userId,
      subjectLabel: user.login,
      after: { subject },
    })
    return user.userId
  })
}
