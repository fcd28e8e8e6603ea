import { computeDrivenFinish } from './early-pass.ts'
import { lineAt } from './edge-bounds.ts'
import { boundOfParent, lateBound, lateMoment } from './late-pass.ts'
import { DONE, FROM_START, GATE, PINNED, SUMMARY, type Network } from './network.ts'
import type { Constraint } from './plan.ts'
import type { Solution } from './solution.ts'

/** What an activity must not go past, and the way there. */
export interface SlackLimit {
  /** `done` where nothing can move any more. */
  readonly kind: 'plan-finish' | 'deadline' | 'constraint' | 'fixed' | 'done'
  /** The activity that has the deadline or the constraint, or the last one of the plan. */
  readonly id: string
  readonly constraint: Constraint['kind'] | null
  /** From the activity itself to that one. */
  readonly path: readonly string[]
}

/**
 * Follows what sets the late dates of an activity, to the end of the plan or whatever comes first.
 */
export function explainSlack(solution: Solution, index: number): SlackLimit {
  const { network } = solution
  const path: string[] = []
  let node = index
  for (let steps = 0; steps <= network.nodeCount; steps++) {
    const id = idOf(network, node)
    if (path.at(-1) !== id) path.push(id)
    if (network.role[node] === DONE) return limit('done', path)
    const own = ownLimit(network, node)
    if (own !== null) return limit(own.kind, path, own.constraint)
    const next = findNext(solution, node)
    if (next === null) return limit('plan-finish', path)
    if (next.fixed) return limit('fixed', [...path, idOf(network, next.node)])
    node = next.node
  }
  return limit('plan-finish', path)
}

function limit(
  kind: SlackLimit['kind'],
  path: readonly string[],
  constraint: Constraint['kind'] | null = null,
): SlackLimit {
  return { kind, id: path.at(-1) ?? '', constraint, path }
}

/** Whether it is the activity's own deadline or constraint that sets its late dates. */
function ownLimit(
  network: Network,
  node: number,
): {
  readonly kind: 'deadline' | 'constraint'
  readonly constraint: Constraint['kind'] | null
} | null {
  const { role, startCap, finishCap, lateStart, lateFinish, activities, duration } = network
  const own = role[node] ?? 0
  if (own === GATE) return null
  const side = (position: number, bit: number) => {
    if (duration[node] === 0 || own === SUMMARY) return position
    return bit === 1 ? position | 1 : position & ~1
  }
  const { constraint = null, deadline = null } = activities[node] ?? {}
  const byStart = side(startCap[node] ?? 0, 1) === lateStart[node]
  const byFinish = side(finishCap[node] ?? 0, 0) === lateFinish[node]
  const isPinnedBack =
    own === PINNED && computeDrivenFinish(network, node) > (network.earlyFinish[node] ?? 0)
  if (constraint !== null && (byStart || isPinnedBack)) {
    return { kind: 'constraint', constraint: constraint.kind }
  }
  if (!byFinish) return null
  const holdsFinish =
    constraint?.kind === 'must-finish-on' || constraint?.kind === 'finish-no-later-than'
  const isConstraint = holdsFinish && (deadline === null || constraint.on <= deadline)
  return isConstraint
    ? { kind: 'constraint', constraint: constraint.kind }
    : { kind: 'deadline', constraint: null }
}

interface Next {
  readonly node: number
  readonly fixed: boolean
}

/** The node whose late dates set those of this one; null where the end of the plan does. */
function findNext(solution: Solution, node: number): Next | null {
  const { network } = solution
  if (network.role[node] === GATE) return { node: firstLateChild(network, node), fixed: false }
  if (network.role[node] === SUMMARY) {
    const { parent, lateFinish } = network
    const bound = lateFinish[node]
    const byEdge = findEdge(network, node)
    if (byEdge !== null) return byEdge
    const above = parent[node] ?? -1
    return above >= 0 && boundOfParent(network, node, 'finish') === bound
      ? { node: above, fixed: false }
      : lastLateChild(network, node)
  }
  const byEdge = findEdge(network, node)
  if (byEdge !== null) return byEdge
  const above = network.parent[node] ?? -1
  if (above < 0 || !isBoundByParent(network, node)) return null
  return { node: above, fixed: false }
}

function findEdge(network: Network, node: number): Next | null {
  const { edges, role, lateStart, lateFinish, duration } = network
  const isPlain = duration[node] !== 0 && role[node] !== SUMMARY
  for (let edge = edges.firstOut[node] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
    const bound = lateBound(network, edge)
    const fromStart = ((edges.kind[edge] ?? 0) & FROM_START) !== 0
    const plain = fromStart ? bound | 1 : bound & ~1
    const sets = (fromStart ? lateStart : lateFinish)[node] === (isPlain ? plain : bound)
    const target = edges.to[edge] ?? 0
    if (sets) return { node: target, fixed: role[target] === FIXED_ROLE }
  }
  return null
}

const FIXED_ROLE = 2

function isBoundByParent(network: Network, node: number): boolean {
  const length = network.duration[node] ?? 0
  const finish = boundOfParent(network, node, 'finish')
  const start = boundOfParent(network, node, 'start')
  const end = length === 0 ? finish : finish & ~1
  return end === network.lateFinish[node] || (start | 1) === network.lateStart[node]
}

function firstLateChild(network: Network, gate: number): number {
  const { firstChild, nextSibling, lateStart } = network
  for (let child = firstChild[gate] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    if (2 * lateMoment(network, child, 'start') === lateStart[gate]) return nodeOf(network, child)
  }
  return firstChild[gate] ?? gate
}

/** A summary that nothing bounds ends with the child that ends last. */
function lastLateChild(network: Network, summary: number): Next | null {
  const { firstChild, nextSibling, earlyFinish, role } = network
  for (let child = firstChild[summary] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    const finish = 2 * lineAt(network, child).momentOf(earlyFinish[child] ?? 0)
    if (finish === earlyFinish[summary] && role[child] !== SUMMARY)
      return { node: child, fixed: false }
  }
  return null
}

/** Where a walk goes on from an activity: of a summary that is its gate. */
function nodeOf({ role, gate }: Network, index: number): number {
  return role[index] === SUMMARY ? (gate[index] ?? index) : index
}

function idOf({ activities, activityCount, parent, firstChild }: Network, node: number): string {
  const index = node < activityCount ? node : (parent[firstChild[node] ?? 0] ?? 0)
  return activities[index]?.id ?? ''
}
