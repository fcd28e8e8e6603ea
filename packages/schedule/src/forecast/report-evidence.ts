import { rootOf } from './exact-math.ts'
import type { FinishedTask } from './forecast.ts'

/** How far a reported share of progress lies from the share of the time that has gone. */
export interface ReportTrust {
  /** Reported share minus true share, on average. */
  readonly bias: number
  /** The scale of Student's t with seven degrees of freedom around it. */
  readonly scale: number
}

/** Something reported of an open task: after so many working days, so large a share. */
export interface ReportPoint {
  readonly elapsedDays: number
  readonly share: number
}

/** Before anything is known reports are taken to be off by 15 points, in either direction. */
const DEVIATION_AT_FIRST = 0.15
/** So many finished tasks with reports weigh as much as that assumption. */
const TASKS_AT_FIRST = 10
const DEVIATION_MIN = 0.02
/** The root of 5/7: the scale of Student's t whose standard deviation is 1. */
const SCALE_OF_DEVIATION = 0.845_154_254_728_516_6
/** Only the latest reports are read; older ones tell the same again. */
export const REPORTS_READ = 3

/**
 * Learns from finished tasks, of which the true share of the time is known, what reports are worth:
 * people who write 90 % half-way are corrected by that, and where reports tell nothing they weigh
 * nothing. Each task weighs the same, however often it was reported on.
 */
export function learnReportTrust(history: readonly FinishedTask[]): ReportTrust {
  const errors: { readonly error: number; readonly weight: number }[] = []
  for (const { actualDays, reports = [] } of history) {
    if (!(actualDays >= 1)) continue
    for (const { elapsedDays, percent } of reports) {
      const error =
        Math.min(100, Math.max(0, percent)) / 100 - Math.min(1, elapsedDays / actualDays)
      errors.push({ error, weight: 1 / reports.length })
    }
  }
  errors.sort((one, other) => one.error - other.error || one.weight - other.weight)
  let weights = TASKS_AT_FIRST
  let sum = 0
  for (const { error, weight } of errors) {
    weights += weight
    sum += error * weight
  }
  const bias = sum / weights
  let squares = TASKS_AT_FIRST * DEVIATION_AT_FIRST * DEVIATION_AT_FIRST
  for (const { error, weight } of errors) squares += weight * (error - bias) * (error - bias)
  const deviation = Math.max(DEVIATION_MIN, rootOf(squares / weights))
  return { bias, scale: deviation * SCALE_OF_DEVIATION }
}

/**
 * How well a duration agrees with the reports, up to a constant. The latest report counts in full,
 * each one before it half as much as the next, because they repeat each other.
 */
export function likelihoodOf(
  days: number,
  latestFirst: readonly ReportPoint[],
  { bias, scale }: ReportTrust,
): number {
  let likelihood = 1
  for (let place = 0; place < latestFirst.length; place++) {
    const { elapsedDays, share } = latestFirst[place] as ReportPoint
    const off = (share - bias - Math.min(1, elapsedDays / days)) / scale
    // Student's t to the power of 1, 1/2 and 1/4, so that one absurd report does not decide.
    let density = 1 / (1 + (off * off) / 7)
    for (let half = place; half < REPORTS_READ - 1; half++) density *= density
    likelihood *= density
  }
  return likelihood
}
