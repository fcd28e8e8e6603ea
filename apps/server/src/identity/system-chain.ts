import { SYSTEM_ACTOR, type Actor, type Context } from '../platform/context.ts'
import { inTenant } from '../platform/in-tenant.ts'
import type { Identity } from './identity.ts'

/** Whose act it is, as the chain of the system names them. */
export interface AccountActor {
  readonly userId: string
  readonly login: string
}

/**
 * One transaction on the chain of the system itself, where signing in and what people do to their
 * own accounts is recorded: it belongs to no city.
 */
export function inSystem<T>(
  { platform }: Pick<Identity, 'platform'>,
  who: AccountActor | null,
  requestId: string,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const actor: Actor =
    who === null
      ? SYSTEM_ACTOR
      : { ...SYSTEM_ACTOR, kind: 'person', userId: who.userId, fullName: who.login }
  return inTenant(platform, { tenantId: 'system', requestId }, actor, work)
}
