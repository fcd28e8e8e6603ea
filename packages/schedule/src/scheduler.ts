import { compilePlan } from './compile-plan.ts'
import type { EditState } from './edit-state.ts'
import type { Network } from './network.ts'
import { addLinkTo, changeActivityOf, findLink, removeLinkFrom } from './network-edits.ts'
import type { Activity, Link, Plan } from './plan.ts'
import type { PlanProblem } from './plan-problem.ts'
import { createSchedule, type Schedule } from './schedule.ts'
import { solve, solveAgain, type Solution } from './solution.ts'
import { createDirtyPlaces } from './spread-changes.ts'
import { sortTopologically } from './topological-order.ts'
import { needsEarlyForLate, recompute } from './recompute.ts'

/** One change to a plan. */
export type PlanEdit =
  /** Replaces the activity of that id, or adds it at the end. */
  | { readonly kind: 'put-activity'; readonly activity: Activity }
  /** Its links stay and are told as links to nothing. */
  | { readonly kind: 'remove-activity'; readonly id: string }
  | { readonly kind: 'add-link'; readonly link: Link }
  /** Removes the first link of that type between the two; none is no error. */
  | { readonly kind: 'remove-link'; readonly link: Pick<Link, 'from' | 'to' | 'type'> }

/** What an edit did. */
export interface ScheduleChange {
  /** Whether the plan was computed anew as a whole, because the edit touched its structure. */
  readonly whole: boolean
  /** The activities that start or finish at another time than before, in the order of the plan. */
  readonly movedIds: () => readonly string[]
}

/**
 * A plan that is edited. After each edit the dates are those that `computeSchedule` would give for
 * `plan()`; only what the edit can reach is computed.
 */
export interface Scheduler {
  /** The dates as they are now. Ask again after each edit: an older answer may show either. */
  readonly schedule: () => Schedule
  readonly plan: () => Plan
  readonly apply: (edit: PlanEdit) => ScheduleChange
  /**
   * Orders the compiled plan and computes all of it once more: what a computation costs by itself.
   */
  readonly computeAgain: () => Schedule
}

/** Schedules a plan so that it can be edited. */
export function createScheduler(plan: Plan): Scheduler {
  const activities = [...plan.activities]
  const links = [...plan.links]
  let current = start(plan)

  function currentPlan(): Plan {
    return { ...plan, activities: [...activities], links: [...links] }
  }

  function startOver(edit: PlanEdit): ScheduleChange {
    const before = current.schedule
    editLists(edit, activities, links)
    current = start(currentPlan())
    const after = current.schedule
    return { whole: true, movedIds: () => listMoved(before, after) }
  }

  /** The part of the plan that the edit reaches; null where all of it has to be computed. */
  function applyToPart(state: EditState, edit: PlanEdit): ScheduleChange | null {
    const { network } = state.solution
    if (edit.kind === 'put-activity') {
      if (!changeActivityOf(state, edit.activity)) return null
      activities[network.indexById.get(edit.activity.id) ?? 0] = edit.activity
    } else if (edit.kind === 'add-link') {
      if (!addLinkTo(state, edit.link)) return null
      links.push(edit.link)
    } else if (edit.kind === 'remove-link') {
      const link = findLink(state, edit.link)
      if (link === null || !removeLinkFrom(state, link)) return null
      links.splice(links.indexOf(link), 1)
    } else return null
    const moved = recompute(state)
    return { whole: false, movedIds: () => idsOf(network, moved) }
  }

  return {
    schedule: () => current.schedule,
    plan: currentPlan,
    computeAgain: () => {
      sortTopologically(current.solution.network)
      solveAgain(current.solution)
      return current.schedule
    },
    apply: (edit) => {
      const { edits } = current
      return (edits === null ? null : applyToPart(edits, edit)) ?? startOver(edit)
    },
  }
}

interface Current {
  readonly solution: Solution
  readonly schedule: Schedule
  /** Null where every edit must start over, because the structure of the plan is broken. */
  readonly edits: EditState | null
}

function start(plan: Plan): Current {
  const { network, problems } = compilePlan(plan)
  const solution = solve(network)
  const schedule = createSchedule(solution, () => problems)
  const edits = problems.some(isStructural)
    ? null
    : {
        solution,
        dirtyEarly: createDirtyPlaces(network.nodeCount),
        dirtyLate: createDirtyPlaces(network.nodeCount),
        edited: null,
        lateNeedsEarly: needsEarlyForLate(network),
      }
  return { solution, schedule, edits }
}

/** Problems that decide which links and activities are left out at all. */
function isStructural({ kind }: PlanProblem): boolean {
  return (
    kind === 'cycle' ||
    kind === 'id-twice' ||
    kind.startsWith('link-') ||
    kind.startsWith('parent-')
  )
}

function isSameLink(link: Link, { from, to, type }: Pick<Link, 'from' | 'to' | 'type'>): boolean {
  return link.from === from && link.to === to && link.type === type
}

function editLists(edit: PlanEdit, activities: Activity[], links: Link[]): void {
  if (edit.kind === 'add-link') links.push(edit.link)
  if (edit.kind === 'remove-link') {
    const index = links.findIndex((link) => isSameLink(link, edit.link))
    if (index >= 0) links.splice(index, 1)
  }
  if (edit.kind === 'put-activity' || edit.kind === 'remove-activity') {
    const id = edit.kind === 'put-activity' ? edit.activity.id : edit.id
    const index = activities.findIndex((activity) => activity.id === id)
    const put = edit.kind === 'put-activity' ? [edit.activity] : []
    if (index >= 0) activities.splice(index, 1, ...put)
    else activities.push(...put)
  }
}

function idsOf(
  { activities, activityCount }: Network,
  moved: readonly number[],
): readonly string[] {
  const indexes = [...new Set(moved)].filter((index) => index < activityCount)
  indexes.sort((one, other) => one - other)
  return indexes.map((index) => activities[index]?.id ?? '')
}

function listMoved(before: Schedule, after: Schedule): readonly string[] {
  return after.ids().filter((id) => {
    const was = before.find(id)
    const is = after.find(id)
    return was?.start !== is?.start || was?.finish !== is?.finish
  })
}
