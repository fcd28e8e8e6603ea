import { connectLinks } from './compile-links.ts'
import { findBrokenCalendars } from './check-calendars.ts'
import { checkActivity, isInRange } from './check-activity.ts'
import { readHierarchy, type Hierarchy } from './hierarchy.ts'
import { allocateEdges, allocateNodes, GATE, SUMMARY, type Network } from './network.ts'
import { placeActivity } from './place-activity.ts'
import type { Plan } from './plan.ts'
import type { PlanProblem } from './plan-problem.ts'
import { dropCycles } from './cycles.ts'
import { sortTopologically } from './topological-order.ts'
import { CLOCK_LINE } from './work-line.ts'
import { OFFICE_WEEK, weekCalendar } from './work-calendar.ts'

/** A plan as a network, and what is wrong with the plan whatever its dates come out as. */
export interface CompiledPlan {
  readonly network: Network
  readonly problems: readonly PlanProblem[]
}

/** Compiles a plan. Whatever is wrong with it is told and left out. */
export function compilePlan(plan: Plan): CompiledPlan {
  const problems: PlanProblem[] = []
  const tell = (problem: PlanProblem) => {
    problems.push(problem)
  }
  const moments = [plan.start, plan.asOf ?? plan.start]
  if (!moments.every(isInRange)) tell({ kind: 'date-out-of-range', id: null })
  const hierarchy = readHierarchy(plan.activities, tell)
  const network = buildNodes(plan, hierarchy, tell)
  for (const [index, activity] of network.activities.entries()) {
    for (const problem of checkActivity(network, index)) tell(problem)
    placeActivity(network, index, activity)
  }
  connectLinks(network, plan.links, tell)
  if (!sortTopologically(network)) {
    dropCycles(network, tell)
    sortTopologically(network)
  }
  return { network, problems }
}

function buildNodes(
  plan: Plan,
  { activities, indexById, parent, summaryCount, isSummary }: Hierarchy,
  tell: (problem: PlanProblem) => void,
): Network {
  const activityCount = activities.length
  const nodeCount = activityCount + summaryCount
  const nodes = allocateNodes(activityCount, nodeCount)
  const network: Network = {
    ...nodes,
    plan,
    activities,
    indexById,
    parent,
    gate: new Int32Array(activityCount).fill(-1),
    lines: [CLOCK_LINE, ...linesOf(plan, tell)],
    edges: allocateEdges(nodeCount, plan.links.length),
  }
  let gate = activityCount
  for (let index = 0; index < activityCount; index++) {
    if (isSummary[index] !== 1) continue
    network.role[index] = SUMMARY
    network.role[gate] = GATE
    network.gate[index] = gate
    gate++
  }
  for (let index = activityCount - 1; index >= 0; index--) attachToParent(network, index)
  return network
}

function attachToParent(network: Network, index: number): void {
  const above = network.parent[index] as number
  if (above < 0) return
  const parentGate = network.gate[above] as number
  const gate = network.gate[index] as number
  network.parentGate[gate < 0 ? index : gate] = parentGate
  network.nextSibling[index] = network.firstChild[above] as number
  network.firstChild[above] = index
  network.firstChild[parentGate] = index
}

/** The line of every calendar; a calendar in which nobody ever works gives way to office hours. */
function linesOf(plan: Plan, tell: (problem: PlanProblem) => void) {
  const broken = findBrokenCalendars(plan.calendars)
  for (const calendar of broken) tell({ kind: 'calendar-without-work', calendar })
  const lines = plan.calendars.map((calendar, index) =>
    broken.has(index) ? weekCalendar({ week: OFFICE_WEEK }).line : calendar.line,
  )
  return lines.length > 0 ? lines : [weekCalendar({ week: OFFICE_WEEK }).line]
}
