import {
  type ChangeSettings,
  LATE_PERCENT_MAX,
  LATE_PERCENT_MIN,
  SETTING_DAYS_MAX,
  type Settings,
} from '@roviec/contract'

export const NUMBER_LIMITS = {
  dueSoonWorkingDays: { min: 0, max: SETTING_DAYS_MAX },
  notAcceptedWorkingDays: { min: 0, max: SETTING_DAYS_MAX },
  forecastLatePercent: { min: LATE_PERCENT_MIN, max: LATE_PERCENT_MAX },
} as const
export type NumberSetting = keyof typeof NUMBER_LIMITS

/** What stands in the fields; numbers as typed. */
export type SettingsFields = Omit<Settings, NumberSetting> & Readonly<Record<NumberSetting, string>>

export function fieldsOf(settings: Settings): SettingsFields {
  return {
    beforeDay: settings.beforeDay,
    clarityChecklist: settings.clarityChecklist,
    correctionsWithText: settings.correctionsWithText,
    dueSoonWorkingDays: String(settings.dueSoonWorkingDays),
    notAcceptedWorkingDays: String(settings.notAcceptedWorkingDays),
    forecastLatePercent: String(settings.forecastLatePercent),
  }
}

/** The number in a field; null where it is none within its limits. */
export function readNumber(name: NumberSetting, typed: string): number | null {
  const { min, max } = NUMBER_LIMITS[name]
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null
  return number !== null && number >= min && number <= max ? number : null
}

/** What differs from before; empty when nothing does, null while a number is wrong. */
export function changeOf(fields: SettingsFields, was: Settings): ChangeSettings | null {
  const dueSoonWorkingDays = readNumber('dueSoonWorkingDays', fields.dueSoonWorkingDays)
  const notAcceptedWorkingDays = readNumber('notAcceptedWorkingDays', fields.notAcceptedWorkingDays)
  const forecastLatePercent = readNumber('forecastLatePercent', fields.forecastLatePercent)
  if (dueSoonWorkingDays === null || notAcceptedWorkingDays === null) return null
  if (forecastLatePercent === null) return null
  const wished: Settings = {
    ...fields,
    dueSoonWorkingDays,
    notAcceptedWorkingDays,
    forecastLatePercent,
  }
  const changed = SETTING_NAMES.filter((name) => wished[name] !== was[name])
  return Object.fromEntries(changed.map((name) => [name, wished[name]]))
}

const SETTING_NAMES = [
  'dueSoonWorkingDays',
  'notAcceptedWorkingDays',
  'forecastLatePercent',
  'beforeDay',
  'clarityChecklist',
  'correctionsWithText',
] as const satisfies readonly (keyof Settings)[]
