import type { RouteName } from '@roviec/contract'
import type { RouteAuthority } from './authority.ts'
import { identityRules, platformRules } from './identity-rules.ts'
import { directoryRules, organizationRules, peopleRules } from './organization-rules.ts'
import { figureRules, planRules, taskRules } from './work-rules.ts'

/** Who may do what: the whole table, written by hand. A new route does not pass until it is here. */
export const AUTHORITY: Partial<Record<RouteName, RouteAuthority>> = {
  ...identityRules,
  ...platformRules,
  ...organizationRules,
  ...peopleRules,
  ...directoryRules,
  ...planRules,
  ...taskRules,
  ...figureRules,
}
