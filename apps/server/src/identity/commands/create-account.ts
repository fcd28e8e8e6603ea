import { recordAudit } from '../../audit/index.ts'
import { SYSTEM_ACTOR } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { inTenant } from '../../platform/in-tenant.ts'
import type { Identity } from '../identity.ts'
import { addMembership } from '../repository.ts'
import { isEmail, isUserName, normalizeLogin } from '../session.ts'

export interface NewAccount {
  /** User name or e-mail. */
  readonly login: string
  readonly password: string
  readonly tenantId: string
  readonly personId: string | null
}

/** Makes an account with a password and binds it to a person of a tenant; answers the user's id. */
export async function createAccount(identity: Identity, account: NewAccount): Promise<string> {
  const { internalAdapter, password } = await identity.auth.$context
  const login = normalizeLogin(account.login)
  if (!isEmail(login) && !isUserName(login)) throw new RangeError(`no user name: ${account.login}`)

  const user = await internalAdapter.createUser(
    {
      id: newId(),
      name: login,
      // better-auth wants an address from everybody; this one belongs to nobody (RFC 2606).
      email: isEmail(login) ? login : `${login}@account.invalid`,
      emailVerified: false,
      ...(!isEmail(login) && { username: login, displayUsername: account.login }),
    },
    { method: 'admin' },
  )
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await password.hash(account.password),
  })
  const { tenantId, personId } = account
  await addMembership(identity.tables, { userId: user.id, tenantId, personId })
  await inTenant(identity.platform, 'system', SYSTEM_ACTOR, (ctx) =>
    recordAudit(ctx, {
      action: 'account.created',
      subjectId: user.id,
      subjectLabel: login,
      after: { tenantId, personId },
    }),
  )
  return user.id
}
