import { logOf } from './exact-math.ts'
import type { FinishedTask, OpenWork } from './forecast.ts'
import { placeOpenWork, type PlacedWork } from './open-work.ts'

/** The record as logarithms of actual over planned days, unit by unit. */
export interface RecordPools {
  /** Finished tasks that could be read. */
  readonly finishedCount: number
  readonly poolByUnit: ReadonlyMap<string | null, Pool>
  readonly spread: Spread
}

/** The logarithms of one unit, sorted, so that the order of the history changes no digit. */
export interface Pool {
  readonly values: Float64Array
  /** A finished task weighs 1; one that is open is spread over where it may end. */
  readonly weights: Float64Array
  readonly mean: number
  /** How many tasks it tells about; one that is open counts as far as it has come. */
  readonly count: number
  readonly finishedCount: number
}

/** How the logarithms vary: between units, and inside them. */
export interface Spread {
  readonly mean: number
  readonly between: number
  readonly within: number
}

/** Beyond twenty times the plan a figure is more likely a slip of the pen; it counts as that. */
const LOG_RATIO_MAX = 3
/** Where open work may end depends on the means of the units, and these on that. */
const ROUNDS = 3

/** What makes no sense in a history, such as a task planned to take no day, is not read. */
export function readRecordPools(
  history: readonly FinishedTask[],
  openWork: readonly OpenWork[],
): RecordPools {
  // A task that ended on its n-th day took n - 1/2 days on average.
  const finished = groupLogs(
    history.map((task) => ({ ...task, days: task.actualDays >= 1 ? task.actualDays - 0.5 : 0 })),
  )
  const open = groupLogs(openWork.map((task) => ({ ...task, days: task.elapsedDays })))
  const unitIds = [...new Set([...finished.keys(), ...open.keys()])].sort((one, other) =>
    (one ?? '') < (other ?? '') ? -1 : 1,
  )
  const logs = unitIds.map((unitId) => ({
    finished: finished.get(unitId) ?? NO_LOGS,
    open: open.get(unitId) ?? NO_LOGS,
  }))
  let pools = logs.map((own) => makePool(own.finished, []))
  let spread = measureSpread(pools)
  for (let round = 0; round < ROUNDS && open.size > 0; round++) {
    const means = pools.map((pool) => expectMean(pool, spread).mean)
    const placed = placeOpenWork(logs, means)
    pools = logs.map((own, unit) => makePool(own.finished, placed[unit] ?? []))
    spread = measureSpread(pools)
  }
  let finishedCount = 0
  for (const pool of pools) finishedCount += pool.finishedCount
  return {
    finishedCount,
    poolByUnit: new Map(unitIds.map((unitId, unit) => [unitId, pools[unit] ?? NO_POOL])),
    spread,
  }
}

const NO_LOGS = new Float64Array()

/** Of a unit without any record. */
export const NO_POOL: Pool = makePool(NO_LOGS, [])

/** The mean expected of a unit, and the variance of what is not known about it. */
export function expectMean({ count, mean }: Pick<Pool, 'count' | 'mean'>, spread: Spread) {
  const told = count * spread.between
  const weight = told > 0 ? told / (told + spread.within) : 0
  return {
    mean: spread.mean + weight * (mean - spread.mean),
    variance: spread.between * (1 - weight),
  }
}

interface TakenDays {
  readonly unitId: string | null
  readonly plannedDays: number
  readonly days: number
}

function groupLogs(tasks: readonly TakenDays[]): ReadonlyMap<string | null, Float64Array> {
  const logsByUnit = new Map<string | null, number[]>()
  for (const { unitId, plannedDays, days } of tasks) {
    if (!(plannedDays >= 1 && days > 0)) continue
    const log = clampLog(logOf(Math.min(days, 1e6) / Math.min(plannedDays, 1e6)))
    const logs = logsByUnit.get(unitId)
    if (logs === undefined) logsByUnit.set(unitId, [log])
    else logs.push(log)
  }
  return new Map([...logsByUnit].map(([unitId, logs]) => [unitId, Float64Array.from(logs).sort()]))
}

function clampLog(log: number): number {
  return Math.min(LOG_RATIO_MAX, Math.max(-LOG_RATIO_MAX, log))
}

function makePool(finished: Float64Array, placed: readonly PlacedWork[]): Pool {
  const entries = Array.from(finished, (value) => ({ value, weight: 1 }))
  let count = finished.length
  for (const { logs, ended } of placed) {
    count += ended
    for (const value of logs) entries.push({ value, weight: 1 / logs.length })
  }
  entries.sort((one, other) => one.value - other.value || one.weight - other.weight)
  let weights = 0
  let sum = 0
  for (const { value, weight } of entries) {
    weights += weight
    sum += value * weight
  }
  return {
    values: Float64Array.from(entries, ({ value }) => value),
    weights: Float64Array.from(entries, ({ weight }) => weight),
    mean: weights > 0 ? sum / weights : 0,
    count,
    finishedCount: finished.length,
  }
}

/** Variance components by the method of moments (analysis of variance, one way). */
function measureSpread(pools: readonly Pool[]): Spread {
  let [count, sum, squares, units] = [0, 0, 0, 0]
  for (const pool of pools) {
    const weight = weightOf(pool)
    count += weight
    sum += pool.mean * weight
    squares += weight * weight
    if (weight > 0) units++
  }
  const mean = count === 0 ? 0 : sum / count
  let inside = 0
  let outside = 0
  for (const pool of pools) {
    const off = pool.mean - mean
    for (let place = 0; place < pool.values.length; place++) {
      const rest = (pool.values[place] as number) - pool.mean
      inside += (pool.weights[place] as number) * rest * rest
    }
    outside += weightOf(pool) * off * off
  }
  if (units < 2 || count - units < 2) {
    // Nothing tells the units apart yet: a quarter of what varies is put down to them.
    const variance = (inside + outside) / Math.max(1, count - 1)
    return { mean, between: variance / 4, within: (variance * 3) / 4 }
  }
  const within = inside / (count - units)
  const typical = (count - squares / count) / (units - 1)
  const between = Math.max(0, (outside / (units - 1) - within) / typical)
  return { mean, between, within }
}

function weightOf({ weights }: Pool): number {
  let sum = 0
  for (const weight of weights) sum += weight
  return sum
}
