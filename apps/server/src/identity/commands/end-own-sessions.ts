import { recordAudit } from '../../audit/index.ts'
import type { Identity } from '../identity.ts'
import { asIdentity } from '../repository.ts'
import { deletePendingSteps, deleteSessions } from '../session-repository.ts'
import type { SignedIn } from '../session.ts'
import { inSystem } from '../system-chain.ts'

/** Signs the own account out everywhere, here too. */
export async function endOwnSessions(
  identity: Identity,
  account: SignedIn,
  requestId: string,
): Promise<void> {
  const { userId, login } = account
  await inSystem(identity, account, requestId, async (ctx) => {
    const count = await asIdentity(ctx, async (tables) => {
      await deletePendingSteps(tables, userId)
      return deleteSessions(tables, { userId })
    })
    await recordAudit(ctx, {
      action: 'session.ended-everywhere',
      subjectId: userId,
      subjectLabel: login,
      details: { count },
    })
  })
}
