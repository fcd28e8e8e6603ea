import type { InitialPassword } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessAccount, endOfInitial, savePassword } from '../account-repository.ts'
import type { MadePassword } from '../one-time-secret.ts'
import { asIdentity } from '../repository.ts'
import { deletePendingSteps, deleteSessions } from '../session-repository.ts'
import { INITIAL_PASSWORD_DAYS } from '../session.ts'

/** Replaces a forgotten password by one that is shown once; every session of the account ends. */
export async function createInitialPassword(
  ctx: Context,
  userId: string,
  { password, hash }: MadePassword,
): Promise<InitialPassword> {
  const { login } = await accessAccount(ctx, userId, 'account')
  const until = endOfInitial(ctx.now, INITIAL_PASSWORD_DAYS)
  await asIdentity(ctx, async (tables) => {
    await savePassword(tables, { userId, hash, now: ctx.now, initialUntil: until })
    await deleteSessions(tables, { userId })
    await deletePendingSteps(tables, userId)
  })
  await recordAudit(ctx, { action: 'account.reset', subjectId: userId, subjectLabel: login })
  return { userId, login, password }
}
