import { expOf } from './exact-math.ts'

/**
 * The logarithm of actual over planned days, in steps of three quarters of a percent: from a
 * fiftieth of the plan to far beyond the horizon even of a task of one day.
 */
export const GRID_CELLS = 2048
const GRID_STEP = 1 / 128
const GRID_FROM = -4

/** The ratio itself at every edge of the grid. */
export const RATIOS = Float64Array.from({ length: GRID_CELLS + 1 }, (_, edge) =>
  expOf(GRID_FROM + edge * GRID_STEP),
)

/** The place of a logarithm on the grid, in cells and parts of them, inside the grid. */
function placeOnGrid(logRatio: number): number {
  return Math.min(GRID_CELLS - 1, Math.max(0, (logRatio - GRID_FROM) / GRID_STEP))
}

/** Values and what each of them weighs. */
export interface WeightedValues {
  readonly values: Float64Array
  readonly weights: Float64Array
}

/**
 * For every edge of the grid the share of the values that lie above it, each value blurred by a
 * logistic kernel of that standard deviation. Shares above, not below, so that the far tail, which
 * is what is left of a task that is late already, keeps its digits.
 */
export function blurAbove(weighted: WeightedValues, deviation: number): Float64Array {
  const weights = spreadOverEdges(weighted)
  const kernel = tabulateKernel(deviation)
  const above = new Float64Array(GRID_CELLS + 1)
  for (let at = 0; at <= GRID_CELLS; at++) {
    const weight = weights[at] as number
    if (weight === 0) continue
    const middle = GRID_CELLS - at
    for (let edge = 0; edge <= GRID_CELLS; edge++) {
      above[edge] = (above[edge] as number) + weight * (kernel[middle + edge] as number)
    }
  }
  return above
}

/** The same shares of values that are all greater by `shift`. */
export function moveAbove(above: Float64Array, shift: number): Float64Array {
  const cells = shift / GRID_STEP
  const moved = new Float64Array(GRID_CELLS + 1)
  for (let edge = 0; edge <= GRID_CELLS; edge++) {
    const from = Math.min(GRID_CELLS - 1, Math.max(0, edge - cells))
    const below = Math.floor(from)
    const part = from - below
    moved[edge] = (above[below] as number) * (1 - part) + (above[below + 1] as number) * part
  }
  return moved
}

/** Share of a logistic distribution above each edge of the grid. */
export function logisticAbove(mean: number, deviation: number): Float64Array {
  const scale = deviation * LOGISTIC_SCALE
  return Float64Array.from({ length: GRID_CELLS + 1 }, (_, edge) =>
    shareAbove((GRID_FROM + edge * GRID_STEP - mean) / scale),
  )
}

/** The scale of a logistic distribution whose standard deviation is 1: the root of 3 over pi. */
const LOGISTIC_SCALE = 0.551_328_895_421_792

function shareAbove(distance: number): number {
  return 1 / (1 + expOf(distance))
}

/** Each value shared between the two edges around it, so that the mean is kept. */
function spreadOverEdges({ values, weights }: WeightedValues): Float64Array {
  const byEdge = new Float64Array(GRID_CELLS + 1)
  let total = 0
  for (const weight of weights) total += weight
  for (let index = 0; index < values.length; index++) {
    const place = placeOnGrid(values[index] as number)
    const weight = (weights[index] as number) / total
    const below = Math.floor(place)
    const part = place - below
    byEdge[below] = (byEdge[below] as number) + weight * (1 - part)
    byEdge[below + 1] = (byEdge[below + 1] as number) + weight * part
  }
  return byEdge
}

function tabulateKernel(deviation: number): Float64Array {
  const scale = (deviation * LOGISTIC_SCALE) / GRID_STEP
  return Float64Array.from({ length: 2 * GRID_CELLS + 1 }, (_, place) => {
    const distance = (place - GRID_CELLS) / scale
    // Further away nothing is left of a kernel; only the tail reaches there.
    if (distance > 40) return 0
    return distance < -40 ? 1 : shareAbove(distance)
  })
}
