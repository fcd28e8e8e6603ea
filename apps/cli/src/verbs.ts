import type { Verb } from './verb.ts'
import { ACCOUNT_VERB } from './verbs/account.ts'
import { CALENDAR_VERB } from './verbs/calendar.ts'
import { CHECK_VERB } from './verbs/check.ts'
import { GANTT_VERB } from './verbs/gantt.ts'
import { LUNAR_VERB } from './verbs/lunar.ts'
import { READ_VERB } from './verbs/read.ts'
import { SCHEDULE_VERB } from './verbs/schedule.ts'
import { SERVE_VERB } from './verbs/serve.ts'

export const VERBS: readonly Verb[] = [
  READ_VERB,
  CHECK_VERB,
  GANTT_VERB,
  SCHEDULE_VERB,
  CALENDAR_VERB,
  LUNAR_VERB,
  SERVE_VERB,
  ACCOUNT_VERB,
]

/** Promised, and answered with exit code 2 until they are there. */
export const LATER_VERBS: readonly string[] = ['backup', 'restore', 'verify']
