import { computeSchedule, type PlanProblem } from '../index.ts'
import { drawChart } from './draw-chart.ts'
import { readChart } from './read-chart.ts'
import { SCENARIO_GROUPS } from './scenario-groups.ts'
import type { Scenario } from './scenario.ts'

/** What comes out of a scenario: its chart, and a line for each problem. */
export function drawScenario({ plan }: Pick<Scenario, 'plan'>): string {
  const read = readChart(plan)
  const schedule = computeSchedule(read)
  const problems = schedule.problems().map((problem) => `! ${inWords(problem)}`)
  return [drawChart(read, schedule), ...problems].join('\n')
}

function inWords({ kind, ...facts }: PlanProblem): string {
  const values = Object.entries(facts).map(([name, value]) => `${name} ${String(value)}`)
  return [kind, ...values].join(', ')
}

/** The page of all scenarios, in Markdown. */
export function describeScenarios(): string {
  const parts = Object.entries(SCENARIO_GROUPS).map(([group, scenarios]) =>
    [`## ${group}`, ...scenarios.map(describeScenario)].join('\n\n'),
  )
  return `${[INTRODUCTION, ...parts].join('\n\n')}\n`
}

function describeScenario(scenario: Scenario): string {
  const blocks = [trimText(scenario.plan), trimText(scenario.dates)].map(
    (text) => `\`\`\`text\n${text}\n\`\`\``,
  )
  return [`### ${scenario.title}`, scenario.why, ...blocks].join('\n\n')
}

/** Without the margin that a text has in a source file. */
export function trimText(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const margin = Math.min(...lines.map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(margin)).join('\n')
}

const INTRODUCTION = `# What the scheduler does, in small plans

Each plan is drawn as text, then its dates, which were checked by hand and are compared with what
the engine computes. This page is written by \`scripts/generate-schedule-scenarios.ts\` from
\`packages/schedule/src/testing/scenarios\`.

Plans begin on Monday, 2 March 2026, at 08:00, in office hours (08:00–12:00, 13:00–17:00, Monday to
Friday) unless they say otherwise. An \`X\` is a day of work, \`◆\` a milestone; \`4h\` are working
hours, \`3ed\` days of the clock. \`after a +2d\` waits two working days after \`a\`; \`SS\`, \`FF\` and
\`SF\` name the other types of links. \`snet\`, \`snlt\`, \`fnet\` and \`fnlt\` say start or finish, no
earlier or no later than; \`mso\` and \`mfo\` must start or finish on; \`alap\` is as late as possible.

In the results a column is a day: \`X\` work, \`-\` a day off inside a task, \`=\` a summary, \`.\` slack.
Problems follow after \`!\`.`
