import { boundFromLater, finishMoment, lineAt, startMoment } from './edge-bounds.ts'
import type { PlaceNode } from './early-pass.ts'
import {
  DONE,
  FIXED,
  FREE,
  FROM_START,
  GATE,
  PINNED,
  POSITION_MAX,
  SLOW,
  STARTED,
  SUMMARY,
  TO_FINISH,
  type Network,
} from './network.ts'
import { EARLIER } from './work-line.ts'

/**
 * The backward step: the late dates of a node from those of the nodes that wait for it, and from
 * where the plan ends on each line.
 */
export function createLateStep(network: Network, planFinish: Int32Array): PlaceNode {
  const { role, line, duration, finishCap, startCap, parent, lateStart, lateFinish } = network
  const { to, kind, lag, firstOut, nextOut } = network.edges

  return function placeLate(node) {
    const own = role[node] as number
    if (own > PINNED && own !== FIXED) {
      placeSpecial(network, node, planFinish)
      return
    }
    let finish = Math.min(finishCap[node] as number, planFinish[line[node] as number] as number)
    let start = startCap[node] as number
    if ((parent[node] as number) >= 0) {
      finish = Math.min(finish, boundOfParent(network, node, 'finish'))
      start = Math.min(start, boundOfParent(network, node, 'start'))
    }
    for (let edge = firstOut[node] as number; edge >= 0; edge = nextOut[edge] as number) {
      const how = kind[edge] as number
      const target = to[edge] as number
      const end = ((how & TO_FINISH) === 0 ? lateStart[target] : lateFinish[target]) as number
      const bound =
        (how & SLOW) === 0 ? end - (lag[edge] as number) : boundFromLater(network, edge, end)
      if ((how & FROM_START) === 0) {
        if (bound < finish) finish = bound
      } else if (bound < start) start = bound
    }
    const length = duration[node] as number
    if (length === 0) {
      const at = Math.max(start < finish ? start : finish, -POSITION_MAX)
      lateStart[node] = at
      lateFinish[node] = at
      return
    }
    let end = finish & ~1
    if (start < POSITION_MAX) end = Math.min(end, ((start | 1) + length) & ~1)
    if (end < -POSITION_MAX) end = -POSITION_MAX
    lateFinish[node] = end
    lateStart[node] = (end - length) | 1
  }
}

/** The bound that a summary puts on one of its children; FREE where it puts none. */
export function boundOfParent(network: Network, node: number, end: 'start' | 'finish'): number {
  const { parent, lateStart, lateFinish } = network
  const above = parent[node] ?? -1
  const bound = (end === 'finish' ? lateFinish[above] : lateStart[above]) ?? FREE
  if (bound === FREE) return FREE
  // Only the children that start first hold the start of the summary.
  if (end === 'start' && 2 * startMoment(network, node) !== network.earlyStart[above]) return FREE
  return lineAt(network, node).positionOf(bound >> 1, EARLIER)
}

function placeSpecial(network: Network, node: number, planFinish: Int32Array): void {
  const { role, earlyStart, earlyFinish, lateStart, lateFinish } = network
  const own = role[node] ?? 0
  if (own === GATE) {
    spanChildren(network, node)
  } else if (own === SUMMARY) {
    boundChildren(network, node)
  } else if (own === STARTED) {
    lateStart[node] = earlyStart[node] ?? 0
    lateFinish[node] = lateEndOfStarted(network, node, planFinish)
  } else if (own === DONE) {
    lateStart[node] = earlyStart[node] ?? 0
    lateFinish[node] = earlyFinish[node] ?? 0
  }
}

/** A gate holds the late dates of its summary: the first late start, the last late finish. */
function spanChildren(network: Network, gate: number): void {
  const { firstChild, nextSibling, lateStart, lateFinish } = network
  let start = Number.POSITIVE_INFINITY
  let finish = Number.NEGATIVE_INFINITY
  for (let child = firstChild[gate] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    start = Math.min(start, 2 * lateMoment(network, child, 'start'))
    finish = Math.max(finish, 2 * lateMoment(network, child, 'finish'))
  }
  lateStart[gate] = start
  lateFinish[gate] = finish
}

/** The late moment of an end of an activity, a summary included. */
export function lateMoment(network: Network, index: number, end: 'start' | 'finish'): number {
  const { role, gate, lateStart, lateFinish } = network
  const own = role[index]
  if (own === DONE || (own === STARTED && end === 'start')) {
    return end === 'start' ? startMoment(network, index) : finishMoment(network, index)
  }
  const node = own === SUMMARY ? (gate[index] ?? index) : index
  const position = (end === 'start' ? lateStart[node] : lateFinish[node]) ?? 0
  return lineAt(network, node).momentOf(position)
}

/** Links from a summary, its deadline and what bounds the summary above it, for its children. */
function boundChildren(network: Network, index: number): void {
  const { finishCap, parent, lateStart, lateFinish, edges } = network
  const hasParent = (parent[index] ?? -1) >= 0
  let finish = finishCap[index] ?? FREE
  let start = FREE
  if (hasParent) {
    finish = Math.min(finish, boundOfParent(network, index, 'finish'))
    start = boundOfParent(network, index, 'start')
  }
  for (let edge = edges.firstOut[index] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
    const bound = lateBound(network, edge)
    if (((edges.kind[edge] ?? 0) & FROM_START) === 0) finish = Math.min(finish, bound)
    else start = Math.min(start, bound)
  }
  lateStart[index] = start
  lateFinish[index] = finish
}

function lateEndOfStarted(network: Network, node: number, planFinish: Int32Array): number {
  const { line, finishCap, parent, edges } = network
  let finish = Math.min(finishCap[node] ?? FREE, planFinish[line[node] ?? 0] ?? FREE)
  if ((parent[node] ?? -1) >= 0) finish = Math.min(finish, boundOfParent(network, node, 'finish'))
  for (let edge = edges.firstOut[node] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
    if (((edges.kind[edge] ?? 0) & FROM_START) === 0) {
      finish = Math.min(finish, lateBound(network, edge))
    }
  }
  return finish & ~1
}

/** The position above which an edge lets its source not go, by the late dates of its target. */
export function lateBound(network: Network, edge: number): number {
  const { edges, lateStart, lateFinish } = network
  const target = edges.to[edge] ?? 0
  const toFinish = ((edges.kind[edge] ?? 0) & TO_FINISH) !== 0
  return boundFromLater(network, edge, (toFinish ? lateFinish : lateStart)[target] ?? 0)
}
