import { boundFromEarlier, startMoment } from './edge-bounds.ts'
import {
  DONE,
  FIXED,
  GATE,
  NONE,
  PINNED,
  STARTED,
  SUMMARY,
  TO_FINISH,
  type Network,
} from './network.ts'
import type { Constraint, LinkType } from './plan.ts'
import type { Solution } from './solution.ts'

/** Why an activity does not start earlier. */
export type StartReason =
  | { readonly kind: 'plan-start' }
  /** The moment as of which the plan is computed: nothing can start before now. */
  | { readonly kind: 'as-of' }
  | { readonly kind: 'constraint'; readonly constraint: Constraint['kind']; readonly id: string }
  /** Links that all hold it; `id` is the activity they end at, perhaps a summary above. */
  | { readonly kind: 'links'; readonly id: string; readonly links: readonly DrivingLink[] }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'begun' }
  /** A summary starts with its first children. */
  | { readonly kind: 'children'; readonly ids: readonly string[] }

/** A link without which its target would start earlier. */
export interface DrivingLink {
  readonly from: string
  readonly type: LinkType
}

/** What an activity waits for, by its early dates. */
export function explainStart({ network }: Solution, index: number): StartReason {
  const { role } = network
  const own = role[index] ?? 0
  if (own === FIXED) return { kind: 'fixed' }
  if (own === DONE || own === STARTED) return { kind: 'begun' }
  if (own === SUMMARY) return { kind: 'children', ids: firstChildren(network, index) }
  if (own === PINNED && isHeldByPin(network, index)) return constraintOf(network, index)
  return explainNode(network, index)
}

/** Walks up the gates while it is a gate that holds the node. */
function explainNode(network: Network, index: number): StartReason {
  const { parentGate, earlyStart, startFloor, finishFloor, parent, firstChild } = network
  const start = startMoment(network, index)
  for (let node = index; ; node = parentGate[node] ?? -1) {
    const owner = node === index ? index : (parent[firstChild[node] ?? 0] ?? 0)
    const links = drivingLinks(network, node, start)
    if (links.length > 0) return { kind: 'links', id: idOf(network, owner), links }
    const gate = parentGate[node] ?? -1
    const isHeldAbove = gate >= 0 && earlyStart[gate] !== NONE
    if (!isHeldAbove || startsBy(network, { node, position: startFloor[node] ?? NONE, start })) {
      const finish = finishFloor[node] ?? NONE
      return isHeldByItself(network, owner, { start, finish })
        ? constraintOf(network, owner)
        : beginning(network)
    }
  }
}

function beginning({ plan }: Network): StartReason {
  return { kind: (plan.asOf ?? plan.start) > plan.start ? 'as-of' : 'plan-start' }
}

function isHeldByItself(
  { plan, activities, role }: Network,
  index: number,
  { start, finish }: { readonly start: number; readonly finish: number },
): boolean {
  const constraint = activities[index]?.constraint ?? null
  if (constraint === null) return false
  if (finish !== NONE && role[index] !== SUMMARY) return true
  return start > Math.max(plan.start, plan.asOf ?? plan.start) && constraint.kind.includes('start')
}

function isHeldByPin({ activities }: Network, index: number): boolean {
  const kind = activities[index]?.constraint?.kind ?? ''
  return kind.startsWith('must')
}

function constraintOf({ activities }: Network, index: number): StartReason {
  const activity = activities[index]
  const constraint = activity?.constraint?.kind ?? 'start-no-earlier-than'
  return { kind: 'constraint', constraint, id: activity?.id ?? '' }
}

function drivingLinks(network: Network, node: number, start: number): readonly DrivingLink[] {
  const { edges } = network
  const driving: DrivingLink[] = []
  for (let edge = edges.firstIn[node] ?? -1; edge >= 0; edge = edges.nextIn[edge] ?? -1) {
    const bound = boundFromEarlier(network, edge)
    const toFinish = ((edges.kind[edge] ?? 0) & TO_FINISH) !== 0
    const type = edges.link[edge]?.type ?? 'FS'
    const from = idOf(network, edges.from[edge] ?? 0)
    if (drives(network, node, { bound, toFinish, start })) driving.push({ from, type })
  }
  return driving
}

/** Whether a bound is the one at which the node, or the child of a gate, starts or finishes. */
function drives(
  network: Network,
  node: number,
  {
    bound,
    toFinish,
    start,
  }: { readonly bound: number; readonly toFinish: boolean; readonly start: number },
): boolean {
  const { earlyFinish, duration } = network
  if (!toFinish) return startsBy(network, { node, position: bound, start })
  return (duration[node] === 0 ? bound : bound & ~1) === earlyFinish[node]
}

function startsBy(
  { lines, line, role, duration }: Network,
  {
    node,
    position,
    start,
  }: { readonly node: number; readonly position: number; readonly start: number },
): boolean {
  if (position === NONE) return false
  const own = lines[line[node] ?? 0]
  if (role[node] === GATE) return position >> 1 >= start || isSameWork(lines, position >> 1, start)
  return own?.momentOf(duration[node] === 0 ? position : position | 1) === start
}

/** Whether no calendar works between two moments: 17:00 of a day and 08:00 of the next one. */
function isSameWork(lines: Network['lines'], earlier: number, later: number): boolean {
  return lines
    .slice(1)
    .some((line) => line.positionOf(earlier, 1) >> 1 === line.positionOf(later, 1) >> 1)
}

function firstChildren(network: Network, index: number): readonly string[] {
  const { firstChild, nextSibling, earlyStart } = network
  const ids: string[] = []
  for (let child = firstChild[index] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    if (2 * startMoment(network, child) === earlyStart[index]) ids.push(idOf(network, child))
  }
  return ids
}

function idOf({ activities }: Network, index: number): string {
  return activities[index]?.id ?? ''
}
