import { createWorkingCalendar } from '@roviec/calendar'
import {
  computeForecast,
  measureCalibration,
  type FinishedTask,
  type ForecastInput,
  type ForecastTask,
} from '@roviec/schedule'
import { describePastForecasts } from '../../packages/schedule/src/testing/describe-past-forecasts.ts'
import { measure, measureAgainst, round, type BenchmarkResult } from './result.ts'

const TRIALS = 10_000
/** 2 March 2026. */
const AS_OF_DAY = 20_514
const UNITS = 60

/** How fast a plan is forecast, and how good forecasts are beside the rules of offices. */
export async function forecastBenchmarks(): Promise<readonly BenchmarkResult[]> {
  return [
    await measurePlan(1000, 15),
    await measurePlan(10_000, 3),
    await measureTrialsOfOne(),
    ...(await measureBrier()),
  ]
}

function measurePlan(size: number, runs: number): Promise<BenchmarkResult> {
  const { days } = createWorkingCalendar()
  const input = makeInput(size)
  return measureAgainst({
    name: `forecast-${TRIALS}-trials`,
    n: size,
    ours: () => computeForecast(input, days),
    peerName: 'floor: a random duration per task and trial, and the latest of its links',
    peer: () => playFloor(input),
    runs,
  })
}

/** What a screen waits for that asks about a single task: mostly reading the record. */
function measureTrialsOfOne(): Promise<BenchmarkResult> {
  const { days } = createWorkingCalendar()
  const { tasks, ...rest } = makeInput(1000)
  const input = { ...rest, tasks: tasks.slice(0, 1), links: [] }
  return measure({ name: 'forecast-one-task', n: 1, ours: () => computeForecast(input, days) })
}

/** Tasks with two links each to the hundred before them, half of them under way and reported on. */
function makeInput(size: number): ForecastInput {
  const next = makeRandom(2026)
  const tasks = Array.from({ length: size }, (_, index): ForecastTask => {
    const plannedDays = 3 + next(40)
    const isUnderWay = index < size / 2
    const startDay = isUnderWay ? AS_OF_DAY - next(30) : AS_OF_DAY + next(60)
    const report = { day: AS_OF_DAY - 1, percent: next(100) }
    return {
      id: `t${index}`,
      unitId: `u${next(UNITS)}`,
      status: isUnderWay ? 'under-way' : 'waiting',
      startDay,
      finishedDay: null,
      dueDay: startDay + Math.ceil(plannedDays * 1.4),
      plannedDays,
      progressPercent: 0,
      reports: isUnderWay ? [report] : [],
      selfReport: 'on-track',
    }
  })
  const links = Array.from({ length: 2 * (size - 1) }, (_, place) => {
    const to = 1 + (place >> 1)
    const from = `t${Math.max(0, to - 1 - next(100))}`
    return { from, to: `t${to}`, type: 'FS' as const, lagDays: 0 }
  })
  const history = Array.from({ length: 5000 }, (): FinishedTask => {
    const plannedDays = 3 + next(40)
    const actualDays = Math.ceil((plannedDays * (60 + next(90))) / 100)
    return { unitId: `u${next(UNITS)}`, plannedDays, actualDays }
  })
  return { asOfDay: AS_OF_DAY, seed: 1, trials: TRIALS, tasks, links, history }
}

/** The least that any such forecast has to do, without history, reports, causes or quantiles. */
function playFloor({ tasks, links }: ForecastInput): number {
  const finishes = tasks.map(() => new Int16Array(TRIALS))
  const placeById = new Map(tasks.map(({ id }, place) => [id, place]))
  const sources: Int16Array[][] = tasks.map(() => [])
  for (const { from, to } of links) {
    const source = finishes[placeById.get(from) ?? 0]
    if (source !== undefined) sources[placeById.get(to) ?? 0]?.push(source)
  }
  const state = { random: 1 }
  let sum = 0
  for (const [place, finish] of finishes.entries()) {
    for (const source of sources[place] ?? []) takeLatest(finish, source)
    sum += addDurations(finish, tasks[place]?.plannedDays ?? 0, state)
  }
  return sum
}

function takeLatest(finish: Int16Array, source: Int16Array): void {
  for (let trial = 0; trial < TRIALS; trial++) {
    const bound = source[trial] as number
    if (bound > (finish[trial] as number)) finish[trial] = bound
  }
}

function addDurations(finish: Int16Array, plannedDays: number, state: { random: number }): number {
  let { random } = state
  let sum = 0
  for (let trial = 0; trial < TRIALS; trial++) {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) | 0
    const end = (finish[trial] as number) + ((plannedDays * (random >>> 24)) >> 7)
    finish[trial] = end
    sum += end
  }
  state.random = random
  return sum
}

const OFFICES = [1, 2, 3, 4, 5]

/** Walks through invented offices; times are for all walks, scores over all their forecasts. */
async function measureBrier(): Promise<readonly BenchmarkResult[]> {
  const walkAll = () => OFFICES.map((seed) => describePastForecasts(seed))
  const walks = walkAll()
  const forecasts = walks.flatMap((walk) => walk.forecasts)
  const afterAll = Math.max(...walks.map((walk) => walk.afterAll))
  const { brier, references } = measureCalibration(forecasts, afterAll)
  const timed = await measure({
    name: 'forecast-brier',
    n: forecasts.length,
    ours: walkAll,
    runs: 2,
  })
  return references.map((reference) => ({
    ...timed,
    peer: PEERS[reference.rule],
    score: round(brier ?? 1),
    peer_score: round(reference.brier ?? 1),
    ratio: round((brier ?? 1) / (reference.brier ?? 1)),
  }))
}

const PEERS = {
  'elapsed-above-progress': 'percent elapsed rule: late when more time has gone than work is done',
  'elapsed-minus-progress': 'percent elapsed rule, by how much more',
  'usual-share': 'the share of late tasks for each, as only hindsight knows it',
} as const

/** A linear congruential generator: the same numbers in every run. */
function makeRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
