import { lagOf } from './compile-links.ts'
import {
  FREE,
  FROM_START,
  SLOW,
  STARTED,
  SUMMARY,
  DONE,
  FIXED,
  TO_FINISH,
  type Network,
} from './network.ts'
import type { Span } from './plan.ts'
import { CLOCK_LINE, EARLIER, LATER, type WorkLine } from './work-line.ts'

/** The moment at which an activity starts by its early dates. */
export function startMoment(network: Network, node: number): number {
  return (
    network.moments.get(node)?.start ??
    lineAt(network, node).momentOf(network.earlyStart[node] ?? 0)
  )
}

/** The moment at which an activity finishes by its early dates. */
export function finishMoment(network: Network, node: number): number {
  return (
    network.moments.get(node)?.finish ??
    lineAt(network, node).momentOf(network.earlyFinish[node] ?? 0)
  )
}

/** The line on which a node counts. */
export function lineAt({ lines, line }: Network, node: number): WorkLine {
  return lines[line[node] ?? 0] ?? CLOCK_LINE
}

/** The position below which an edge lets its target not go, by the early dates of its source. */
export function boundFromEarlier(network: Network, edge: number): number {
  const { edges, earlyStart, earlyFinish } = network
  const how = edges.kind[edge] ?? 0
  const source = edges.from[edge] ?? 0
  const target = edges.to[edge] ?? 0
  const fromStart = (how & FROM_START) !== 0
  if ((how & SLOW) === 0) {
    return ((fromStart ? earlyStart : earlyFinish)[source] ?? 0) + (edges.lag[edge] ?? 0)
  }
  const moment = fromStart ? startMoment(network, source) : finishMoment(network, source)
  const { minutes, kind } = fullLagOf(network, edge)
  const line = lineAt(network, target)
  if (minutes === 0) return line.positionOf(moment, LATER)
  if (kind === 'elapsed') return line.positionOf(moment + minutes, LATER)
  const home = homeAt(network, target)
  return line.positionOf(home.momentOf(home.positionOf(moment, LATER) + 2 * minutes), LATER)
}

/**
 * The position above which an edge lets its source not go, when its target stands at this position.
 * It undoes `boundFromEarlier` exactly: it is the last place from which the target is not moved.
 */
export function boundFromLater(network: Network, edge: number, targetPosition: number): number {
  const { edges, role, moments } = network
  const how = edges.kind[edge] ?? 0
  const source = edges.from[edge] ?? 0
  const target = edges.to[edge] ?? 0
  const toFinish = (how & TO_FINISH) !== 0
  if ((how & SLOW) === 0) return targetPosition - (edges.lag[edge] ?? 0)
  const targetRole = role[target] ?? 0
  if (targetRole === DONE || (targetRole === STARTED && !toFinish)) return FREE
  const fixed = targetRole === FIXED ? moments.get(target) : undefined
  const ends = toFinish ? fixed?.finish : fixed?.start
  const latest = ends ?? lastMomentOf(network, target, { position: targetPosition, toFinish })
  const { minutes, kind } = fullLagOf(network, edge)
  const line = lineAt(network, source)
  if (minutes === 0) return line.positionOf(latest, EARLIER)
  if (kind === 'elapsed') return line.positionOf(latest - minutes, EARLIER)
  const home = homeAt(network, target)
  return line.positionOf(home.momentOf(home.positionOf(latest, EARLIER) - 2 * minutes), EARLIER)
}

/** The last moment that has the same work as a finish; a finish may follow any rest. */
function lastMomentOf(
  network: Network,
  target: number,
  { position, toFinish }: { readonly position: number; readonly toFinish: boolean },
): number {
  const isMilestone = network.duration[target] === 0
  return lineAt(network, target).momentOf(toFinish && !isMilestone ? position | 1 : position)
}

/** The line of working time in which lags to a node count. */
function homeAt(
  { lines, home, activityCount, firstChild, parent }: Network,
  node: number,
): WorkLine {
  const index = node < activityCount ? node : (parent[firstChild[node] ?? 0] ?? 0)
  return lines[home[index] ?? 0] ?? CLOCK_LINE
}

/** The lag of an edge, also where it is a share of the length of a summary. */
function fullLagOf(network: Network, edge: number): Span {
  const lag = lagOf(network, edge)
  if (lag !== null) return lag
  const source = network.edges.from[edge] ?? 0
  const percent = network.edges.link[edge]?.lag
  const share = percent?.kind === 'percent' ? percent.percent / 100 : 0
  return { minutes: Math.round(lengthOfSummary(network, source) * share), kind: 'working' }
}

/** Working minutes of a summary in its own calendar, from its early dates. */
function lengthOfSummary(network: Network, index: number): number {
  if (network.role[index] !== SUMMARY) return 0
  const home = network.lines[network.home[index] ?? 0] ?? CLOCK_LINE
  const start = home.positionOf(startMoment(network, index), LATER) >> 1
  return (home.positionOf(finishMoment(network, index), EARLIER) >> 1) - start
}
