import { CALENDARS_SCENARIOS } from './scenarios/calendars.ts'
import { CONSTRAINTS_SCENARIOS } from './scenarios/constraints.ts'
import { DEADLINES_SCENARIOS } from './scenarios/deadlines.ts'
import { LINKS_SCENARIOS } from './scenarios/links.ts'
import { MILESTONES_SCENARIOS } from './scenarios/milestones.ts'
import { PROBLEMS_SCENARIOS } from './scenarios/problems.ts'
import { PROGRESS_SCENARIOS } from './scenarios/progress.ts'
import { SUMMARIES_SCENARIOS } from './scenarios/summaries.ts'
import type { Scenario } from './scenario.ts'

/** The scenarios of the public page, by heading. */
export const SCENARIO_GROUPS: Readonly<Record<string, readonly Scenario[]>> = {
  Links: LINKS_SCENARIOS,
  Milestones: MILESTONES_SCENARIOS,
  Constraints: CONSTRAINTS_SCENARIOS,
  Deadlines: DEADLINES_SCENARIOS,
  Calendars: CALENDARS_SCENARIOS,
  Summaries: SUMMARIES_SCENARIOS,
  'Progress and dates set by hand': PROGRESS_SCENARIOS,
  'Plans that cannot be right': PROBLEMS_SCENARIOS,
}
