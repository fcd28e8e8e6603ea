import type { ChangePassword } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { refuse } from '../../platform/errors.ts'
import { savePassword } from '../account-repository.ts'
import { requireOwnPassword } from '../admission.ts'
import type { Identity } from '../identity.ts'
import { requireGoodPassword } from '../password.ts'
import { asIdentity } from '../repository.ts'
import { deletePendingSteps, deleteSessions } from '../session-repository.ts'
import type { SignedIn } from '../session.ts'
import { inSystem } from '../system-chain.ts'

/** Changes the own password, and ends every session but the one that did it. */
export async function changePassword(
  identity: Identity,
  account: SignedIn & { readonly fullName: string },
  { oldPassword, newPassword }: ChangePassword,
  request: { readonly sessionToken: string; readonly requestId: string },
): Promise<void> {
  await requireOwnPassword(identity, account, oldPassword)
  if (newPassword.normalize('NFKC') === oldPassword.normalize('NFKC')) refuse('password-unchanged')
  const { breachedPasswords } = identity
  await requireGoodPassword(newPassword, { ...account, breachedPasswords })
  const { password } = await identity.auth.$context
  const hash = await password.hash(newPassword)
  const { userId, login } = account
  await inSystem(identity, account, request.requestId, async (ctx) => {
    await asIdentity(ctx, async (tables) => {
      await savePassword(tables, { userId, hash, now: ctx.now, initialUntil: null })
      await deleteSessions(tables, { userId, exceptToken: request.sessionToken })
      await deletePendingSteps(tables, userId)
    })
    await recordAudit(ctx, { action: 'password.changed', subjectId: userId, subjectLabel: login })
  })
}
