import { recordAudit } from '../../audit/index.ts'
import { SYSTEM_ACTOR, type Actor } from '../../platform/context.ts'
import { inTenant } from '../../platform/in-tenant.ts'
import type { Identity } from '../identity.ts'
import type { SignedIn } from '../session.ts'

/** Signs out on this device: the session is gone from the server, and the cookie from the browser. */
export async function endSession(
  { auth, platform }: Identity,
  { userId, login }: SignedIn,
  request: { readonly headers: Headers; readonly requestId: string },
): Promise<readonly string[]> {
  const cookie = request.headers.get('cookie') ?? ''
  const { headers } = await auth.api.signOut({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  })
  const actor: Actor = { ...SYSTEM_ACTOR, kind: 'person', userId, fullName: login }
  const tenant = { tenantId: 'system', requestId: request.requestId }
  await inTenant(platform, tenant, actor, (ctx) =>
    recordAudit(ctx, { action: 'session.ended', subjectId: userId, subjectLabel: login }),
  )
  return headers.getSetCookie()
}
