import { compilePlan } from '../compile-plan.ts'
import type { DayLink } from '../moves/move-tasks.ts'
import type { LevelInput, LevelProblem, LevelTask } from './level-input.ts'

/** `to` starts so many days after `from` at the earliest, or before it below nothing. */
export interface Distance {
  readonly task: number
  readonly days: number
}

/** A resource taken by a task. */
export interface Taken {
  readonly resource: number
  readonly amount: number
}

/** A plan to be levelled, as numbers. Tasks are in an order in which none waits for a later one. */
export interface LevelNetwork {
  readonly ids: readonly string[]
  readonly days: Int32Array
  readonly earliest: Int32Array
  /** `NEVER_DUE` where no day is late. */
  readonly due: Int32Array
  /** -1 where it may be put anywhere. */
  readonly fixed: Int32Array
  readonly taken: readonly (readonly Taken[])[]
  readonly before: readonly (readonly Distance[])[]
  readonly after: readonly (readonly Distance[])[]
  readonly capacity: Int32Array
  /** No day of any sensible schedule lies at or after this one. */
  readonly horizon: number
}

/** Compiles a plan; whatever makes no sense is told and left out. */
export function compileLevels(
  { tasks, links, resources }: LevelInput,
  tell: (problem: LevelProblem) => void,
): LevelNetwork {
  const activities = tasks.map(({ id }) => ({ id, duration: NONE }))
  const { network, problems } = compilePlan({ start: 0, activities, links, calendars: [] })
  for (const problem of problems) if (isTold(problem)) tell(problem)
  const taskById = new Map<string, LevelTask>()
  for (const task of tasks) if (!taskById.has(task.id)) taskById.set(task.id, task)
  const ordered: LevelTask[] = []
  const placeById = new Map<string, number>()
  for (const node of network.order) {
    const task = taskById.get(network.activities[node]?.id ?? '')
    if (task === undefined) continue
    placeById.set(task.id, ordered.length)
    ordered.push(task)
  }
  const read = (of: (task: LevelTask) => number) =>
    Int32Array.from(ordered, (task) => readNumber(of(task), task.id, tell))
  const capacityOf = new Map(
    resources.map(({ id, capacity }) => [id, readNumber(capacity, id, tell)]),
  )
  const resourceIds = [...capacityOf.keys()]
  const days = read((task) => task.days)
  const fixed = Int32Array.from(ordered, ({ fixedDay, id }) =>
    fixedDay === null || fixedDay === undefined ? -1 : readNumber(fixedDay, id, tell),
  )
  const due = Int32Array.from(ordered, ({ dueDay }) =>
    dueDay === null || dueDay === undefined ? NEVER_DUE : Math.round(dueDay),
  )
  const earliest = read(({ earliestDay = 0 }) => earliestDay)
  const kept = network.edges.link.slice(0, network.edges.count) as readonly (DayLink | null)[]
  const { before, after } = connect(kept, { placeById, days, fixed, tell })
  return {
    ids: ordered.map(({ id }) => id),
    days,
    earliest,
    due,
    fixed,
    taken: ordered.map((task) => readNeeds(task, { capacityOf, resourceIds, tell })),
    before,
    after,
    capacity: Int32Array.from(capacityOf.values()),
    horizon: Math.min(
      findHorizon({ days, earliest, fixed, before }),
      Math.floor(CELLS_MAX / Math.max(1, capacityOf.size)),
    ),
  }
}

const NONE = { minutes: 0, kind: 'working' } as const

/** The due day of what has none. */
export const NEVER_DUE = 2 ** 31 - 1

/** Days times resources: 80 MB of them. */
const CELLS_MAX = 20_000_000

/** More days than the years of the legal calendar have. */
const NUMBER_MAX = 100_000

type Tell = (problem: LevelProblem) => void

function isTold(problem: { readonly kind: string }): problem is LevelProblem {
  return ['cycle', 'link-to-nothing', 'link-to-itself', 'id-twice'].includes(problem.kind)
}

function readNumber(number: number, id: string, tell: Tell): number {
  if (Number.isInteger(number) && number >= 0 && number <= NUMBER_MAX) return number
  tell({ kind: 'number-out-of-range', id })
  return 0
}

interface Needed {
  readonly capacityOf: ReadonlyMap<string, number>
  readonly resourceIds: readonly string[]
  readonly tell: Tell
}

/** What a task takes of each resource; two needs for one resource are one. */
function readNeeds({ id, needs }: LevelTask, { capacityOf, resourceIds, tell }: Needed): Taken[] {
  const amounts = new Map<string, number>()
  for (const { resourceId, amount } of needs) {
    const known = capacityOf.has(resourceId)
    if (!known) tell({ kind: 'resource-missing', id, resourceId })
    else amounts.set(resourceId, (amounts.get(resourceId) ?? 0) + readNumber(amount, id, tell))
  }
  const taken: Taken[] = []
  for (const [resourceId, amount] of amounts) {
    const capacity = capacityOf.get(resourceId) ?? 0
    if (amount > capacity) tell({ kind: 'beyond-capacity', id, resourceId })
    const least = Math.min(amount, capacity)
    if (least > 0) taken.push({ resource: resourceIds.indexOf(resourceId), amount: least })
  }
  return taken
}

interface Ends {
  readonly placeById: ReadonlyMap<string, number>
  readonly days: Int32Array
  readonly fixed: Int32Array
  readonly tell: Tell
}

/** Links as distances between starts; those to fixed tasks hold nothing. */
function connect(
  links: readonly (DayLink | null)[],
  { placeById, days, fixed, tell }: Ends,
): Pick<LevelNetwork, 'before' | 'after'> {
  const before = Array.from(days, (): Distance[] => [])
  const after = Array.from(days, (): Distance[] => [])
  for (const link of links) {
    if (link === null) continue
    const from = placeById.get(link.from) ?? -1
    const to = placeById.get(link.to) ?? -1
    if (from < 0 || to < 0 || (fixed[to] as number) >= 0) continue
    const lag = Math.sign(link.lagDays) * readNumber(Math.abs(link.lagDays), link.to, tell)
    const isFromFinish = link.type === 'FS' || link.type === 'FF'
    const isToFinish = link.type === 'FF' || link.type === 'SF'
    const distance =
      lag + (isFromFinish ? (days[from] as number) : 0) - (isToFinish ? (days[to] as number) : 0)
    before[to]?.push({ task: from, days: distance })
    after[from]?.push({ task: to, days: distance })
  }
  return { before, after }
}

/** The length of the plan with one task at a time. */
function findHorizon({
  days,
  earliest,
  fixed,
  before,
}: Pick<LevelNetwork, 'days' | 'earliest' | 'fixed' | 'before'>): number {
  let first = 0
  let sum = 0
  for (let task = 0; task < days.length; task++) {
    const own = days[task] as number
    const longest = (before[task] ?? []).reduce((most, edge) => Math.max(most, edge.days), 0)
    first = Math.max(first, earliest[task] as number, (fixed[task] as number) + own)
    sum += own + longest
  }
  return first + sum + 1
}
