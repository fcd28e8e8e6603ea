import { computeDrivenFinish } from './early-pass.ts'
import { boundFromLater, finishMoment, lineAt, startMoment } from './edge-bounds.ts'
import { lateMoment } from './late-pass.ts'
import {
  DONE,
  FIXED,
  FREE,
  FROM_START,
  GATE,
  PINNED,
  STARTED,
  SUMMARY,
  TO_FINISH,
  type Network,
} from './network.ts'
import type { Solution } from './solution.ts'
import { CLOCK_LINE, EARLIER, LATER } from './work-line.ts'

/**
 * How many minutes an activity may slip before the plan ends later, or a constraint or deadline is
 * broken; below nothing where one is broken already. In working minutes of its calendar, or minutes
 * of the clock where its duration is elapsed time.
 */
export function totalSlackOf(solution: Solution, index: number): number {
  const { network, planned } = solution
  const { role, lateStart, lateFinish, earlyStart, earlyFinish } = network
  const own = role[index] ?? 0
  if (own === DONE) return 0
  if (own === SUMMARY) return slackOfSummary(network, index)
  const drivenFinish = own === PINNED ? computeDrivenFinish(network, index) : NOTHING
  const finish = Math.max((planned?.finish ?? earlyFinish)[index] ?? 0, drivenFinish)
  const atFinish = workOf(lateFinish[index]) - workOf(finish)
  if (own === STARTED || own === FIXED || drivenFinish > (earlyFinish[index] ?? 0)) return atFinish
  const atStart = workOf(lateStart[index]) - workOf((planned?.start ?? earlyStart)[index])
  return Math.min(atStart, atFinish)
}

const NOTHING = -(2 ** 31)

/** How many minutes an activity may slip before anything linked to it, or the plan's end, moves. */
export function freeSlackOf(solution: Solution, index: number): number {
  const { network, planned, planFinish } = solution
  const { role, line, edges } = network
  const own = role[index] ?? 0
  if (own === DONE) return 0
  const startAt = workOf((planned?.start ?? network.earlyStart)[index])
  const finishAt = workOf((planned?.finish ?? network.earlyFinish)[index])
  let free = Math.max(0, workOf(planFinish[line[index] ?? 0]) - finishAt)
  free = Math.min(free, workOf(finishBoundAbove(solution, index)) - finishAt)
  for (let edge = edges.firstOut[index] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
    const bound = boundFromLater(network, edge, positionOfTarget(solution, edge))
    const from = ((edges.kind[edge] ?? 0) & FROM_START) === 0 ? finishAt : startAt
    free = Math.min(free, workOf(bound) - from)
  }
  const usable = own === SUMMARY ? inOwnCalendar(network, index, free) : free
  return Math.max(0, Math.min(usable, totalSlackOf(solution, index)))
}

/**
 * Where links from the summaries above let it finish without moving anything; FREE without such.
 */
function finishBoundAbove(solution: Solution, index: number): number {
  const { network } = solution
  const { parent, edges } = network
  let bound = FREE
  for (let above = parent[index] ?? -1; above >= 0; above = parent[above] ?? -1) {
    for (let edge = edges.firstOut[above] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
      if (((edges.kind[edge] ?? 0) & FROM_START) !== 0) continue
      bound = Math.min(bound, boundFromLater(network, edge, positionOfTarget(solution, edge)))
    }
  }
  return bound === FREE ? FREE : lineAt(network, index).positionOf(bound >> 1, EARLIER)
}

function positionOfTarget({ network, planned }: Solution, edge: number): number {
  const target = network.edges.to[edge] ?? 0
  if (network.role[target] === GATE) {
    const summary = network.parent[network.firstChild[target] ?? 0] ?? 0
    return (planned?.start ?? network.earlyStart)[summary] ?? 0
  }
  const toFinish = ((network.edges.kind[edge] ?? 0) & TO_FINISH) !== 0
  if (toFinish) return (planned?.finish ?? network.earlyFinish)[target] ?? 0
  return (planned?.start ?? network.earlyStart)[target] ?? 0
}

function slackOfSummary(network: Network, index: number): number {
  const home = network.lines[network.home[index] ?? 0] ?? CLOCK_LINE
  const between = (early: number, late: number) =>
    workOf(home.positionOf(late, EARLIER)) - workOf(home.positionOf(early, LATER))
  const atStart = between(startMoment(network, index), lateMoment(network, index, 'start'))
  const atFinish = between(finishMoment(network, index), lateMoment(network, index, 'finish'))
  return Math.min(atStart, atFinish)
}

/** Summaries count on the clock; what they may slip is told in working time. */
function inOwnCalendar(network: Network, index: number, clockMinutes: number): number {
  const home = network.lines[network.home[index] ?? 0] ?? CLOCK_LINE
  const finish = finishMoment(network, index)
  const late = home.positionOf(finish + Math.max(0, clockMinutes), EARLIER)
  return Math.max(0, workOf(late) - workOf(home.positionOf(finish, LATER)))
}

function workOf(position: number | undefined): number {
  return (position ?? 0) >> 1
}
