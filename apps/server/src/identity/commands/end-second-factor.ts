import { recordAudit } from '../../audit/index.ts'
import { refuse } from '../../platform/errors.ts'
import { hasTwoFactor, removeTwoFactor } from '../account-repository.ts'
import { requireOwnPassword } from '../admission.ts'
import type { Identity } from '../identity.ts'
import { asIdentity } from '../repository.ts'
import type { SignedIn } from '../session.ts'
import { inSystem } from '../system-chain.ts'

/** Switches the own second factor off. */
export async function endSecondFactor(
  identity: Identity,
  account: SignedIn,
  password: string,
  requestId: string,
): Promise<void> {
  const { userId, login } = account
  await requireOwnPassword(identity, account, password)
  await inSystem(identity, account, requestId, async (ctx) => {
    await asIdentity(ctx, async (tables) => {
      if (!(await hasTwoFactor(tables, userId))) refuse('second-factor-absent')
      await removeTwoFactor(tables, userId)
    })
    await recordAudit(ctx, {
      action: 'second-factor.ended',
      subjectId: userId,
      subjectLabel: login,
    })
  })
}
