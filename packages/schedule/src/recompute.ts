import { planLateOnes, plannedMoment, type PlannedEnds } from './late-as-possible.ts'
import { FROM_START, SUMMARY, type Network } from './network.ts'
import type { EditedActivity, EditState } from './edit-state.ts'
import { placeAllLate, setPlanFinish, type Solution } from './solution.ts'
import { forgetDirty, spreadEarly, spreadLate } from './spread-changes.ts'

/** Computes what the marks of an edit can reach, and lists the activities that have moved. */
export function recompute(state: EditState): readonly number[] {
  const { solution, dirtyEarly, dirtyLate } = state
  const { network } = solution
  const before = solution.hasLateOnes ? plannedBefore(solution) : null
  let changed: number[] = []
  spreadEarly(solution, dirtyEarly, (node) => changed.push(node))
  if (setPlanFinish(solution) || state.lateNeedsEarly) {
    forgetDirty(dirtyLate, network.nodeCount)
    placeAllLate(solution)
  } else {
    spreadLate(solution, dirtyLate)
  }
  // What is as late as possible may stay where it is although its early dates have changed.
  if (before !== null) changed = planAgain(solution, before)
  const { edited } = state
  state.edited = null
  if (edited === null) return changed
  const others = changed.filter((index) => index !== edited.index)
  return hasMoved(solution, edited) ? [...others, edited.index] : others
}

function hasMoved({ network, planned }: Solution, { index, start, finish }: EditedActivity) {
  const isStart = plannedMoment(network, planned, { index, end: 'start' }) === start
  return !isStart || plannedMoment(network, planned, { index, end: 'finish' }) !== finish
}

function plannedBefore({ network, planned }: Solution): PlannedEnds {
  return planned ?? { start: network.earlyStart.slice(), finish: network.earlyFinish.slice() }
}

/** Puts what is as late as possible anew; returns all that stands elsewhere than before. */
function planAgain(solution: Solution, before: PlannedEnds): number[] {
  const { network } = solution
  solution.planned = planLateOnes(network)
  const after = plannedBefore(solution)
  const moved: number[] = []
  for (let index = 0; index < network.activityCount; index++) {
    const isSameStart = before.start[index] === after.start[index]
    if (!isSameStart || before.finish[index] !== after.finish[index]) moved.push(index)
  }
  return moved
}

/**
 * Whether late dates depend on early ones: where the start of a summary holds something, its first
 * children count, and a share of its length is known only from its dates.
 */
export function needsEarlyForLate({ edges, role }: Network): boolean {
  for (let edge = 0; edge < edges.count; edge++) {
    if (role[edges.from[edge] as number] !== SUMMARY || edges.link[edge] === null) continue
    const isStart = ((edges.kind[edge] as number) & FROM_START) !== 0
    if (isStart || edges.link[edge]?.lag?.kind === 'percent') return true
  }
  return false
}
