import type { ForecastCalibration } from '@roviec/contract'

/** Fewer than this many, and a percentage says more than is known. */
export const COUNT_FOR_PERCENT_MIN = 10

/** A step of the stated chance whose outcome is known well enough to be a figure. */
export interface KnownBin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly meanForecast: number
  readonly lateShare: number
  readonly low: number
  readonly high: number
}

export function knownBins(bins: ForecastCalibration['bins']): readonly KnownBin[] {
  return bins.flatMap(({ from, to, count, meanForecast, lateShare, low, high }) =>
    count < COUNT_FOR_PERCENT_MIN ||
    meanForecast === null ||
    lateShare === null ||
    low === null ||
    high === null
      ? []
      : [{ from, to, count, meanForecast, lateShare, low, high }],
  )
}
