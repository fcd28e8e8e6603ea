import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessAccount, listActiveUsersOf, saveOff } from '../account-repository.ts'
import { listAdministrators } from '../queries/list-administrators.ts'
import { asIdentity } from '../repository.ts'
import { deleteSessions } from '../session-repository.ts'

/**
 * Switches an account off in this tenant, and ends its sessions here. Somebody who can administer
 * accounts must be left, also when two administrators switch each other off at once.
 */
export async function closeAccount(ctx: Context, userId: string): Promise<void> {
  const { login, off } = await accessAccount(ctx, userId, 'membership')
  if (off) refuse('account-closed')
  const administrators = await listAdministrators(ctx)
  await asIdentity(ctx, async (tables) => {
    const active = await listActiveUsersOf(tables, ctx.tenantId, administrators)
    if (active.every((id) => id === userId)) refuse('account-last-administrator')
    await saveOff(tables, { tenantId: ctx.tenantId, userId, offAt: ctx.now })
    await deleteSessions(tables, { userId, tenantId: ctx.tenantId })
  })
  await recordAudit(ctx, { action: 'account.closed', subjectId: userId, subjectLabel: login })
}
