import { toDayNumber } from '@roviec/calendar'
import type { DayLink, ForecastTask } from '@roviec/schedule'
import type { Context } from '../platform/context.ts'
import { type ForecastWork, forecastTaskOf, type TaskFacts } from './forecast-facts.ts'
import type { ForecastRequest } from './forecast-worker.ts'

/** The same every day, so that a forecast moves because something happened and not by luck. */
const SEED = 1_945
const TRIALS = 10_000
/** Beyond so many tasks at once fewer trials do: ± 2 points instead of ± 1. */
const TASKS_FOR_ALL_TRIALS = 20_000
const TRIALS_OF_MANY = 2_000
/** Plans are put together until there are so many tasks, so that the record is read seldom. */
const TASKS_PER_NETWORK = 5_000

/** What the worker gets: plans in a row, each with all that it waits for. */
export function forecastRequestOf(
  { today, calendar, settings }: Pick<Context, 'today' | 'calendar' | 'settings'>,
  { tasks, links, reportsByTaskId, history }: ForecastWork,
): ForecastRequest {
  const heldIds = listHeldIds(tasks, links)
  const taskById = new Map<string, ForecastTask>()
  const planIdById = new Map<string, string>()
  for (const facts of tasks) {
    const reports = reportsByTaskId.get(facts.id) ?? []
    const isHeld = heldIds.has(facts.id)
    const task = forecastTaskOf(facts, { today, calendar, reports, isHeld })
    if (task === null) continue
    taskById.set(facts.id, task)
    planIdById.set(facts.id, facts.planId)
  }
  return {
    asOfDay: toDayNumber(today),
    seed: SEED,
    trials: trialsFor(tasks.length),
    history,
    networks: splitByPlan(taskById, planIdById, links),
    overrides: settings.calendarLines,
    culturalDay: settings.culturalDay,
  }
}

function trialsFor(taskCount: number): number {
  return taskCount > TASKS_FOR_ALL_TRIALS ? TRIALS_OF_MANY : TRIALS
}

/** Tasks before which something is not finished. */
function listHeldIds(tasks: readonly TaskFacts[], links: readonly DayLink[]): ReadonlySet<string> {
  const openIds = new Set(
    tasks
      .filter(({ submittedOn, doneOn, closedOn }) => (doneOn ?? submittedOn ?? closedOn) === null)
      .map(({ id }) => id),
  )
  return new Set(links.filter(({ from }) => openIds.has(from)).map(({ to }) => to))
}

function splitByPlan(
  taskById: ReadonlyMap<string, ForecastTask>,
  planIdById: ReadonlyMap<string, string>,
  links: readonly DayLink[],
): ForecastRequest['networks'] {
  const networks: { tasks: ForecastTask[]; links: DayLink[] }[] = []
  const networkByPlanId = new Map<string, (typeof networks)[number]>()
  const byPlan = Map.groupBy(taskById.values(), ({ id }) => planIdById.get(id) ?? '')
  for (const [planId, own] of byPlan) {
    const last = networks.at(-1)
    const isRoomy = last !== undefined && last.tasks.length + own.length <= TASKS_PER_NETWORK
    const network = isRoomy ? last : { tasks: [], links: [] }
    if (!isRoomy) networks.push(network)
    for (const task of own) network.tasks.push(task)
    networkByPlanId.set(planId, network)
  }
  for (const link of links) {
    if (!taskById.has(link.from) || !taskById.has(link.to)) continue
    networkByPlanId.get(planIdById.get(link.to) ?? '')?.links.push(link)
  }
  return networks
}
