import type { ChangeSettings, Settings } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'

/** What one change does: what was, and what is from then on, of the settings that differ. */
export interface SettingsChange {
  readonly before: Partial<Settings>
  readonly after: Partial<Settings>
  readonly settings: Settings
}

/** The change that a wish makes; refuses when everything is as wished already. */
export function describeChange(current: Settings, wish: ChangeSettings): SettingsChange {
  const names = NAMES.filter((name) => wish[name] !== undefined && wish[name] !== current[name])
  if (names.length === 0) refuse('settings-unchanged')
  const after = pick(wish, names)
  return { before: pick(current, names), after, settings: { ...current, ...after } }
}

const NAMES = [
  'dueSoonWorkingDays',
  'notAcceptedWorkingDays',
  'forecastLatePercent',
  'beforeDay',
  'clarityChecklist',
  'correctionsWithText',
] as const satisfies readonly (keyof Settings)[]

function pick(settings: ChangeSettings, names: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]))
}
