import {
  FIXED,
  FROM_START,
  MINUTES_MAX,
  SLOW,
  SUMMARY,
  TO_FINISH,
  type Network,
} from './network.ts'
import type { Link, Span } from './plan.ts'
import type { PlanProblem } from './plan-problem.ts'
import { wholeMinutes } from './place-activity.ts'

/** Adds every link that makes sense to the network, and tells of the others. */
export function connectLinks(
  network: Network,
  links: readonly Link[],
  tell: (problem: PlanProblem) => void,
): void {
  const { edges } = network
  for (const link of links) {
    const problem = checkLink(network, link)
    if (problem !== null) tell(problem)
    if (problem !== null && problem.kind !== 'lag-out-of-range') continue
    addEdge(network, link)
  }
  // Lists grow at their heads, so they are built backwards to run forwards through memory.
  edges.firstIn.fill(-1)
  edges.firstOut.fill(-1)
  for (let edge = edges.count - 1; edge >= 0; edge--) enlist(network, edge)
}

/** What is wrong with a link, if anything. */
export function checkLink(network: Network, link: Link): PlanProblem | null {
  const { from, to, type } = link
  const source = network.indexById.get(from)
  const target = network.indexById.get(to)
  const told = { from, to, type }
  if (source === undefined || target === undefined) return { kind: 'link-to-nothing', ...told }
  if (source === target) return { kind: 'link-to-itself', ...told }
  if (isAbove(network, source, target) || isAbove(network, target, source)) {
    return { kind: 'link-to-own-summary', ...told }
  }
  const holdsFinish = type === 'FF' || type === 'SF'
  if (holdsFinish && network.role[target] === SUMMARY) {
    return { kind: 'link-to-finish-of-summary', ...told }
  }
  return isLag(link) ? null : { kind: 'lag-out-of-range', ...told }
}

/** Appends an edge without telling the lists of its ends; there must be room. */
export function addEdge(network: Network, link: Link): number {
  const { edges, indexById, gate } = network
  const edge = edges.count
  const source = indexById.get(link.from) ?? 0
  const target = indexById.get(link.to) ?? 0
  const targetGate = gate[target] as number
  edges.link[edge] = link
  edges.from[edge] = source
  edges.to[edge] = targetGate < 0 ? target : targetGate
  edges.count++
  classifyEdge(network, edge)
  return edge
}

/** Puts an edge at the head of the lists of its ends. */
export function enlist({ edges }: Network, edge: number): void {
  const { from, to, firstIn, nextIn, firstOut, nextOut } = edges
  const source = from[edge] as number
  const target = to[edge] as number
  nextIn[edge] = firstIn[target] as number
  firstIn[target] = edge
  nextOut[edge] = firstOut[source] as number
  firstOut[source] = edge
}

/** Works out how an edge is computed, from the roles and lines of its ends. */
export function classifyEdge(network: Network, edge: number): void {
  const { edges, role, line } = network
  const link = edges.link[edge]
  if (link === null || link === undefined) return
  const source = edges.from[edge] as number
  const target = edges.to[edge] as number
  const lag = lagOf(network, edge)
  const isPlain = (role[source] as number) < FIXED && (role[target] as number) < FIXED
  const isOneLine = line[source] === line[target]
  // The lag must count on the line that both ends share.
  const lagLine = lag?.kind === 'elapsed' ? 0 : network.home[target]
  const isFast = isPlain && isOneLine && (lag?.minutes === 0 || lagLine === line[target])
  let kind = isFast && lag !== null ? 0 : SLOW
  if (link.type === 'SS' || link.type === 'SF') kind |= FROM_START
  if (link.type === 'FF' || link.type === 'SF') kind |= TO_FINISH
  edges.kind[edge] = kind
  edges.lag[edge] = 2 * (lag?.minutes ?? 0)
}

/** The lag of an edge as an amount of time; null where it depends on the length of a summary. */
export function lagOf({ edges, role, activities }: Network, edge: number): Span | null {
  const lag = edges.link[edge]?.lag ?? null
  if (lag === null) return NO_LAG
  if (lag.kind !== 'percent') return { minutes: wholeLag(lag.minutes), kind: lag.kind }
  const source = edges.from[edge] as number
  if (role[source] === SUMMARY) return null
  const { minutes, kind } = activities[source]?.duration ?? NO_LAG
  return { minutes: wholeLag((wholeMinutes(minutes) * lag.percent) / 100), kind }
}

/** Minutes of lag that can be counted with: whole, at most 200 years either way. */
function wholeLag(minutes: number): number {
  if (!Number.isFinite(minutes)) return 0
  return Math.min(Math.max(Math.round(minutes), -MINUTES_MAX), MINUTES_MAX)
}

const NO_LAG: Span = { minutes: 0, kind: 'working' }

/** The longest percentage makes 200 years of a day. */
const PERCENT_MAX = 1e8

function isLag({ lag = null }: Link): boolean {
  if (lag === null) return true
  const size = lag.kind === 'percent' ? lag.percent / PERCENT_MAX : lag.minutes / MINUTES_MAX
  return Math.abs(size) <= 1
}

function isAbove({ parent }: Network, above: number, index: number): boolean {
  let at = parent[index] as number
  while (at >= 0 && at !== above) at = parent[at] as number
  return at >= 0
}
