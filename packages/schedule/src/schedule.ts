import { finishMoment, startMoment } from './edge-bounds.ts'
import { explainSlack, type SlackLimit } from './explain-slack.ts'
import { explainStart, type StartReason } from './explain-start.ts'
import { findDatedProblems } from './dated-problems.ts'
import { plannedMoment } from './late-as-possible.ts'
import { lateMoment } from './late-pass.ts'
import { DONE, FIXED, SUMMARY } from './network.ts'
import type { PlanProblem } from './plan-problem.ts'
import { freeSlackOf, totalSlackOf } from './slack.ts'
import { findFinish, type Solution } from './solution.ts'
import { wholeMoment } from './place-activity.ts'

/** When one activity is done. Moments are minutes of the civil clock (`formatMoment`). */
export interface ScheduledActivity {
  readonly id: string
  /** Whether these are the dates of the activities below it. */
  readonly summary: boolean
  /** Where it is put: its early dates, or later ones where it is as late as possible. */
  readonly start: number
  readonly finish: number
  readonly earlyStart: number
  readonly earlyFinish: number
  /**
   * The last dates that delay nothing else; before the early ones where the plan cannot be kept.
   */
  readonly lateStart: number
  readonly lateFinish: number
  /** In working minutes of its calendar, or of the clock where its duration is elapsed time. */
  readonly totalSlackMinutes: number
  readonly freeSlackMinutes: number
  /**
   * Whether the end of the plan, a deadline or a constraint moves with it. Never what is finished,
   * and never what has dates set by hand: nothing that happens moves those.
   */
  readonly critical: boolean
}

/**
 * A scheduled plan. Dates are worked out when they are asked for, so that a plan of 100,000
 * activities does not pay for those that nobody looks at.
 */
export interface Schedule {
  /** The start of the plan, and the moment at which its last activity finishes. */
  readonly start: number
  readonly finish: number
  /** Everything that is wrong with the plan. */
  readonly problems: () => readonly PlanProblem[]
  /** In the order of the plan, without those whose id was taken. */
  readonly ids: () => readonly string[]
  /** Null where the plan has no such activity. */
  readonly find: (id: string) => ScheduledActivity | null
  readonly list: () => readonly ScheduledActivity[]
  /** What an activity waits for; null where the plan has no such activity. */
  readonly explainStart: (id: string) => StartReason | null
  /** What limits the slack of an activity; null where the plan has no such activity. */
  readonly explainSlack: (id: string) => SlackLimit | null
}

/** The dates of a solution, as they are at the moment of asking. */
export function createSchedule(
  solution: Solution,
  staticProblems: () => readonly PlanProblem[],
): Schedule {
  const { network } = solution
  const indexOf = (id: string) => network.indexById.get(id) ?? -1
  return {
    get start() {
      return wholeMoment(network.plan.start, 0)
    },
    get finish() {
      return findFinish(network, solution.furthest)
    },
    problems: () => [...staticProblems(), ...findDatedProblems(solution)],
    ids: () => network.activities.map(({ id }) => id),
    find: (id) => (indexOf(id) < 0 ? null : describe(solution, indexOf(id))),
    list: () => network.activities.map((_, index) => describe(solution, index)),
    explainStart: (id) => (indexOf(id) < 0 ? null : explainStart(solution, indexOf(id))),
    explainSlack: (id) => (indexOf(id) < 0 ? null : explainSlack(solution, indexOf(id))),
  }
}

function describe(solution: Solution, index: number): ScheduledActivity {
  const { network, planned } = solution
  const totalSlackMinutes = totalSlackOf(solution, index)
  const role = network.role[index] ?? 0
  const limit = network.plan.criticalSlackMinutes ?? 0
  return {
    id: network.activities[index]?.id ?? '',
    summary: role === SUMMARY,
    start: plannedMoment(network, planned, { index, end: 'start' }),
    finish: plannedMoment(network, planned, { index, end: 'finish' }),
    earlyStart: startMoment(network, index),
    earlyFinish: finishMoment(network, index),
    lateStart: lateMoment(network, index, 'start'),
    lateFinish: lateMoment(network, index, 'finish'),
    totalSlackMinutes,
    freeSlackMinutes: freeSlackOf(solution, index),
    critical: totalSlackMinutes <= limit && role !== DONE && role !== FIXED,
  }
}
