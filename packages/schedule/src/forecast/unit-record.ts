import { expOf, logOf, rootOf } from './exact-math.ts'
import type { FinishedTask } from './forecast.ts'
import { blurAbove, GRID_CELLS, logisticAbove, moveAbove } from './ratio-grid.ts'

/** What the record says of the work of one unit. */
export interface UnitOutlook {
  /** For every edge of the ratio grid the chance that a task takes longer than that. */
  readonly above: Float64Array
  /** Which part of what is uncertain all tasks of the unit have in common, 0 to 1. */
  readonly sharedPart: number
  /** How many finished tasks of the unit there are. */
  readonly count: number
}

/** Answers for every unit, those without a record among them. */
export interface TenantRecord {
  /** Finished tasks that could be read. */
  readonly count: number
  readonly outlookOf: (unitId: string | null) => UnitOutlook
}

/** After so many tasks a unit's own figures weigh as much as what is expected of such a unit. */
const OWN_RECORD_HALF = 20
/**
 * Tasks that run at the same time share the weeks in which their unit is short of people. A record
 * without dates cannot tell how much, so a tenth of what is uncertain is taken as shared.
 */
const SHARED_AT_LEAST = 0.1
const SHARED_AT_MOST = 0.5
/** Beyond twenty times the plan a figure is more likely a slip of the pen; it counts as that. */
const LOG_RATIO_MAX = 3
/**
 * The narrowest tail for what no record has seen: of tasks that outlast all others, half go on for
 * a tenth of the time they have taken.
 */
const TAIL_DEVIATION_MIN = 0.25

/**
 * Reference class forecasting (Kahneman and Tversky 1979; Flyvbjerg 2006): how long a task takes is
 * told by how long such tasks took, not by how it was planned. The logarithms of actual over
 * planned days are split into what a unit has in common and the rest; a unit's mean is drawn
 * towards that of all by its sample size (empirical Bayes: Efron and Morris 1973), and its own
 * distribution is mixed with the residuals of all around that mean.
 */
export function readTenantRecord(history: readonly FinishedTask[]): TenantRecord {
  const logsByUnit = new Map<string | null, number[]>()
  let count = 0
  for (const task of history) {
    const log = logRatioOf(task)
    if (log === null) continue
    count++
    const logs = logsByUnit.get(task.unitId)
    if (logs === undefined) logsByUnit.set(task.unitId, [log])
    else logs.push(log)
  }
  const poolByUnit = new Map(
    [...logsByUnit]
      .sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))
      .map(([unitId, logs]) => [unitId, makePool(logs)]),
  )
  const spread = measureSpread([...poolByUnit.values()])
  const rest = readResiduals(poolByUnit.values(), spread)
  const outlooks = new Map<string | null, UnitOutlook>()
  return {
    count,
    outlookOf: (unitId) => {
      const known = outlooks.get(unitId)
      if (known !== undefined) return known
      const pool = unitId === null ? undefined : poolByUnit.get(unitId)
      const outlook = computeOutlook(pool ?? NO_POOL, rest, spread)
      outlooks.set(unitId, outlook)
      return outlook
    },
  }
}

/** The logarithms of one unit, sorted, so that the order of the history changes no digit. */
interface Pool {
  readonly sorted: Float64Array
  readonly mean: number
}

/** How the logarithms vary: between units, and inside them. */
interface Spread {
  readonly mean: number
  readonly between: number
  readonly within: number
}

const NO_POOL: Pool = { sorted: new Float64Array(), mean: 0 }

/** A task that ended on its n-th day took n - 1/2 days on average. Null for what is no task. */
function logRatioOf({ plannedDays, actualDays }: FinishedTask): number | null {
  if (!(plannedDays >= 1 && actualDays >= 1)) return null
  const log = logOf((Math.min(actualDays, 1e6) - 0.5) / Math.min(plannedDays, 1e6))
  return Math.min(LOG_RATIO_MAX, Math.max(-LOG_RATIO_MAX, log))
}

function makePool(logs: readonly number[]): Pool {
  const sorted = Float64Array.from(logs).sort()
  return { sorted, mean: sumOf(sorted) / sorted.length }
}

