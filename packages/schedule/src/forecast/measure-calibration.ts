/** A forecast that was made while its due day still lay ahead, and what came of it. */
export interface PastForecast {
  /** The chance of being late that was shown, 0 to 1. */
  readonly probability: number
  readonly p80Day: number
  readonly dueDay: number
  /** Null while it is still open. */
  readonly finishedDay: number | null
  /** The share of its term that had gone on the day of the forecast; 0 before its start. */
  readonly elapsedShare: number
  /** The share of the work that was reported done by that day. */
  readonly progressShare: number
}

/** How good forecasts were. Smaller Brier scores are better; 0 is perfect. */
export interface Calibration {
  /** Forecasts whose due day has passed. */
  readonly count: number
  /** How many it takes for a curve. */
  readonly needed: number
  /** The mean square of what was forecast minus what happened; null without any. */
  readonly brier: number | null
  /** The same of simple rules on the same forecasts. */
  readonly references: readonly ReferenceScore[]
  /** Null while there are fewer than `needed`: single cases would pass for a pattern. */
  readonly curve: readonly ReliabilityBin[] | null
  readonly coverage80: Coverage
}

/** What somebody without a forecast could have said. */
export interface ReferenceScore {
  readonly rule:
    /** Late if more of the term has gone than of the work is done: the rule of offices. */
    | 'elapsed-above-progress'
    /** By as much as the one is above the other. */
    | 'elapsed-minus-progress'
    /** For every task the share that was late in the end, which nobody knew beforehand. */
    | 'usual-share'
  readonly brier: number | null
}

/** Forecasts of about the same probability; empty bins are left out. */
export interface ReliabilityBin {
  /** From this probability on, up to but without the other one; the last bin includes 1. */
  readonly from: number
  readonly to: number
  readonly count: number
  readonly meanForecast: number
  readonly lateShare: number
  readonly interval: ShareInterval
}

/** How many were finished by the day that four of five should be finished by. */
export interface Coverage {
  /** Forecasts whose P80 day has passed. */
  readonly count: number
  readonly covered: number
  readonly share: number | null
  readonly interval: ShareInterval | null
}

/** A 95 % interval of a share (Wilson 1927), 0 to 1. */
export interface ShareInterval {
  readonly low: number
  readonly high: number
}

/**
 * With fifty forecasts in ten bins five are in each on average; of five even a full bin only tells
 * that the share lies above 57 %. Fewer draw a curve out of nothing.
 */
const CURVE_COUNT_MIN = 50
const BINS = 10

/**
 * Scores forecasts by what happened: the Brier score (Brier 1950), which is strictly proper, so
 * that nobody gains by shading a probability (Gneiting and Raftery 2007), the reliability curve,
 * and how often the P80 day was kept.
 *
 * A forecast counts from the day after its due day, or its P80 day, whatever has become of the task
 * by then. What was finished early does not count earlier: as long as the others are out, that
 * would only count the good news. Forecasts of one task on different days are not independent, so
 * for honest intervals there should be one a task.
 */
export function measureCalibration(
  forecasts: readonly PastForecast[],
  asOfDay: number,
): Calibration {
  const settled = forecasts.filter(({ dueDay }) => dueDay < asOfDay)
  const lateShare = settled.length === 0 ? 0 : settled.filter(isLate).length / settled.length
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  return {
    count: settled.length,
    needed: CURVE_COUNT_MIN,
    brier: scoreBrier(settled, ({ probability }) => probability),
    references: [
      {
        rule: 'elapsed-above-progress',
        brier: scoreBrier(settled, ({ elapsedShare, progressShare }) =>
          elapsedShare > progressShare ? 1 : 0,
        ),
      },
      {
        rule: 'elapsed-minus-progress',
        brier: scoreBrier(settled, ({ elapsedShare, progressShare }) =>
          clamp(elapsedShare - progressShare),
        ),
      },
      { rule: 'usual-share', brier: scoreBrier(settled, () => lateShare) },
    ],
    curve: settled.length < CURVE_COUNT_MIN ? null : drawCurve(settled),
    coverage80: measureCoverage(forecasts.filter(({ p80Day }) => p80Day < asOfDay)),
  }
}

function isLate({ finishedDay, dueDay }: PastForecast): boolean {
  return finishedDay === null || finishedDay > dueDay
}

function scoreBrier(
  settled: readonly PastForecast[],
  forecast: (of: PastForecast) => number,
): number | null {
  if (settled.length === 0) return null
  let sum = 0
  for (const one of settled) {
    const off = forecast(one) - (isLate(one) ? 1 : 0)
    sum += off * off
  }
  return sum / settled.length
}

function drawCurve(settled: readonly PastForecast[]): readonly ReliabilityBin[] {
  const bins: ReliabilityBin[] = []
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = settled.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    )
    if (inBin.length === 0) continue
    const late = inBin.filter(isLate).length
    let sum = 0
    for (const { probability } of inBin) sum += probability
    bins.push({
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: inBin.length,
      meanForecast: sum / inBin.length,
      lateShare: late / inBin.length,
      interval: wilsonInterval(late, inBin.length),
    })
  }
  return bins
}

function measureCoverage(settled: readonly PastForecast[]): Coverage {
  const count = settled.length
  const covered = settled.filter(
    ({ finishedDay, p80Day }) => finishedDay !== null && finishedDay <= p80Day,
  ).length
  if (count === 0) return { count, covered, share: null, interval: null }
  return { count, covered, share: covered / count, interval: wilsonInterval(covered, count) }
}

/** The score interval of Wilson (1927) at 95 %, which stays inside 0 to 1 at any size. */
function wilsonInterval(hits: number, count: number): ShareInterval {
  const z = 1.959_963_984_540_054
  const share = hits / count
  const stretch = 1 + (z * z) / count
  const middle = (share + (z * z) / (2 * count)) / stretch
  const half =
    (z / stretch) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
