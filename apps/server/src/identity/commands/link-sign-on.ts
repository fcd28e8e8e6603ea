import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessAccount } from '../account-repository.ts'
import { addLink, findSubject, providerIdOf, removeLink } from '../link-repository.ts'
import { asIdentity } from '../repository.ts'
import { deleteSessions } from '../session-repository.ts'

/** Binds an account to who this is at the city's own sign-on; null unbinds it. */
export async function linkSignOn(
  ctx: Context,
  link: {
    readonly userId: string
    readonly subject: string | null
    readonly issuer: string | null
  },
): Promise<void> {
  const { userId, subject, issuer } = link
  const { login } = await accessAccount(ctx, userId, 'account')
  if (issuer === null) refuse('sign-on-absent')
  const providerId = providerIdOf(issuer)
  const before = await asIdentity(ctx, async (tables) => {
    const known = await findSubject(tables, providerId, userId)
    await removeLink(tables, providerId, userId)
    // Whoever came in by the old binding must not stay.
    await deleteSessions(tables, { userId })
    if (subject === null) return known
    const added = await addLink(tables, { userId, providerId, subject, now: ctx.now })
    return added ? known : refuse('sign-on-subject-taken')
  })
  await recordAudit(ctx, {
    action: 'sign-on.linked',
    subjectId: userId,
    subjectLabel: login,
    before: { subject: before },
    after: { subject },
  })
}
