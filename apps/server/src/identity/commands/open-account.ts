import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessAccount, saveOff } from '../account-repository.ts'
import { asIdentity } from '../repository.ts'

/** Switches an account on again. */
export async function openAccount(ctx: Context, userId: string): Promise<void> {
  const { login, off } = await accessAccount(ctx, userId, 'membership')
  if (!off) refuse('account-open')
  await asIdentity(ctx, (tables) =>
    saveOff(tables, { tenantId: ctx.tenantId, userId, offAt: null }),
  )
  await recordAudit(ctx, { action: 'account.opened', subjectId: userId, subjectLabel: login })
}
