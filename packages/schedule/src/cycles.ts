import { listFollowers } from './followers.ts'
import { DROPPED, type Network } from './network.ts'
import type { PlanProblem } from './plan-problem.ts'

/**
 * Finds the knots of activities that wait for each other, tells of each and takes out the links
 * inside it. Every ring runs through a link, because the tree of summaries has none.
 */
export function dropCycles(network: Network, tell: (problem: PlanProblem) => void): void {
  const knot = findKnots(network)
  const membersByKnot = new Map<number, number[]>()
  for (let node = 0; node < network.nodeCount; node++) {
    const of = knot[node] ?? -1
    if (of < 0) continue
    const members = membersByKnot.get(of)
    if (members === undefined) membersByKnot.set(of, [node])
    else members.push(node)
  }
  for (const members of membersByKnot.values()) {
    if (members.length < 2) continue
    const ring = findRing(network, members, knot)
    tell({ kind: 'cycle', ids: idsOf(network, ring), members: idsOf(network, members) })
  }
  dropEdges(network, knot)
}

/** The ids of nodes, each once; a gate answers to the name of its summary. */
function idsOf(
  { activities, firstChild, parent, activityCount }: Network,
  nodes: readonly number[],
) {
  const ids = new Set<string>()
  for (const node of nodes) {
    const index = node < activityCount ? node : (parent[firstChild[node] ?? 0] ?? 0)
    ids.add(activities[index]?.id ?? '')
  }
  return [...ids]
}

/** Tarjan's strongly connected components among the nodes that have no rank, without recursion. */
function findKnots(network: Network): Int32Array {
  const { nodeCount, rank } = network
  const knot = new Int32Array(nodeCount).fill(-1)
  const seenAt = new Int32Array(nodeCount)
  const low = new Int32Array(nodeCount)
  const open: number[] = []
  let clock = 0

  function enter(node: number): Frame {
    clock++
    seenAt[node] = clock
    low[node] = clock
    open.push(node)
    return { node, followers: listFollowers(network, node), next: 0 }
  }

  function close(node: number): void {
    if (low[node] !== seenAt[node]) return
    let member = -1
    while (member !== node) {
      member = open.pop() ?? node
      knot[member] = node
    }
  }

  for (let root = 0; root < nodeCount; root++) {
    if (rank[root] !== -1 || seenAt[root] !== 0) continue
    const frames = [enter(root)]
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const follower = frame.followers[frame.next++]
      if (follower === undefined) {
        frames.pop()
        const above = frames.at(-1)?.node ?? frame.node
        low[above] = Math.min(low[above] ?? 0, low[frame.node] ?? 0)
        close(frame.node)
      } else if (rank[follower] === -1 && seenAt[follower] === 0) {
        frames.push(enter(follower))
      } else if (rank[follower] === -1 && knot[follower] === -1) {
        low[frame.node] = Math.min(low[frame.node] ?? 0, seenAt[follower] ?? 0)
      }
    }
  }
  return knot
}

interface Frame {
  readonly node: number
  readonly followers: readonly number[]
  next: number
}

/** A shortest ring through the first member, in the order in which one waits for the other. */
function findRing(
  network: Network,
  members: readonly number[],
  knot: Int32Array,
): readonly number[] {
  const [start = 0] = members
  const cameFrom = new Map<number, number>()
  const queue = [start]
  for (let place = 0; place < queue.length; place++) {
    const node = queue[place] ?? start
    for (const follower of listFollowers(network, node)) {
      if (follower === start) return trace(cameFrom, start, node)
      if (knot[follower] !== knot[start] || cameFrom.has(follower)) continue
      cameFrom.set(follower, node)
      queue.push(follower)
    }
  }
  return members
}

function trace(
  cameFrom: ReadonlyMap<number, number>,
  start: number,
  end: number,
): readonly number[] {
  const ring = [end]
  for (let at = end; at !== start; at = ring.at(-1) ?? start) ring.push(cameFrom.get(at) ?? start)
  return ring.reverse()
}

function dropEdges(network: Network, knot: Int32Array): void {
  const { edges, nodeCount } = network
  const { link, from, to, firstIn, nextIn, firstOut, nextOut } = edges
  for (let edge = 0; edge < edges.count; edge++) {
    const of = knot[from[edge] ?? 0] ?? -1
    if (of < 0 || of !== knot[to[edge] ?? 0]) continue
    link[edge] = null
    edges.kind[edge] = DROPPED
  }
  for (let node = 0; node < nodeCount; node++) {
    firstIn[node] = keepLinked(link, nextIn, firstIn[node] ?? -1)
    firstOut[node] = keepLinked(link, nextOut, firstOut[node] ?? -1)
  }
}

/** A list without the edges that have lost their link; returns its new head. */
function keepLinked(link: readonly unknown[], next: Int32Array, head: number): number {
  const kept: number[] = []
  for (let edge = head; edge >= 0; edge = next[edge] ?? -1) {
    if (link[edge] !== null) kept.push(edge)
  }
  for (const [place, edge] of kept.entries()) next[edge] = kept[place + 1] ?? -1
  return kept[0] ?? -1
}
