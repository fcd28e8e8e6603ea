import { expOf, logOf, rootOf } from './exact-math.ts'
import type { FinishedTask, OpenWork } from './forecast.ts'
import {
  blurAbove,
  GRID_CELLS,
  logisticAbove,
  moveAbove,
  type WeightedValues,
} from './ratio-grid.ts'
import { expectMean, NO_POOL, readRecordPools, type Pool, type Spread } from './record-pools.ts'

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
export function readTenantRecord(
  history: readonly FinishedTask[],
  openWork: readonly OpenWork[],
): TenantRecord {
  const { finishedCount, poolByUnit, spread } = readRecordPools(history, openWork)
  const residuals = readResiduals(poolByUnit.values(), spread)
  const outlooks = new Map<string | null, UnitOutlook>()
  return {
    count: finishedCount,
    outlookOf: (unitId) => {
      const known = outlooks.get(unitId)
      if (known !== undefined) return known
      const pool = unitId === null ? undefined : poolByUnit.get(unitId)
      const outlook = computeOutlook(pool ?? NO_POOL, residuals, spread)
      outlooks.set(unitId, outlook)
      return outlook
    },
  }
}

/** What is left of all tasks when the expected mean of their unit is taken away. */
interface Residuals {
  readonly count: number
  /** Their shares above beside a record of that size, blurred by what is not known of its mean. */
  readonly aboveBeside: (unitCount: number) => Float64Array
}

function readResiduals(pools: Iterable<Pool>, spread: Spread): Residuals {
  const residuals: { readonly value: number; readonly weight: number }[] = []
  let count = 0
  for (const pool of pools) {
    const { mean } = expectMean(pool, spread)
    count += pool.count
    for (let place = 0; place < pool.values.length; place++) {
      const value = (pool.values[place] as number) - mean
      residuals.push({ value, weight: pool.weights[place] as number })
    }
  }
  residuals.sort((one, other) => one.value - other.value || one.weight - other.weight)
  const weighted: WeightedValues = {
    values: Float64Array.from(residuals, ({ value }) => value),
    weights: Float64Array.from(residuals, ({ weight }) => weight),
  }
  const width = bandwidthOf(weighted, count)
  // Units with records of about one size know equally much of their mean and share one table.
  const aboveByCount = new Map<number, Float64Array>()
  return {
    count,
    aboveBeside: (unitCount) => {
      const rounded = roundCount(unitCount)
      const known = aboveByCount.get(rounded)
      if (known !== undefined) return known
      const { variance } = expectMean({ count: rounded, mean: 0 }, spread)
      const above = blurAbove(weighted, rootOf(width * width + variance))
      aboveByCount.set(rounded, above)
      return above
    },
  }
}

/** To whole tasks below eight, to an eighth or less above: 9 is 8 or 10, 100 is 96. */
function roundCount(count: number): number {
  let unit = 1
  while (count / unit >= 8) unit *= 2
  return Math.round(count / unit) * unit
}

function computeOutlook(pool: Pool, residuals: Residuals, spread: Spread): UnitOutlook {
  const { mean, variance } = expectMean(pool, spread)
  const { count } = pool
  const expected = moveAbove(residuals.aboveBeside(count), mean)
  const own = count === 0 ? expected : blurAbove(pool, bandwidthOf(pool, count))
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
  return { above, sharedPart: Math.min(SHARED_AT_MOST, shared), count: pool.finishedCount }
}

/**
 * Shrinks with the cube root of the sample, as suits a distribution function (Azzalini 1981),
 * rather than with the fifth root that suits a density: offices finish many tasks on the very last
 * day, and a wide kernel would call half of those late.
 */
function bandwidthOf({ values, weights }: WeightedValues, count: number): number {
  let total = 0
  let sum = 0
  for (let place = 0; place < values.length; place++) {
    total += weights[place] as number
    sum += (values[place] as number) * (weights[place] as number)
  }
  if (total === 0) return BANDWIDTH_MIN
  let squares = 0
  for (let place = 0; place < values.length; place++) {
    const off = (values[place] as number) - sum / total
    squares += off * off * (weights[place] as number)
  }
  const deviation = rootOf(squares / Math.max(1, total - 1))
  const range = quantileOf(values, weights, total * 0.75) - quantileOf(values, weights, total / 4)
  const spread = range > 0 ? Math.min(deviation, range / 1.349) : deviation
  return Math.max(BANDWIDTH_MIN, 0.9 * spread * expOf(-logOf(Math.max(1, count)) / 3))
}

/** Half a cell of the grid: less would only show its cells. */
const BANDWIDTH_MIN = 1 / 256

/** The first value up to which so much weight lies. */
function quantileOf(values: Float64Array, weights: Float64Array, weight: number): number {
  let reached = 0
  for (let place = 0; place < values.length; place++) {
    reached += weights[place] as number
    if (reached >= weight) return values[place] as number
  }
  return values.at(-1) ?? 0
}
