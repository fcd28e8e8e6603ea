import { compilePlan } from '../compile-plan.ts'
import type { Activity } from '../plan.ts'
import { DAYS_MAX, type DraftPlan, type DraftTask } from './draft-plan.ts'
import type { DayLink, MoveProblem } from './move-tasks.ts'

/** A link that makes sense, with the task it comes from. */
export interface OrderedLink {
  readonly link: DayLink
  readonly from: DraftTask
  /** A whole number of working days. */
  readonly lag: number
  readonly isAdded: boolean
}

/** A dated task and the links that hold it. */
export interface OrderedTask {
  readonly draft: DraftTask
  readonly incoming: readonly OrderedLink[]
}

/**
 * The dated tasks, each after all those it waits for, in the order that plans are scheduled in.
 * Links that make no sense are told and left out, like those that make tasks wait for each other.
 */
export function orderLinks(
  { taskById, links, addedLinks }: DraftPlan,
  tell: (problem: MoveProblem) => void,
): readonly OrderedTask[] {
  const activities: Activity[] = []
  for (const [id, { place }] of taskById)
    if (place !== null) activities.push({ id, duration: NONE })
  const dated = links.filter((link) => !isUndated(link, taskById, tell))
  const { network, problems } = compilePlan({ start: 0, activities, links: dated, calendars: [] })
  for (const problem of problems) {
    if (isLinkProblem(problem)) tell(problem)
  }
  const { edges, order, firstIn, nextIn } = { ...network, ...network.edges }
  const ordered: OrderedTask[] = []
  for (const node of order) {
    const draft = taskById.get(activities[node]?.id ?? '')
    if (draft === undefined) continue
    const incoming: OrderedLink[] = []
    for (let edge = firstIn[node] ?? -1; edge >= 0; edge = nextIn[edge] ?? -1) {
      const link = edges.link[edge] as DayLink | null
      const from = link === null ? undefined : taskById.get(link.from)
      if (link === null || from === undefined) continue
      incoming.push({ link, from, lag: readLag(link, tell), isAdded: addedLinks.has(link) })
    }
    ordered.push({ draft, incoming })
  }
  return ordered
}

const NONE = { minutes: 0, kind: 'working' } as const

type LinkTold = Extract<
  MoveProblem,
  { readonly kind: 'cycle' | 'link-to-nothing' | 'link-to-itself' }
>

function isLinkProblem(problem: { readonly kind: string }): problem is LinkTold {
  return ['cycle', 'link-to-nothing', 'link-to-itself'].includes(problem.kind)
}

function isUndated(
  { from, to, type }: DayLink,
  taskById: DraftPlan['taskById'],
  tell: (problem: MoveProblem) => void,
): boolean {
  const source = taskById.get(from)
  const target = taskById.get(to)
  if (source === undefined || target === undefined || source === target) return false
  if (source.place !== null && target.place !== null) return false
  tell({ kind: 'link-undated', from, to, type })
  return true
}

function readLag({ from, to, type, lagDays }: DayLink, tell: (problem: MoveProblem) => void) {
  if (Number.isInteger(lagDays) && Math.abs(lagDays) <= DAYS_MAX) return lagDays
  tell({ kind: 'lag-out-of-range', from, to, type })
  return 0
}