/** Variance components by the method of moments (analysis of variance, one way). */
function measureSpread(pools: readonly Pool[]): Spread {
  let count = 0
  let sum = 0
  let squares = 0
  for (const { sorted, mean } of pools) {
    count += sorted.length
    sum += mean * sorted.length
    squares += sorted.length * sorted.length
  }
  const mean = count === 0 ? 0 : sum / count
  let inside = 0
  let outside = 0
  for (const pool of pools) {
    for (const value of pool.sorted) inside += (value - pool.mean) * (value - pool.mean)
    outside += pool.sorted.length * (pool.mean - mean) * (pool.mean - mean)
  }
  const units = pools.length
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

/** The mean expected of a unit, and the variance of what is not known about it. */
function expectMean({ sorted, mean }: Pool, spread: Spread) {
  const told = sorted.length * spread.between
  const weight = told > 0 ? told / (told + spread.within) : 0
  return {
    mean: spread.mean + weight * (mean - spread.mean),
    variance: spread.between * (1 - weight),
  }
}

/** What is left of all tasks when the expected mean of their unit is taken away. */
interface Residuals {
  readonly count: number
  /** Their shares above, blurred also by what is not known about the mean of a unit. */
  readonly aboveBeside: (unit: {
    readonly count: number
    readonly variance: number
  }) => Float64Array
}

function readResiduals(pools: Iterable<Pool>, spread: Spread): Residuals {
  const residuals: number[] = []
  for (const pool of pools) {
    const { mean } = expectMean(pool, spread)
    for (const value of pool.sorted) residuals.push(value - mean)
  }
  const sorted = Float64Array.from(residuals).sort()
  const width = bandwidthOf(sorted)
  // Units with records of one size know equally much of their mean, so they share the same shares.
  const aboveByCount = new Map<number, Float64Array>()
  return {
    count: sorted.length,
    aboveBeside: ({ count, variance }) => {
      const known = aboveByCount.get(count)
      if (known !== undefined) return known
      const above = blurAbove(sorted, rootOf(width * width + variance))
      aboveByCount.set(count, above)
      return above
    },
  }
}

function computeOutlook(pool: Pool, residuals: Residuals, spread: Spread): UnitOutlook {
  const { mean, variance } = expectMean(pool, spread)
  const count = pool.sorted.length
  const expected = moveAbove(residuals.aboveBeside({ count, variance }), mean)
  const own = count === 0 ? expected : blurAbove(pool.sorted, bandwidthOf(pool.sorted))
  const ownWeight = count / (count + OWN_RECORD_HALF)
  const tail = logisticAbove(
    mean,
    Math.max(TAIL_DEVIATION_MIN, rootOf(spread.within + spread.between)),
  )
  // Of n tasks seen the next one outdoes all with a chance of about 1 in n + 1 (Hill 1968).
  const tailWeight = 1 / (residuals.count + 1)
  const above = new Float64Array(GRID_CELLS + 1)
  for (let edge = 0; edge <= GRID_CELLS; edge++) {
    const ofUnit = (own[edge] as number) * ownWeight
    const seen = ofUnit + (expected[edge] as number) * (1 - ownWeight)
    above[edge] = seen * (1 - tailWeight) + (tail[edge] as number) * tailWeight
  }
  const uncertain = variance + spread.within
  const shared = SHARED_AT_LEAST + (uncertain > 0 ? variance / uncertain : 0)
  return { above, sharedPart: Math.min(SHARED_AT_MOST, shared), count }
}

/**
 * Shrinks with the cube root of the sample, as suits a distribution function (Azzalini 1981),
 * rather than with the fifth root that suits a density: offices finish many tasks on the very last
 * day, and a wide kernel would call half of those late.
 */
function bandwidthOf(sorted: Float64Array): number {
  const { length } = sorted
  if (length === 0) return BANDWIDTH_MIN
  const mean = sumOf(sorted) / length
  let squares = 0
  for (const value of sorted) squares += (value - mean) * (value - mean)
  const deviation = rootOf(squares / Math.max(1, length - 1))
  const quarter = Math.floor(length / 4)
  const range = (sorted[length - 1 - quarter] as number) - (sorted[quarter] as number)
  const spread = range > 0 ? Math.min(deviation, range / 1.349) : deviation
  return Math.max(BANDWIDTH_MIN, 0.9 * spread * expOf(-logOf(length) / 3))
}

/** Half a cell of the grid: less would only show its cells. */
const BANDWIDTH_MIN = 1 / 256

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
