/** One figure, as printed by `npm run -s bench -- NAME --json`. Times are in milliseconds. */
export interface BenchmarkResult {
  readonly name: string
  /** How many operations one run makes. */
  readonly n: number
  readonly median_ms: number
  readonly p95_ms: number
  /** What it was measured against; a physical or algorithmic floor is called `floor: …`. */
  readonly peer?: string
  readonly peer_median_ms?: number
  /** Where the figure is how good something is: smaller is better. */
  readonly score?: number
  readonly peer_score?: number
  /** Our median, or our score, over the peer's: below 1 we are faster, or better. */
  readonly ratio?: number
}

type Work = () => unknown

/** Times one piece of work. Its setup belongs outside, and it should return what it computed. */
export async function measure({
  name,
  n,
  ours,
  runs = 30,
}: {
  readonly name: string
  readonly n: number
  readonly ours: Work
  readonly runs?: number
}): Promise<BenchmarkResult> {
  for (let run = 0; run < warmUpsFor(runs); run++) await time(ours)
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await time(ours))
  return { name, n, ...summarize(times) }
}

/**
 * Times our work and a peer's in turn, so that a slow moment of the machine hits both, and changes
 * the order from run to run, so that neither always finds a warm cache.
 */
export async function measureAgainst({
  name,
  n,
  ours,
  peerName,
  peer,
  runs = 30,
}: {
  readonly name: string
  readonly n: number
  readonly ours: Work
  readonly peerName: string
  readonly peer: Work
  readonly runs?: number
}): Promise<BenchmarkResult> {
  for (let run = 0; run < warmUpsFor(runs); run++) {
    await time(ours)
    await time(peer)
  }
  const ourTimes: number[] = []
  const peerTimes: number[] = []
  for (let run = 0; run < runs; run++) {
    if (run % 2 === 0) ourTimes.push(await time(ours))
    peerTimes.push(await time(peer))
    if (run % 2 === 1) ourTimes.push(await time(ours))
  }
  return compareTimes({ name, n, ourTimes, peerName, peerTimes })
}

/** The figure of times that were taken elsewhere, such as inside a browser's page. */
export function compareTimes({
  name,
  n,
  ourTimes,
  peerName,
  peerTimes,
}: {
  readonly name: string
  readonly n: number
  readonly ourTimes: readonly number[]
  readonly peerName: string
  readonly peerTimes: readonly number[]
}): BenchmarkResult {
  const our = summarize(ourTimes)
  const peerMedian = summarize(peerTimes).median_ms
  return {
    name,
    n,
    ...our,
    peer: peerName,
    peer_median_ms: peerMedian,
    ratio: round(our.median_ms / peerMedian),
  }
}

/** Holds on to the last result, so that no compiler may leave the work out. */
const kept: unknown[] = []

async function time(work: Work): Promise<number> {
  const start = performance.now()
  const value = work()
  kept[0] = value instanceof Promise ? await value : value
  return performance.now() - start
}

function warmUpsFor(runs: number): number {
  return Math.max(1, Math.ceil(runs / 5))
}

function summarize(times: readonly number[]): { median_ms: number; p95_ms: number } {
  const sorted = times.toSorted((one, other) => one - other)
  return { median_ms: round(rank(sorted, 0.5)), p95_ms: round(rank(sorted, 0.95)) }
}

function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Four significant digits: more would only be noise. */
export function round(value: number): number {
  return Number(value.toPrecision(4))
}
