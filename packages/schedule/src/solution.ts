import { createEarlyStep, type PlaceNode } from './early-pass.ts'
import { createLateStep } from './late-pass.ts'
import { planLateOnes, type PlannedEnds } from './late-as-possible.ts'
import { FIXED, STARTED, type Network } from './network.ts'
import { wholeMoment } from './place-activity.ts'
import { EARLIER } from './work-line.ts'

/** A network with its dates, and what is needed to compute them again. */
export interface Solution {
  readonly network: Network
  readonly placeEarly: PlaceNode
  readonly placeLate: PlaceNode
  /** Where the last activity finishes, on every line. */
  readonly planFinish: Int32Array
  /** The furthest early finish on every line, of those activities that are not fixed. */
  readonly furthest: Int32Array
  /** Where activities are put that are as late as possible; null where there are none. */
  planned: PlannedEnds | null
  /** Whether anything may be as late as possible. */
  hasLateOnes: boolean
}

/** Computes all dates of a network. */
export function solve(network: Network): Solution {
  const planFinish = new Int32Array(network.lines.length)
  const solution: Solution = {
    network,
    placeEarly: createEarlyStep(network),
    placeLate: createLateStep(network, planFinish),
    planFinish,
    furthest: new Int32Array(network.lines.length),
    planned: null,
    hasLateOnes: network.activities.some(({ asLateAsPossible }) => asLateAsPossible === true),
  }
  solveAgain(solution)
  return solution
}

/** Computes all dates once more, after the network has changed. */
export function solveAgain(solution: Solution): void {
  placeAllEarly(solution)
  setPlanFinish(solution)
  placeAllLate(solution)
  if (solution.hasLateOnes) solution.planned = planLateOnes(solution.network)
}

function placeAllEarly({ network, placeEarly }: Solution): void {
  const { order, nodeCount } = network
  for (let place = 0; place < nodeCount; place++) placeEarly(order[place] as number)
}

/** The backward pass over all nodes. */
export function placeAllLate({ network, placeLate }: Solution): void {
  const { order, nodeCount } = network
  for (let place = nodeCount - 1; place >= 0; place--) placeLate(order[place] as number)
}

/** Finds where the plan ends; returns whether that has changed on any line. */
export function setPlanFinish({ network, planFinish, furthest }: Solution): boolean {
  findFurthest(network, furthest)
  const finish = findFinish(network, furthest)
  let changed = false
  for (const [index, line] of network.lines.entries()) {
    const position = line.positionOf(finish, EARLIER)
    changed ||= planFinish[index] !== position
    planFinish[index] = position
  }
  return changed
}

/** The moment at which the last activity finishes; the start of a plan without activities. */
export function findFinish(network: Network, furthest: Int32Array): number {
  let finish = Number.NEGATIVE_INFINITY
  for (const [index, line] of network.lines.entries()) {
    const position = furthest[index] ?? NOWHERE
    if (position !== NOWHERE) finish = Math.max(finish, line.momentOf(position))
  }
  for (const { finish: end } of network.moments.values()) finish = Math.max(finish, end ?? finish)
  return Number.isFinite(finish) ? finish : wholeMoment(network.plan.start, 0)
}

function findFurthest(network: Network, furthest: Int32Array): void {
  const { activityCount, role, line, earlyFinish } = network
  furthest.fill(NOWHERE)
  for (let index = 0; index < activityCount; index++) {
    const own = role[index] as number
    if (own >= FIXED && own !== STARTED) continue
    const on = line[index] as number
    if ((earlyFinish[index] as number) > (furthest[on] as number)) {
      furthest[on] = earlyFinish[index] as number
    }
  }
}

const NOWHERE = -(2 ** 31)
