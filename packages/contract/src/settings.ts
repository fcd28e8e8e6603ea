import { z } from 'zod'
import { CLARITY_CHECKLISTS } from './due.ts'
import { json, jsonBody, route } from './route.ts'

/** Working days before a deadline, or after an assignment. */
export const SETTING_DAYS_MAX = 60
export const LATE_PERCENT_MIN = 50
export const LATE_PERCENT_MAX = 99

const Days = z.int().min(0).max(SETTING_DAYS_MAX)

/** What a tenant chose for itself, and an administrator can change. */
export const Settings = z.object({
  /** From how many working days before its deadline on work is due soon. */
  dueSoonWorkingDays: Days,
  /** After how many working days work that nobody accepted is warned about. */
  notAcceptedWorkingDays: Days,
  /** From which probability on a task that will likely be late is warned about. */
  forecastLatePercent: z.int().min(LATE_PERCENT_MIN).max(LATE_PERCENT_MAX),
  /** `exclusive`: "trước ngày X" ends the day before X. */
  beforeDay: z.enum(['exclusive', 'inclusive']),
  /** The official list of the "6 rõ" that documents are read by. */
  clarityChecklist: z.enum(CLARITY_CHECKLISTS),
  /** Whether exported corrections of readings hold the words of the documents. */
  correctionsWithText: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const ChangeSettings = Settings.partial()
export type ChangeSettings = z.infer<typeof ChangeSettings>

export const settingsRoutes = {
  getSettings: route({
    method: 'get',
    path: '/settings',
    tag: 'settings',
    summary: 'What the tenant chose for itself, and whether the reader may change it',
    response: json(Settings.extend({ mayChange: z.boolean() })),
  }),
  changeSettings: route({
    method: 'patch',
    path: '/settings',
    tag: 'settings',
    summary: 'Change what the tenant chose for itself; what is not named stays',
    body: jsonBody(ChangeSettings),
    response: json(Settings),
    errors: ['settings-forbidden', 'settings-unchanged'],
  }),
}
