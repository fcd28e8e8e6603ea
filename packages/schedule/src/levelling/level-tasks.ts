import { compileLevels, type LevelNetwork } from './level-network.ts'
import type { LevelInput, LevelledTasks, LevelProblem } from './level-input.ts'
import { justify } from './justify.ts'
import { computePriorities, type Priorities } from './priority-rules.ts'
import { createRandom, type Random } from './random.ts'
import { buildSerially, createTimetable, type Choice } from './serial-schedule.ts'

/**
 * Puts tasks where their resources are free, so that as little as possible is late and the plan is
 * short: a resource-constrained project scheduling problem, solved by a heuristic. Schedules are
 * built serially, by three priority rules first, then by chance with a bias to what is urgent, and
 * later on near the best found so far; each is justified twice. The answer is never longer than
 * that of the first rule, and the same seed gives the same answer.
 */
export function levelTasks(input: LevelInput): LevelledTasks {
  const problems: LevelProblem[] = []
  const network = compileLevels(input, (problem) => {
    problems.push(problem)
  })
  const search = createSearch(network, Math.max(1, input.schedulesMax))
  const { latestFinish, mostSuccessors, positionalWeight } = computePriorities(network)
  for (const rule of [latestFinish, mostSuccessors, positionalWeight]) search.build(smallest(rule))
  const random = createRandom(input.seed)
  const sampled = SAMPLED_SHARE * input.schedulesMax
  while (!search.isOver()) {
    const isNear = search.count() > sampled && random() < NEAR_SHARE
    search.build(isNear ? nearBest(search.elite(), random) : biased(latestFinish, random))
  }
  const [best] = search.elite()
  if (best === undefined && network.ids.length > 0) problems.push({ kind: 'no-room' })
  return {
    startDays: new Map([...(best?.start ?? [])].map((day, task) => [network.ids[task] ?? '', day])),
    length: best?.length ?? 0,
    lateDays: best?.late ?? 0,
    lengthMin: search.lengthMin,
    schedules: search.count(),
    problems,
  }
}

/** How much of the search is spent before it looks near what it has found, and how much there. */
const SAMPLED_SHARE = 0.3
const NEAR_SHARE = 0.8
/** How many of the best schedules are kept to look near. */
const ELITE_MAX = 10

interface Found {
  readonly start: Int32Array
  readonly length: number
  readonly late: number
}

interface Search {
  /** Builds a schedule and improves it. */
  readonly build: (choose: Choice) => void
  readonly isOver: () => boolean
  readonly count: () => number
  /** The best schedules so far, the best one first; none where nothing has room. */
  readonly elite: () => readonly Found[]
  readonly lengthMin: number
}

function createSearch(network: LevelNetwork, schedulesMax: number): Search {
  const lengthMin = findLengthMin(network)
  let timetable = createTimetable(network, network.horizon)
  let elite: readonly Found[] = []
  let count = 0
  const isOver = () => {
    const [best] = elite
    return (
      count >= schedulesMax || (best !== undefined && best.late === 0 && best.length <= lengthMin)
    )
  }
  const keep = (start: Int32Array): Found => {
    const found = { start, ...measureSchedule(network, start) }
    if (elite.some((other) => other.length === found.length && isSame(other.start, start))) {
      return found
    }
    // A later one that is no worse takes the place of an earlier one, so that the search moves on.
    const place = elite.findIndex((other) => compareFound(found, other) <= 0)
    const at = place < 0 ? elite.length : place
    elite = [...elite.slice(0, at), found, ...elite.slice(at)].slice(0, ELITE_MAX)
    return found
  }
  const build = (choose: Choice) => {
    if (elite.length > 0 && isOver()) return
    const start = buildSerially(network, timetable, choose)
    count++
    if (start === null) return
    let found = keep(start)
    // The first schedule shows how much room the others need at most.
    if (elite.length === 1) timetable = createTimetable(network, 2 * found.length + 1)
    for (let isBetter = true; isBetter && count + 2 <= schedulesMax && !isOver();) {
      const justified = justify(network, timetable, found.start)
      count += 2
      const next = justified === null ? found : keep(justified)
      isBetter = compareFound(next, found) < 0
      found = next
    }
  }
  return { build, isOver, count: () => count, elite: () => elite, lengthMin }
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.every((day, task) => day === other[task])
}

function compareFound(one: Found, other: Found): number {
  return one.late - other.late || one.length - other.length
}

function measureSchedule({ days, due }: LevelNetwork, start: Int32Array) {
  let length = 0
  let late = 0
  for (let task = 0; task < start.length; task++) {
    const end = (start[task] as number) + (days[task] as number)
    length = Math.max(length, end)
    late += Math.max(0, end - 1 - (due[task] as number))
  }
  return { length, late }
}

/** The longest way, and what the busiest resource has to do. */
function findLengthMin({ ids, days, before, earliest, fixed, taken, capacity }: LevelNetwork) {
  const start = new Int32Array(ids.length)
  const load = new Float64Array(capacity.length)
  let longest = 0
  for (let task = 0; task < ids.length; task++) {
    let day = earliest[task] as number
    for (const edge of before[task] ?? [])
      day = Math.max(day, (start[edge.task] as number) + edge.days)
    if ((fixed[task] as number) >= 0) day = fixed[task] as number
    start[task] = day
    longest = Math.max(longest, day + (days[task] as number))
    for (const { resource, amount } of taken[task] ?? []) {
      load[resource] = (load[resource] as number) + amount * (days[task] as number)
    }
  }
  const busiest = load.map((sum, resource) => Math.ceil(sum / (capacity[resource] as number)))
  return busiest.reduce((most, each) => Math.max(most, each), longest)
}

function smallest(priorities: Priorities): Choice {
  return (eligible) => {
    let best = 0
    for (let place = 1; place < eligible.length; place++) {
      const one = eligible[place] as number
      const other = eligible[best] as number
      const difference = (priorities[one] as number) - (priorities[other] as number)
      if (difference < 0 || (difference === 0 && one < other)) best = place
    }
    return best
  }
}

/**
 * Regret-based biased random sampling: the further from the worst, the likelier.
 *
 * A. Drexl, Management Science 37 (1991) 1590–1602.
 */
function biased(priorities: Priorities, random: Random): Choice {
  return (eligible) => {
    let worst = -Infinity
    for (const task of eligible) worst = Math.max(worst, priorities[task] as number)
    let sum = 0
    for (const task of eligible) sum += 1 + worst - (priorities[task] as number)
    let left = random() * sum
    for (const [place, task] of eligible.entries()) {
      left -= 1 + worst - (priorities[task] as number)
      if (left < 0) return place
    }
    return eligible.length - 1
  }
}

/** The order of one of the best schedules, with every task a little out of its place. */
function nearBest(elite: readonly Found[], random: Random): Choice {
  const found = elite[Math.floor(random() * elite.length)]
  const reach = (found?.length ?? 0) * (0.05 + 0.2 * random())
  const keys = Float64Array.from(
    found?.start ?? [],
    (day) => day + reach * (random() + random() - 1),
  )
  return smallest(keys)
}
