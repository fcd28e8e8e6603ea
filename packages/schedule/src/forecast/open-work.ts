/** The sorted logarithms of one unit: of finished tasks, and of open ones so far. */
export interface UnitLogs {
  readonly finished: Float64Array
  readonly open: Float64Array
}

/** Where one open task may end, each place as likely as the others. */
export interface PlacedWork {
  readonly logs: readonly number[]
  /** Which share of all tasks would have ended by now. */
  readonly ended: number
}

/** Each open task is set on so many places. */
const PLACES = 4
/** What has outlasted all others goes on for a tenth of the time it has taken. */
const BEYOND_ALL = 0.1

/**
 * Where open tasks may end. A record of finished tasks alone flatters: of work that began not long
 * ago only what was quick is in it. So an open task counts too, as one that takes longer than it
 * has: it is set on quarters of the distribution above that. The distribution is the estimate of
 * Kaplan and Meier (1958), of what is left when the mean of each unit is taken away (Buckley and
 * James 1979).
 */
export function placeOpenWork(
  units: readonly UnitLogs[],
  means: readonly number[],
): readonly (readonly PlacedWork[])[] {
  const curve = estimateSurvival(units, means)
  return units.map(({ open }, unit) => {
    const mean = means[unit] ?? 0
    return Array.from(open, (log) => placeOne(log, mean, curve))
  })
}

/** Which share is still open after each end of a finished task; ends rise, shares fall. */
interface Survival {
  readonly ends: readonly number[]
  readonly left: readonly number[]
}

function estimateSurvival(units: readonly UnitLogs[], means: readonly number[]): Survival {
  const seen = units.flatMap(({ finished, open }, unit) => {
    const mean = means[unit] ?? 0
    return [
      ...Array.from(finished, (log) => ({ rest: log - mean, isOpen: false })),
      ...Array.from(open, (log) => ({ rest: log - mean, isOpen: true })),
    ]
  })
  // What ends at a time was still at risk of it, and so was what is open since then.
  seen.sort((one, other) => one.rest - other.rest || Number(one.isOpen) - Number(other.isOpen))
  const ends: number[] = []
  const left: number[] = []
  let survival = 1
  for (const [place, { rest, isOpen }] of seen.entries()) {
    if (isOpen) continue
    survival *= 1 - 1 / (seen.length - place)
    ends.push(rest)
    left.push(survival)
  }
  return { ends, left }
}

function placeOne(log: number, mean: number, { ends, left }: Survival): PlacedWork {
  const past = findPlace(ends.length, (place) => (ends[place] as number) > log - mean)
  const open = past === 0 ? 1 : (left[past - 1] as number)
  const logs = Array.from({ length: PLACES }, (_, quarter) => {
    const target = open * (1 - (quarter + 0.5) / PLACES)
    const place = findPlace(ends.length, (at) => (left[at] as number) <= target)
    const end = ends[place]
    // Beyond the last end nothing is known: the longest that was seen, or a little more than now.
    const longest = ends.at(-1) ?? 0
    return Math.max(
      log,
      end === undefined ? Math.max(longest + mean, log + BEYOND_ALL) : end + mean,
    )
  })
  return { logs, ended: 1 - open }
}

/** The first place of which the answer is yes; all places after it answer yes as well. */
function findPlace(length: number, isThere: (place: number) => boolean): number {
  let from = 0
  let to = length
  while (from < to) {
    const middle = (from + to) >> 1
    if (isThere(middle)) to = middle
    else from = middle + 1
  }
  return from
}
