import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessAccount, removeTwoFactor } from '../account-repository.ts'
import { asIdentity } from '../repository.ts'
import { deletePendingSteps, deleteSessions } from '../session-repository.ts'

/** Takes a second factor away whose telephone was lost; every session of the account ends. */
export async function removeSecondFactor(ctx: Context, userId: string): Promise<void> {
  const { login, twoFactor } = await accessAccount(ctx, userId, 'account')
  if (!twoFactor) refuse('second-factor-absent')
  await asIdentity(ctx, async (tables) => {
    await removeTwoFactor(tables, userId)
    await deleteSessions(tables, { userId })
    await deletePendingSteps(tables, userId)
  })
  await recordAudit(ctx, {
    action: 'second-factor.removed',
    subjectId: userId,
    subjectLabel: login,
  })
}
