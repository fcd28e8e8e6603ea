import { DROPPED, type Network } from './network.ts'

/**
 * Writes the order in which every node comes after all that it waits for (Kahn). Returns whether
 * there is one; what waits in a ring, or for a ring, is then left out of the order.
 */
export function sortTopologically(network: Network): boolean {
  const { nodeCount, order, rank } = network
  const queue: Queue = { waits: countWaits(network), filled: 0 }
  const { waits } = queue
  for (let node = 0; node < nodeCount; node++) if (waits[node] === 0) order[queue.filled++] = node
  for (let place = 0; place < queue.filled; place++) {
    const node = order[place] as number
    rank[node] = place
    releaseFollowers(network, node, queue)
  }
  rankRest(network, queue)
  return queue.filled === nodeCount
}

/** How much each node still waits for, and how far the order has been written. */
interface Queue {
  readonly waits: Int32Array
  filled: number
}

/** Nodes left over keep their number of waits above 0, which is how `dropCycles` knows them. */
function rankRest({ nodeCount, rank }: Network, { waits, filled }: Queue): void {
  if (filled === nodeCount) return
  for (let node = 0; node < nodeCount; node++) if ((waits[node] as number) > 0) rank[node] = -1
}

function countWaits(network: Network): Int32Array {
  const { nodeCount, activityCount, edges, parentGate, parent } = network
  const waits = new Int32Array(nodeCount)
  const { to, kind, count } = edges
  for (let edge = 0; edge < count; edge++) {
    const target = to[edge] as number
    if (((kind[edge] as number) & DROPPED) === 0) waits[target] = (waits[target] as number) + 1
  }
  // Without summaries nobody has a parent.
  if (nodeCount === activityCount) return waits
  for (let node = 0; node < nodeCount; node++) {
    if ((parentGate[node] as number) >= 0) waits[node] = (waits[node] as number) + 1
  }
  for (let index = 0; index < activityCount; index++) {
    const above = parent[index] as number
    if (above >= 0) waits[above] = (waits[above] as number) + 1
  }
  return waits
}

function releaseFollowers(network: Network, node: number, queue: Queue): void {
  const { edges, activityCount, parent } = network
  const { to, firstOut, nextOut } = edges
  for (let edge = firstOut[node] as number; edge >= 0; edge = nextOut[edge] as number) {
    release(network, queue, to[edge] as number)
  }
  if (node >= activityCount) releaseChildren(network, node, queue)
  else if ((parent[node] as number) >= 0) release(network, queue, parent[node] as number)
}

/** The children of a gate; a child that is a summary is reached through its own gate. */
function releaseChildren(network: Network, node: number, queue: Queue): void {
  const { firstChild, nextSibling, gate } = network
  for (let child = firstChild[node] as number; child >= 0; child = nextSibling[child] as number) {
    const childGate = gate[child] as number
    release(network, queue, childGate < 0 ? child : childGate)
  }
}

function release({ order }: Network, queue: Queue, node: number): void {
  const left = (queue.waits[node] as number) - 1
  queue.waits[node] = left
  if (left === 0) order[queue.filled++] = node
}
