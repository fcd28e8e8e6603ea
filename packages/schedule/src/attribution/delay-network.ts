import { compilePlan } from '../compile-plan.ts'
import type { DayLink } from '../moves/move-tasks.ts'
import type { PlanProblem } from '../plan-problem.ts'
import type { DelayInput, DelayTask } from './delay-input.ts'

/** What a link asks of a task, among the ancestors of the target. */
export interface DelayEdge {
  /** A place among the tasks, before that of the task itself. */
  readonly from: number
  readonly isFromFinish: boolean
  readonly isToFinish: boolean
  /** Working days, no more than plan and reality both left. */
  readonly lag: number
}

/** The target, which comes last, and what it waits for. */
export interface DelayNetwork {
  readonly tasks: readonly DelayTask[]
  readonly incoming: readonly (readonly DelayEdge[])[]
  readonly problems: readonly PlanProblem[]
}

/**
 * The ancestors of the target in the order in which they wait for each other. Throws RangeError
 * where the input has no such task.
 */
export function buildDelayNetwork({ tasks, links, targetId }: DelayInput): DelayNetwork {
  const activities = tasks.map(({ id }) => ({ id, duration: NONE }))
  const { network, problems } = compilePlan({ start: 0, activities, links, calendars: [] })
  const taskById = new Map<string, DelayTask>()
  for (const task of tasks) if (!taskById.has(task.id)) taskById.set(task.id, task)
  const target = network.indexById.get(targetId)
  if (target === undefined) throw new RangeError(`no such task: ${targetId}`)
  const linksOf = (node: number) => {
    const found: DayLink[] = []
    const { edges, firstIn, nextIn } = { edges: network.edges, ...network.edges }
    for (let edge = firstIn[node] ?? -1; edge >= 0; edge = nextIn[edge] ?? -1) {
      const link = edges.link[edge]
      if (link !== null && link !== undefined) found.push(link as DayLink)
    }
    return found
  }
  const nodes = listAncestors(target, (node) =>
    linksOf(node).map(({ from }) => network.indexById.get(from) ?? node),
  )
  const ordered: DelayTask[] = []
  const incoming: (readonly DelayEdge[])[] = []
  const placeById = new Map<string, number>()
  for (const node of network.order) {
    const task = taskById.get(network.activities[node]?.id ?? '')
    if (task === undefined || !nodes.has(node)) continue
    incoming.push(linksOf(node).flatMap((link) => toEdge(link, task, { taskById, placeById })))
    placeById.set(task.id, ordered.length)
    ordered.push(task)
  }
  return { tasks: ordered, incoming, problems }
}

const NONE = { minutes: 0, kind: 'working' } as const

function listAncestors(
  target: number,
  listBefore: (node: number) => readonly number[],
): ReadonlySet<number> {
  const found = new Set([target])
  for (const node of found) for (const before of listBefore(node)) found.add(before)
  return found
}

interface Known {
  readonly taskById: ReadonlyMap<string, DelayTask>
  readonly placeById: ReadonlyMap<string, number>
}

/**
 * A link counts with the smallest distance that it had in the plan or in reality: what began
 * before it was allowed to was evidently not held by that link.
 */
function toEdge(link: DayLink, to: DelayTask, { taskById, placeById }: Known): DelayEdge[] {
  const from = taskById.get(link.from)
  const place = placeById.get(link.from)
  if (from === undefined || place === undefined) return []
  const isFromFinish = link.type === 'FS' || link.type === 'FF'
  const isToFinish = link.type === 'FF' || link.type === 'SF'
  const distance = (kind: 'planned' | 'actual') =>
    (isToFinish ? to[kind].finishDay + 1 : to[kind].startDay) -
    (isFromFinish ? from[kind].finishDay + 1 : from[kind].startDay)
  const lag = Math.min(Math.round(link.lagDays), distance('planned'), distance('actual'))
  return [{ from: place, isFromFinish, isToFinish, lag }]
}
