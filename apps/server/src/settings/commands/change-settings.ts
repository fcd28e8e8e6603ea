import type { ChangeSettings, Settings } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessSettings, saveSettings } from '../repository.ts'
import { describeChange } from '../settings.ts'

/** Changes what the tenant chose for itself. What was read or warned about before stays. */
export async function changeSettings(ctx: Context, wish: ChangeSettings): Promise<Settings> {
  const change = describeChange(await accessSettings(ctx), wish)
  await saveSettings(ctx, change.settings)
  await recordAudit(ctx, {
    action: 'settings.changed',
    subjectId: ctx.tenantId,
    subjectLabel: ctx.settings.tenantName,
    before: change.before,
    after: change.after,
  })
  return change.settings
}
