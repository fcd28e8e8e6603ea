import { mayEnter } from '../policy.ts'
import { findMembership } from '../repository.ts'
import type { Identity } from '../identity.ts'
import type { SignedInHere } from '../session.ts'

/** The account behind the session cookie; null for a stranger and for an account without a tenant. */
export async function findSignedIn(
  { auth, tables }: Identity,
  headers: Headers,
): Promise<SignedInHere | null> {
  const cookie = headers.get('cookie')
  if (cookie === null) return null
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
  if (found === null) return null
  const { user, session } = found
  // The membership is read each time, so that taking it away ends every session at once.
  const membership = session.tenantId
    ? await findMembership(tables, user.id, session.tenantId)
    : null
  const account = {
    userId: user.id,
    login: user.username ?? user.email,
    tenantId: membership?.tenantId ?? null,
    personId: membership?.personId ?? null,
    mustChangePassword: membership?.initialUntil != null,
  }
  if (!mayEnter(account)) return null
  const { id, token, seenAt } = session
  return { ...account, session: { id, token, seenAt: seenAt?.toISOString() ?? null } }
}
