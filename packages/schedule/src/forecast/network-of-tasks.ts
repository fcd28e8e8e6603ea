import { compilePlan } from '../compile-plan.ts'
import { FROM_START, TO_FINISH, type Network } from '../network.ts'
import type { PlanProblem } from '../plan-problem.ts'
import { HORIZON_DAYS } from './duration-table.ts'
import type { DayLink } from '../moves/move-tasks.ts'
import type { ForecastInput, ForecastTask } from './forecast.ts'

/** The tasks so that each comes after all it waits for. */
export interface TaskNetwork {
  readonly nodes: readonly TaskNode[]
  readonly problems: readonly PlanProblem[]
}

/** A task and what holds it. */
export interface TaskNode {
  readonly task: ForecastTask
  readonly holds: readonly Hold[]
  /** How many links go out from it. */
  readonly followerCount: number
}

/** A link seen from the task that waits. */
export interface Hold {
  /** The place of the earlier task in the order. */
  readonly source: number
  readonly taskId: string
  readonly fromStart: boolean
  readonly toFinish: boolean
  readonly lagDays: number
}

/**
 * Puts the tasks in order with the compiler of plans, so that a bad plan is told in the same words.
 * The order goes as deep as it can before it goes wide: then few tasks wait for their followers at
 * a time, and that is what the memory of a forecast grows with.
 */
export function orderTasks({ tasks, links }: ForecastInput): TaskNetwork {
  const activities = tasks.map(({ id }) => ({ id, duration: NONE }))
  const { network, problems } = compilePlan({ start: 0, activities, links, calendars: [] })
  const taskById = new Map<string, ForecastTask>()
  for (const task of tasks) if (!taskById.has(task.id)) taskById.set(task.id, task)
  const order = sortDepthFirst(network)
  const placeOfNode = new Int32Array(network.nodeCount)
  for (const [place, node] of order.entries()) placeOfNode[node] = place
  const nodes: TaskNode[] = []
  for (const node of order) {
    const task = taskById.get(network.activities[node]?.id ?? '')
    if (task === undefined) continue
    const holds = listHolds(network, node, placeOfNode)
    nodes.push({ task, holds, followerCount: countFollowers(network, node) })
  }
  return { nodes, problems }
}

const NONE = { minutes: 0, kind: 'working' } as const

/** Kahn's order with a stack. The compiler has taken all rings out. */
function sortDepthFirst({ nodeCount, edges }: Network): readonly number[] {
  const waits = new Int32Array(nodeCount)
  const ready: number[] = []
  for (let node = nodeCount - 1; node >= 0; node--) {
    for (let edge = edges.firstIn[node] ?? -1; edge >= 0; edge = edges.nextIn[edge] ?? -1) {
      waits[node] = (waits[node] ?? 0) + 1
    }
    if (waits[node] === 0) ready.push(node)
  }
  const order: number[] = []
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    order.push(node)
    for (let edge = edges.firstOut[node] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
      const follower = edges.to[edge] ?? 0
      const left = (waits[follower] ?? 0) - 1
      waits[follower] = left
      if (left === 0) ready.push(follower)
    }
  }
  return order
}

/** Sorted, so that of two tasks that hold equally long it is always the same one that is named. */
function listHolds(
  { activities, edges }: Network,
  node: number,
  placeOfNode: Int32Array,
): readonly Hold[] {
  const holds: Hold[] = []
  for (let edge = edges.firstIn[node] ?? -1; edge >= 0; edge = edges.nextIn[edge] ?? -1) {
    const source = edges.from[edge] ?? 0
    const kind = edges.kind[edge] ?? 0
    holds.push({
      source: placeOfNode[source] ?? 0,
      taskId: activities[source]?.id ?? '',
      fromStart: (kind & FROM_START) !== 0,
      toFinish: (kind & TO_FINISH) !== 0,
      lagDays: readLag(edges.link[edge] as DayLink | null),
    })
  }
  return holds.sort((one, other) => {
    if (one.taskId !== other.taskId) return one.taskId < other.taskId ? -1 : 1
    return other.lagDays - one.lagDays
  })
}

function readLag(link: DayLink | null): number {
  const lag = Math.round(link?.lagDays ?? 0)
  return Number.isFinite(lag) ? Math.min(HORIZON_DAYS, Math.max(-HORIZON_DAYS, lag)) : 0
}

function countFollowers({ edges }: Network, node: number): number {
  let count = 0
  for (let edge = edges.firstOut[node] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) count++
  return count
}
