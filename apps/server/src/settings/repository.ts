import type { Settings } from '@roviec/contract'
import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import { lockTenant, saveTenant } from '../platform/tenant-settings.ts'
import { canChangeSettings } from './policy.ts'

/** The only way to get the settings for a change: it locks them, and refuses who may not. */
export async function accessSettings(ctx: Context): Promise<Settings> {
  if (!canChangeSettings(ctx.actor)) refuse('settings-forbidden')
  const row = await lockTenant(ctx)
  return {
    dueSoonWorkingDays: row.due_soon_working_days,
    notAcceptedWorkingDays: row.not_accepted_working_days,
    forecastLatePercent: row.forecast_late_percent,
    beforeDay: row.before_day,
    clarityChecklist: row.clarity_checklist,
    correctionsWithText: row.corrections_with_text,
  }
}

export async function saveSettings(ctx: Context, settings: Settings): Promise<void> {
  await saveTenant(ctx, {
    due_soon_working_days: settings.dueSoonWorkingDays,
    not_accepted_working_days: settings.notAcceptedWorkingDays,
    forecast_late_percent: settings.forecastLatePercent,
    before_day: settings.beforeDay,
    clarity_checklist: settings.clarityChecklist,
    corrections_with_text: settings.correctionsWithText,
  })
}
