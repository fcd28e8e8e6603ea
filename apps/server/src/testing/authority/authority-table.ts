import type { RouteName } from '@roviec/contract'
import type { RouteAuthority } from './authority.ts'
import { assistantRules } from './assistant-rules.ts'
import { coordinationRules, importRules, restructuringRules } from './change-rules.ts'
import { forecastRules } from './forecast-rules.ts'
import { identityRules, platformRules } from './identity-rules.ts'
import { directoryRules, organizationRules } from './organization-rules.ts'
import { peopleRules } from './people-rules.ts'
import { scheduleRules } from './schedule-rules.ts'
import { figureRules, planRules, taskRules } from './work-rules.ts'

/** What is missing here, the compiler names. */
const TABLE = {
  ...identityRules,
  ...platformRules,
  ...organizationRules,
  ...directoryRules,
  ...peopleRules,
  ...importRules,
  ...restructuringRules,
  ...coordinationRules,
  ...planRules,
  ...assistantRules,
  ...taskRules,
  ...scheduleRules,
  ...figureRules,
  ...forecastRules,
} satisfies Readonly<Record<RouteName, RouteAuthority>>

/** Who may do what the whole table, written by hand. A new route does not pass until it is here. */
export const AUTHORITY: Readonly<Record<RouteName, RouteAuthority>> = TABLE
