import { normalShareBelow } from './exact-math.ts'
import { GRID_CELLS, RATIOS } from './ratio-grid.ts'
import { likelihoodOf, type ReportPoint, type ReportTrust } from './report-evidence.ts'

/** No duration, start, finish or lag is longer than this many working days, about 80 years. */
export const HORIZON_DAYS = 20_000

/** Luck, a standard normal number, is cut into so many cells of equal width. */
export const LUCK_CELLS = 1024
/** Beyond any sum of two weighted numbers of `fillNormals`. */
const LUCK_MAX = 5.25
export const LUCK_SCALE = LUCK_CELLS / (2 * LUCK_MAX)
export const LUCK_MIDDLE = LUCK_CELLS / 2

/** The chance that luck lies below the middle of each cell. */
const LUCK_BELOW = Float64Array.from({ length: LUCK_CELLS }, (_, cell) =>
  normalShareBelow((cell + 0.5 - LUCK_MIDDLE) / LUCK_SCALE),
)

/** For each cell of luck how many times as long as planned a task takes by the record alone. */
export function tabulateRatios(above: Float64Array): Float64Array {
  const mass = new Float64Array(GRID_CELLS)
  for (let cell = 0; cell < GRID_CELLS; cell++) mass[cell] = massOf(above, cell)
  return tabulateQuantiles(mass, 0)
}

/** The same in whole working days of a task that was planned to take so many. */
export function daysFromRatios(ratios: Float64Array, plannedDays: number): Int16Array {
  return roundUpDays(ratios, plannedDays, 1)
}

/** What a task under way has shown of itself. */
export interface OwnEvidence {
  readonly plannedDays: number
  /** Working days it has taken without being finished. */
  readonly elapsedDays: number
  readonly latestFirst: readonly ReportPoint[]
  readonly trust: ReportTrust
}

/**
 * For each cell of luck how many working days a task under way takes in all: what the record
 * expects, without all that is impossible because it is still open after `elapsedDays`, and weighed
 * by how well each duration agrees with its reports (Bayes).
 */
export function tabulateDays(above: Float64Array, evidence: OwnEvidence): Int16Array {
  const { plannedDays, elapsedDays, latestFirst, trust } = evidence
  const mass = new Float64Array(GRID_CELLS)
  for (let cell = GRID_CELLS - 1; cell >= 0; cell--) {
    const to = (RATIOS[cell + 1] as number) * plannedDays
    if (to <= elapsedDays) break
    const from = (RATIOS[cell] as number) * plannedDays
    const open = from >= elapsedDays ? 1 : (to - elapsedDays) / (to - from)
    const middle = (Math.max(from, elapsedDays) + to) / 2
    mass[cell] = massOf(above, cell) * open * likelihoodOf(middle, latestFirst, trust)
  }
  const ratios = tabulateQuantiles(mass, elapsedDays / plannedDays)
  return roundUpDays(ratios, plannedDays, elapsedDays + 1)
}

/** The outer cells also hold what lies beyond the grid. */
function massOf(above: Float64Array, cell: number): number {
  const from = cell === 0 ? 1 : (above[cell] as number)
  const to = cell === GRID_CELLS - 1 ? 0 : (above[cell + 1] as number)
  return Math.max(0, from - to)
}

/** Where the shares `LUCK_BELOW` of the mass are reached, nowhere below `ratioMin`. */
function tabulateQuantiles(mass: Float64Array, ratioMin: number): Float64Array {
  let total = 0
  for (const part of mass) total += part
  const quantiles = new Float64Array(LUCK_CELLS)
  let cell = 0
  let below = 0
  for (let luck = 0; luck < LUCK_CELLS; luck++) {
    const share = (LUCK_BELOW[luck] as number) * total
    while (cell < GRID_CELLS - 1 && below + (mass[cell] as number) < share) {
      below += mass[cell] as number
      cell++
    }
    const part = Math.min(1, Math.max(0, (share - below) / ((mass[cell] as number) || 1)))
    const from = Math.max(ratioMin, RATIOS[cell] as number)
    quantiles[luck] = from + part * Math.max(0, (RATIOS[cell + 1] as number) - from)
  }
  return quantiles
}

function roundUpDays(ratios: Float64Array, plannedDays: number, least: number): Int16Array {
  const days = new Int16Array(LUCK_CELLS)
  for (let cell = 0; cell < LUCK_CELLS; cell++) {
    const taken = Math.ceil((ratios[cell] as number) * plannedDays)
    days[cell] = Math.min(HORIZON_DAYS, Math.max(least, taken))
  }
  return days
}
