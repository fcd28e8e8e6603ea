import type { Activity } from './plan.ts'
import type { PlanProblem } from './plan-problem.ts'

/** Who stands above whom. */
export interface Hierarchy {
  /** Without those whose id was taken already. */
  readonly activities: Activity[]
  readonly indexById: ReadonlyMap<string, number>
  /** The index of the summary above an activity, or -1. */
  readonly parent: Int32Array
  /** How many activities have children. */
  readonly summaryCount: number
  readonly isSummary: Uint8Array
}

/** Finds the parents. What is wrong with them is told and left out. */
export function readHierarchy(
  all: readonly Activity[],
  tell: (problem: PlanProblem) => void,
): Hierarchy {
  const indexById = new Map<string, number>()
  const activities: Activity[] = []
  for (const activity of all) {
    if (indexById.has(activity.id)) {
      tell({ kind: 'id-twice', id: activity.id })
      continue
    }
    indexById.set(activity.id, activities.length)
    activities.push(activity)
  }
  const parent = findParents(activities, indexById, tell)
  breakParentCycles(activities, parent, tell)

  const isSummary = new Uint8Array(activities.length)
  let summaryCount = 0
  for (const above of parent) {
    if (above < 0 || isSummary[above] === 1) continue
    isSummary[above] = 1
    summaryCount++
  }
  return { activities, indexById, parent, summaryCount, isSummary }
}

function findParents(
  activities: readonly Activity[],
  indexById: ReadonlyMap<string, number>,
  tell: (problem: PlanProblem) => void,
): Int32Array {
  const parent = new Int32Array(activities.length).fill(-1)
  for (const [index, { id, parentId }] of activities.entries()) {
    if (parentId === null || parentId === undefined) continue
    const above = indexById.get(parentId)
    if (above === undefined) tell({ kind: 'parent-missing', id, parentId })
    else parent[index] = above
  }
  return parent
}

/** Walks up from every activity once; a walk that meets itself has found a ring. */
function breakParentCycles(
  activities: readonly Activity[],
  parent: Int32Array,
  tell: (problem: PlanProblem) => void,
): void {
  const walk = new Int32Array(activities.length).fill(-1)
  for (let index = 0; index < parent.length; index++) {
    let at = index
    while (at >= 0 && walk[at] === -1) {
      walk[at] = index
      at = parent[at] as number
    }
    if (at < 0 || walk[at] !== index) continue
    const ring: number[] = []
    for (let on = at; ring.length === 0 || on !== at; on = parent[on] as number) ring.push(on)
    ring.sort((one, other) => one - other)
    for (const member of ring) parent[member] = -1
    tell({ kind: 'parent-cycle', ids: ring.map((member) => activities[member]?.id ?? '') })
  }
}
