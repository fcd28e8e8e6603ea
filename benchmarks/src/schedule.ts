import { createWorkingCalendar } from '@roviec/calendar'
import { readPlanFile } from '@roviec/interchange'
import {
  computeSchedule,
  createScheduler,
  LINK_TYPES,
  officeCalendar,
  type Activity,
  type Link,
  type Plan,
  type PlanEdit,
} from '@roviec/schedule'
import { measure, measureAgainst, type BenchmarkResult } from './result.ts'
import { taskJugglerBenchmarks } from './task-juggler.ts'
import { makeTopologicalFloor } from './topological-floor.ts'

/** 2 March 2026, 08:00. */
const START = 20_514 * 1440 + 480
const FLOOR = 'floor: topological order and two passes over typed arrays'

/** Whole plans, edits of large ones, and files of Microsoft Project. */
export async function scheduleBenchmarks(): Promise<readonly BenchmarkResult[]> {
  const calendar = officeCalendar(createWorkingCalendar())
  const chain = (size: number) => makePlan(size, [calendar], makeChain(size))
  const random = (size: number) => makePlan(size, [calendar], makeRandomLinks(size))
  return [
    await measureWhole('schedule-chain', chain(10_000), 60),
    await measureWhole('schedule-random-network', random(10_000), 60),
    await measureWhole('schedule-chain', chain(100_000), 15),
    await measureWhole('schedule-random-network', random(100_000), 15),
    await measurePasses('schedule-passes-chain', chain(100_000)),
    await measurePasses('schedule-passes-random-network', random(100_000)),
    ...(await measureEdits(random(100_000))),
    await measureHeadOfChain(chain(100_000)),
    await measureImport(10_000),
    ...(await taskJugglerBenchmarks()),
  ]
}

/** Durations of one to five hours, so that a chain of 100,000 ends before the calendar does. */
function makePlan(size: number, calendars: Plan['calendars'], links: readonly Link[]): Plan {
  const activities = Array.from({ length: size }, (_, index): Activity => {
    const minutes = 60 * (1 + ((index * 7) % 5))
    return { id: `t${index}`, duration: { minutes, kind: 'working' } }
  })
  return { start: START, activities, links, calendars }
}

function makeChain(size: number): readonly Link[] {
  return Array.from({ length: size - 1 }, (_, index) => ({
    from: `t${index}`,
    to: `t${index + 1}`,
    type: 'FS',
  }))
}

/** Two links to each activity from the thousand before it, of all types, some with a lag. */
function makeRandomLinks(size: number): readonly Link[] {
  const next = makeRandom(2026)
  return Array.from({ length: 2 * (size - 1) }, (_, place): Link => {
    const to = 1 + (place >> 1)
    const from = Math.max(0, to - 1 - next(1_000))
    const type = next(10) === 0 ? (LINK_TYPES[next(4)] ?? 'FS') : 'FS'
    const lag = next(5) === 0 ? ({ minutes: 60 * next(16), kind: 'working' } as const) : null
    return { from: `t${from}`, to: `t${to}`, type, lag }
  })
}

/** A linear congruential generator: the same numbers in every run. */
function makeRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** From objects to dates: compiling, ordering, both passes. */
function measureWhole(name: string, plan: Plan, runs: number): Promise<BenchmarkResult> {
  return measureAgainst({
    name,
    n: plan.activities.length,
    ours: () => computeSchedule(plan).finish,
    peerName: FLOOR,
    peer: makeTopologicalFloor(plan),
    runs,
  })
}

/** Everything but reading the objects: the order and both passes. */
function measurePasses(name: string, plan: Plan): Promise<BenchmarkResult> {
  const scheduler = createScheduler(plan)
  return measureAgainst({
    name,
    n: plan.activities.length,
    ours: () => scheduler.computeAgain(),
    peerName: FLOOR,
    peer: makeTopologicalFloor(plan),
    runs: 100,
  })
}

const EDITS = 200

/** Edits all over a plan; each run makes one of every kind, so `n` counts single edits. */
async function measureEdits(plan: Plan): Promise<readonly BenchmarkResult[]> {
  const next = makeRandom(7)
  const scheduler = createScheduler(plan)
  const size = plan.activities.length
  const editOne = (makeEdit: () => PlanEdit) => () => scheduler.apply(makeEdit()).whole
  const putDuration = (): PlanEdit => {
    const minutes = 60 * (1 + next(9))
    const activity = { id: `t${next(size)}`, duration: { minutes, kind: 'working' as const } }
    return { kind: 'put-activity', activity }
  }
  const putConstraint = (): PlanEdit => {
    const index = next(size)
    const known = plan.activities[index]
    const on = START + next(5_000) * 1440
    const duration = known?.duration ?? { minutes: 60, kind: 'working' as const }
    const constraint = { kind: 'start-no-earlier-than' as const, on }
    return { kind: 'put-activity', activity: { id: `t${index}`, duration, constraint } }
  }
  const links: Link[] = []
  const putLink = (): PlanEdit => {
    const known = links.pop()
    if (known !== undefined) return { kind: 'remove-link', link: known }
    const to = 1_001 + next(size - 1_001)
    const link: Link = { from: `t${to - 1 - next(1_000)}`, to: `t${to}`, type: 'FS' }
    links.push(link)
    return { kind: 'add-link', link }
  }
  const kinds = { duration: putDuration, link: putLink, constraint: putConstraint }
  const results: BenchmarkResult[] = []
  for (const [kind, makeEdit] of Object.entries(kinds)) {
    const name = `schedule-edit-${kind}-in-100000`
    results.push(await measure({ name, n: 1, ours: editOne(makeEdit), runs: EDITS }))
  }
  return results
}

/** The worst edit there is: everything after it moves, and so does the end. */
function measureHeadOfChain(plan: Plan): Promise<BenchmarkResult> {
  const scheduler = createScheduler(plan)
  let minutes = 60
  return measure({
    name: 'schedule-edit-head-of-chain',
    n: plan.activities.length,
    ours: () => {
      minutes = 180 - minutes
      const activity = { id: 't0', duration: { minutes, kind: 'working' as const } }
      return scheduler.apply({ kind: 'put-activity', activity })
    },
    runs: 30,
  })
}

function measureImport(size: number): Promise<BenchmarkResult> {
  const bytes = new TextEncoder().encode(writeMspdi(size))
  return measure({
    name: `schedule-read-mspdi-${Math.round(bytes.length / 1024 / 1024)}-mb`,
    n: size,
    ours: () => {
      const file = readPlanFile(bytes)
      return file.kind === 'plan' ? computeSchedule(file.plan).finish : 0
    },
    runs: 5,
  })
}

/** As many fields a task as Microsoft Project writes. */
function writeMspdi(size: number): string {
  const filler = Array.from({ length: 80 }, (_, index) => `<Field${index}>0</Field${index}>`).join(
    '\n',
  )
  const tasks = Array.from({ length: size }, (_, index) => {
    const link =
      index === 0
        ? ''
        : `<PredecessorLink><PredecessorUID>${index}</PredecessorUID><Type>1</Type><LinkLag>0</LinkLag></PredecessorLink>`
    return `<Task><UID>${index + 1}</UID><Name>Việc ${index}</Name><OutlineLevel>1</OutlineLevel><Duration>PT2H0M0S</Duration>${filler}${link}</Task>`
  })
  return `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><StartDate>2026-03-02T08:00:00</StartDate><Tasks>${tasks.join('\n')}</Tasks></Project>`
}
