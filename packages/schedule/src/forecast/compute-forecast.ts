import type { WorkingDays } from '@roviec/calendar'
import { HORIZON_DAYS } from './duration-table.ts'
import {
  FORECAST_HISTORY_MIN,
  FORECAST_TRIALS,
  type Forecast,
  type ForecastCause,
  type ForecastInput,
  type OpenWork,
  type SelfReport,
  type TaskForecast,
} from './forecast.ts'
import { nameCauses } from './name-causes.ts'
import { orderTasks, type TaskNetwork, type TaskNode } from './network-of-tasks.ts'
import { createTrialPlayer, type PlayedTask, type TrialPlayer } from './play-trials.ts'
import { createDayCount, createTaskReader, type DayCount, type ReadTask } from './read-task.ts'
import { createDayTally, type DayTally, type TallyFigures } from './day-tally.ts'
import { readTenantRecord } from './unit-record.ts'

/**
 * For each open task the chance of being late, the days by which it is finished in half and in four
 * fifths of all trials, and what makes it late: the plan is played through many times over its
 * network, each duration drawn from the record of finished tasks, without what is impossible
 * because the task is still open, and weighed by its own reports.
 *
 * Pure and plain: input and answer can be sent to a worker and back; `days` are those of a
 * `WorkingCalendar`. The same input and seed give the same answer on any machine, in whatever order
 * the tasks, links and history come. Throws RangeError only when the as-of day lies outside the
 * years of the calendar, or so near their end that a finish does.
 *
 * Refuses with `too-little-history` below `FORECAST_HISTORY_MIN` finished tasks: a probability from
 * nothing is worse than none.
 */
export function computeForecast(input: ForecastInput, days: WorkingDays): Forecast {
  const count = createDayCount(input.asOfDay, days)
  const openWork = input.openWork ?? listOpenWork(input, count)
  const record = readTenantRecord(input.history, openWork)
  if (record.count < FORECAST_HISTORY_MIN) {
    return { kind: 'too-little-history', have: record.count, need: FORECAST_HISTORY_MIN }
  }
  const trials = Math.min(1e6, Math.max(100, Math.round(input.trials ?? FORECAST_TRIALS)))
  const network = orderTasks(input)
  const forecastById = playNetwork(network, {
    read: createTaskReader(input, record, count),
    player: createTrialPlayer(trials, input.seed),
    tally: createDayTally(),
    tenantRecord: record.count,
    count,
    days,
  })
  const tasks: TaskForecast[] = []
  for (const { id } of input.tasks) {
    const forecast = forecastById.get(id)
    if (forecast === undefined) continue
    tasks.push(forecast)
    forecastById.delete(id)
  }
  return { kind: 'forecast', trials, tasks, problems: network.problems }
}

function listOpenWork({ tasks }: ForecastInput, { rankOf }: DayCount): readonly OpenWork[] {
  return tasks
    .filter(({ status }) => status === 'under-way')
    .map(({ unitId, plannedDays, startDay }) => ({
      unitId,
      plannedDays,
      elapsedDays: -rankOf(startDay - 1),
    }))
}

interface Workshop {
  readonly read: ReturnType<typeof createTaskReader>
  readonly player: TrialPlayer
  readonly tally: DayTally
  readonly tenantRecord: number
  readonly count: DayCount
  readonly days: WorkingDays
}

function playNetwork({ nodes }: TaskNetwork, workshop: Workshop): Map<string, TaskForecast> {
  const { player, count } = workshop
  const forecastById = new Map<string, TaskForecast>()
  const playedByPlace = new Map<number, PlayedTask>()
  const followersLeft = Int32Array.from(nodes, ({ followerCount }) => followerCount)
  for (const [place, node] of nodes.entries()) {
    const { task } = node
    if (task.status === 'done') {
      const start = count.rankOf(task.startDay - 1)
      playedByPlace.set(place, player.stand(start, count.rankOf(task.finishedDay ?? task.startDay)))
    } else {
      const sources = node.holds.map(({ source }) => playedByPlace.get(source) ?? NOTHING)
      const read = workshop.read(task)
      const played = player.play(read, node.holds, sources)
      playedByPlace.set(place, played)
      const past = node.holds.map((hold, at) => pastBoundOf(nodes, hold, sources[at]))
      forecastById.set(task.id, summarize({ node, read, played, past }, workshop))
    }
    for (const { source } of node.holds) followersLeft[source] = (followersLeft[source] ?? 0) - 1
    for (const done of [place, ...node.holds.map(({ source }) => source)]) {
      const played = playedByPlace.get(done)
      if (played === undefined || followersLeft[done] !== 0) continue
      player.release(played)
      playedByPlace.delete(done)
    }
  }
  return forecastById
}

const NOTHING: PlayedTask = { start: new Int16Array(), finish: new Int16Array() }

/** Up to which working day a task that is done has held the start; null of what is still open. */
function pastBoundOf(
  nodes: readonly TaskNode[],
  hold: TaskNode['holds'][number],
  source: PlayedTask | undefined,
): number | null {
  if (hold.toFinish || nodes[hold.source]?.task.status !== 'done') return null
  const bound = hold.fromStart ? source?.start[0] : source?.finish[0]
  return bound === undefined ? null : bound + hold.lagDays
}

function summarize(
  {
    node,
    read,
    played,
    past,
  }: {
    readonly node: TaskNode
    readonly read: ReadTask
    readonly played: PlayedTask
    readonly past: readonly (number | null)[]
  },
  { tally, player, tenantRecord, count, days }: Workshop,
): TaskForecast {
  const { due } = read
  const figures = tally.tally(played.finish, due ?? HORIZON_DAYS)
  const late = { task: read, holds: node.holds, pastBounds: past, played, notes: player.notes }
  const causes: readonly ForecastCause[] = figures.lateShare > 0 ? nameCauses(late, days) : []
  const computedReport = due === null ? null : reportFor(figures, due)
  const { selfReport } = node.task
  return {
    id: node.task.id,
    lateProbability: due === null ? null : figures.lateShare,
    p50Day: count.dayOf(figures.p50),
    p80Day: count.dayOf(figures.p80),
    expectedDay: count.dayOf(Math.ceil(figures.mean)),
    expectedLateDays: due === null ? null : figures.meanLateDays,
    causes,
    computedReport,
    rosierSteps:
      computedReport === null || selfReport === null
        ? null
        : STEPS[computedReport] - STEPS[selfReport],
    evidence: {
      ownReports: read.reportCount,
      unitRecord: read.unitRecord,
      tenantRecord,
    },
  }
}

/** More likely late than not; or late in one case of five. */
function reportFor({ p50, p80 }: TallyFigures, due: number): SelfReport {
  if (Math.max(1, p50) > due) return 'late'
  return Math.max(1, p80) > due ? 'at-risk' : 'on-track'
}

const STEPS: Readonly<Record<SelfReport, number>> = { 'on-track': 0, 'at-risk': 1, late: 2 }
