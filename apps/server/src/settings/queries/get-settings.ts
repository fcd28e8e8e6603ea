import type { Settings } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { canChangeSettings } from '../policy.ts'

/** What the tenant chose for itself, and whether the reader may change it. */
export function getSettings(ctx: Context): Settings & { readonly mayChange: boolean } {
  const { settings, actor } = ctx
  return {
    dueSoonWorkingDays: settings.dueSoonWorkingDays,
    notAcceptedWorkingDays: settings.notAcceptedWorkingDays,
    forecastLatePercent: settings.forecastLatePercent,
    beforeDay: settings.beforeDay,
    clarityChecklist: settings.clarityChecklist,
    correctionsWithText: settings.correctionsWithText,
    mayChange: canChangeSettings(actor),
  }
}
