import { listLeaders } from './followers.ts'
import { GATE, SUMMARY, type Network } from './network.ts'
import type { Solution } from './solution.ts'

/** Nodes that have to be computed again, marked by their places in the order. */
export interface DirtyPlaces {
  readonly marks: Uint8Array
  count: number
  first: number
  last: number
}

/** Marks for a network of so many nodes, all clean. */
export function createDirtyPlaces(nodeCount: number): DirtyPlaces {
  return { marks: new Uint8Array(nodeCount), count: 0, first: nodeCount, last: -1 }
}

/** Marks a node; -1 marks nothing. */
export function markDirty(dirty: DirtyPlaces, network: Network, node: number): void {
  if (node < 0) return
  const place = network.rank[node] as number
  if (dirty.marks[place] === 1) return
  dirty.marks[place] = 1
  dirty.count++
  if (place < dirty.first) dirty.first = place
  if (place > dirty.last) dirty.last = place
}

/** Computes early dates from the marked nodes on; tells of each node whose dates have changed. */
export function spreadEarly(
  { network, placeEarly }: Solution,
  dirty: DirtyPlaces,
  tell: (node: number) => void,
): void {
  const { order, earlyStart, earlyFinish } = network
  for (let place = dirty.first; dirty.count > 0; place++) {
    if (dirty.marks[place] !== 1) continue
    dirty.marks[place] = 0
    dirty.count--
    const node = order[place] as number
    const start = earlyStart[node]
    const finish = earlyFinish[node]
    placeEarly(node)
    if (earlyStart[node] === start && earlyFinish[node] === finish) continue
    tell(node)
    markFollowers(dirty, network, node)
  }
  dirty.first = network.nodeCount
  dirty.last = -1
}

/** Marks whatever waits for a node directly. */
export function markFollowers(dirty: DirtyPlaces, network: Network, node: number): void {
  const { edges, role, parent, activityCount, firstChild, nextSibling, gate } = network
  const { to, firstOut, nextOut } = edges
  for (let edge = firstOut[node] as number; edge >= 0; edge = nextOut[edge] as number) {
    markDirty(dirty, network, to[edge] as number)
  }
  if (node < activityCount) markDirty(dirty, network, parent[node] as number)
  if (role[node] !== GATE) return
  for (let child = firstChild[node] as number; child >= 0; child = nextSibling[child] as number) {
    const childGate = gate[child] as number
    markDirty(dirty, network, childGate < 0 ? child : childGate)
  }
}

/** Computes late dates from the marked nodes back. */
export function spreadLate({ network, placeLate }: Solution, dirty: DirtyPlaces): void {
  const { order, lateStart, lateFinish } = network
  for (let place = dirty.last; dirty.count > 0; place--) {
    if (dirty.marks[place] !== 1) continue
    dirty.marks[place] = 0
    dirty.count--
    const node = order[place] as number
    const start = lateStart[node]
    const finish = lateFinish[node]
    placeLate(node)
    if (lateStart[node] !== start || lateFinish[node] !== finish) markLeaders(dirty, network, node)
  }
  dirty.first = network.nodeCount
  dirty.last = -1
}

/** Marks whatever a node waits for directly; the bounds of a summary reach its children too. */
export function markLeaders(dirty: DirtyPlaces, network: Network, node: number): void {
  if (network.role[node] === SUMMARY) {
    for (const leader of listLeaders(network, node)) markDirty(dirty, network, leader)
    return
  }
  const { edges, parentGate, activityCount, parent, gate } = network
  const { from, firstIn, nextIn } = edges
  for (let edge = firstIn[node] as number; edge >= 0; edge = nextIn[edge] as number) {
    markDirty(dirty, network, from[edge] as number)
  }
  const above = node < activityCount ? (parent[node] as number) : -1
  markDirty(dirty, network, above < 0 ? (parentGate[node] as number) : (gate[above] as number))
}

/** Empties the marks, for a computation that starts over. */
export function forgetDirty(dirty: DirtyPlaces, nodeCount: number): void {
  dirty.marks.fill(0)
  dirty.count = 0
  dirty.first = nodeCount
  dirty.last = -1
}
