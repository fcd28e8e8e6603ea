import { recordAudit } from '../../audit/index.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addUser, endOfInitial, savePasswordFact } from '../account-repository.ts'
import type { Identity } from '../identity.ts'
import { addMembership, asIdentity } from '../repository.ts'
import { INITIAL_PASSWORD_DAYS, readLogin } from '../session.ts'
import { inSystem } from '../system-chain.ts'

export interface NewAccount {
  /** User name or e-mail. */
  readonly login: string
  readonly password: string
  readonly tenantId: string
  readonly personId: string | null
  /** Whether the password works for a few days only, and must be changed at the first sign-in. */
  readonly initial?: boolean
}

/**
 * Makes an account with a password and binds it to a person of a tenant, on behalf of whoever runs
 * the server; answers the user's id.
 */
export async function createAccount(identity: Identity, account: NewAccount): Promise<string> {
  const { tenantId, personId } = account
  const read = readLogin(account.login)
  if (read === null) refuse('account-login-invalid', { login: account.login })
  const { password } = await identity.auth.$context
  const hash = await password.hash(account.password)
  const userId = newId()
  await inSystem(identity, null, newId(), async (ctx) => {
    await asIdentity(ctx, async (tables) => {
      const added = await addUser(tables, {
        userId,
        accountId: newId(),
        hash,
        now: ctx.now,
        ...read,
      })
      if (!added) refuse('account-login-taken', { login: read.login })
      await addMembership(tables, { userId, tenantId, personId })
      if (account.initial === true) {
        const until = endOfInitial(ctx.now, INITIAL_PASSWORD_DAYS)
        await savePasswordFact(tables, { userId, changedAt: null, initialUntil: until })
      }
    })
    await recordAudit(ctx, {
      action: 'account.created',
      subjectId: userId,
      subjectLabel: read.login,
      after: { tenantId, personId },
    })
  })
  return userId
}
