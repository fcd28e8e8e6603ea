import { recordAudit } from '../../audit/index.ts'
import { refuse } from '../../platform/errors.ts'
import type { Identity } from '../identity.ts'
import { asIdentity } from '../repository.ts'
import { deleteSessions } from '../session-repository.ts'
import type { SignedIn } from '../session.ts'
import { inSystem } from '../system-chain.ts'

/** Ends one session of the own account, wherever it is. */
export async function endOwnSession(
  identity: Identity,
  account: SignedIn,
  sessionId: string,
  requestId: string,
): Promise<void> {
  const { userId, login } = account
  await inSystem(identity, account, requestId, async (ctx) => {
    const ended = await asIdentity(ctx, (tables) => deleteSessions(tables, { userId, sessionId }))
    if (ended === 0) refuse('session-not-found')
    await recordAudit(ctx, { action: 'session.ended', subjectId: userId, subjectLabel: login })
  })
}
