import { boundFromEarlier, finishMoment, startMoment } from './edge-bounds.ts'
import {
  DONE,
  FROM_START,
  GATE,
  NONE,
  PIN_FINISH,
  PIN_FINISH_CAP,
  PIN_START,
  PIN_START_CAP,
  PINNED,
  PLAIN,
  POSITION_MAX,
  SLOW,
  STARTED,
  SUMMARY,
  TO_FINISH,
  type Network,
} from './network.ts'
import { LATER } from './work-line.ts'

/** Computes the early dates of one node from those of the nodes it waits for. */
export type PlaceNode = (node: number) => void

/**
 * The forward step. The arrays are taken out of the network once, because the step runs for every
 * node of every computation.
 */
export function createEarlyStep(network: Network): PlaceNode {
  const { role, line, lines, duration, startFloor, finishFloor, parentGate } = network
  const { earlyStart, earlyFinish } = network
  const { from, kind, lag, firstIn, nextIn } = network.edges

  return function placeEarly(node) {
    const own = role[node] as number
    if (own > PINNED) {
      placeSpecial(network, node, own)
      return
    }
    let start = startFloor[node] as number
    let finish = finishFloor[node] as number
    const gate = parentGate[node] as number
    if (gate >= 0 && earlyStart[gate] !== NONE) {
      const moment = (earlyStart[gate] as number) >> 1
      start = Math.max(start, lines[line[node] as number]?.positionOf(moment, LATER) ?? NONE)
    }
    for (let edge = firstIn[node] as number; edge >= 0; edge = nextIn[edge] as number) {
      const how = kind[edge] as number
      const source = from[edge] as number
      const begin = (how & FROM_START) === 0 ? earlyFinish[source] : earlyStart[source]
      const bound =
        (how & SLOW) === 0
          ? (begin as number) + (lag[edge] as number)
          : boundFromEarlier(network, edge)
      if ((how & TO_FINISH) === 0) {
        if (bound > start) start = bound
      } else if (bound > finish) finish = bound
    }
    if (own !== PLAIN) {
      placePinned(network, node, { start, finish })
      return
    }
    const length = duration[node] as number
    if (length === 0) {
      const at = Math.min(start > finish ? start : finish, POSITION_MAX)
      earlyStart[node] = at
      earlyFinish[node] = at
      return
    }
    let end = ((start | 1) + length) & ~1
    if (finish > end) end = finish & ~1
    if (end > POSITION_MAX) end = POSITION_MAX
    earlyFinish[node] = end
    earlyStart[node] = (end - length) | 1
  }
}

/** Bounds on the two ends of a node. */
export interface EndBounds {
  readonly start: number
  readonly finish: number
}

/** Where links and floors alone would put the ends of a node, before a pin has its say. */
export function computeDrivenFinish(network: Network, node: number): number {
  const { startFloor, finishFloor, parentGate, earlyStart, lines, line, edges } = network
  let start = startFloor[node] ?? NONE
  let finish = finishFloor[node] ?? NONE
  const gate = parentGate[node] ?? -1
  if (gate >= 0 && earlyStart[gate] !== NONE) {
    const moment = (earlyStart[gate] ?? 0) >> 1
    start = Math.max(start, lines[line[node] ?? 0]?.positionOf(moment, LATER) ?? NONE)
  }
  for (let edge = edges.firstIn[node] ?? -1; edge >= 0; edge = edges.nextIn[edge] ?? -1) {
    const bound = boundFromEarlier(network, edge)
    if (((edges.kind[edge] ?? 0) & TO_FINISH) === 0) start = Math.max(start, bound)
    else finish = Math.max(finish, bound)
  }
  return finishOf({ start, finish }, network.duration[node] ?? 0)
}

/** The finish that bounds on both ends ask for. */
function finishOf({ start, finish }: EndBounds, length: number): number {
  if (length === 0) return Math.min(Math.max(start, finish), POSITION_MAX)
  return Math.min(Math.max(((start | 1) + length) & ~1, finish & ~1), POSITION_MAX)
}

function placePinned(network: Network, node: number, bounds: EndBounds): void {
  const { duration, pin, pinKind } = network
  const length = duration[node] ?? 0
  const place = pin[node] ?? 0
  const fromStart = length === 0 ? place : ((place | 1) + length) & ~1
  const fromFinish = length === 0 ? place : place & ~1
  const driven = finishOf(bounds, length)
  const finishByPin: Readonly<Record<number, number>> = {
    [PIN_START_CAP]: Math.min(driven, fromStart),
    [PIN_FINISH_CAP]: Math.min(driven, fromFinish),
    [PIN_START]: fromStart,
    [PIN_FINISH]: fromFinish,
  }
  setEnds(network, node, finishByPin[pinKind[node] ?? 0] ?? driven)
}

function setEnds({ earlyStart, earlyFinish, duration }: Network, node: number, end: number): void {
  const length = duration[node] ?? 0
  earlyFinish[node] = end
  earlyStart[node] = length === 0 ? end : (end - length) | 1
}

function placeSpecial(network: Network, node: number, role: number): void {
  if (role === GATE) placeGate(network, node)
  else if (role === SUMMARY) placeSummary(network, node)
  else if (role === STARTED) finishStarted(network, node)
  // Fixed and finished activities stand where they are.
  else if (role > DONE) throw new RangeError(`not a role: ${role}`)
}

/** A gate passes on the latest start that links or the constraint of its summary ask for. */
function placeGate(network: Network, gate: number): void {
  const { startFloor, parentGate, earlyStart, earlyFinish, edges } = network
  const above = parentGate[gate] ?? -1
  let start = Math.max(startFloor[gate] ?? NONE, above < 0 ? NONE : (earlyStart[above] ?? NONE))
  for (let edge = edges.firstIn[gate] ?? -1; edge >= 0; edge = edges.nextIn[edge] ?? -1) {
    start = Math.max(start, boundFromEarlier(network, edge))
  }
  earlyStart[gate] = start
  earlyFinish[gate] = start
}

/** A summary lasts from the first start to the last finish of its children. */
function placeSummary(network: Network, index: number): void {
  const { firstChild, nextSibling, earlyStart, earlyFinish } = network
  let start = Number.POSITIVE_INFINITY
  let finish = Number.NEGATIVE_INFINITY
  for (let child = firstChild[index] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    start = Math.min(start, startMoment(network, child))
    finish = Math.max(finish, finishMoment(network, child))
  }
  earlyStart[index] = 2 * start
  earlyFinish[index] = 2 * finish
}

/** What has begun is held back no more by links to its start; its finish may still have to wait. */
function finishStarted(network: Network, node: number): void {
  const { edges, finishFloor, earlyFinish } = network
  let finish = finishFloor[node] ?? NONE
  for (let edge = edges.firstIn[node] ?? -1; edge >= 0; edge = edges.nextIn[edge] ?? -1) {
    if (((edges.kind[edge] ?? 0) & TO_FINISH) === 0) continue
    finish = Math.max(finish, boundFromEarlier(network, edge) & ~1)
  }
  earlyFinish[node] = Math.min(finish, POSITION_MAX)
}
