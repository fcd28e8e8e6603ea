import { DROPPED, type Network } from './network.ts'

/**
 * Writes the order in which every node comes after all that it waits for (Kahn). Returns whether
 * there is one; what waits in a ring, or for a ring, is then left out of the order.
 */
export function sortTopologically(network: Network): boolean {
  const { nodeCount, order, rank } = network
  const waits = countWaits(network)
  let filled = 0
  for (let node = 0; node < nodeCount; node++) if (waits[node] === 0) order[filled++] = node
  for (let place = 0; place < filled; place++) {
    const node = order[place] as number
    rank[node] = place
    filled = releaseFollowers(network, node, { waits, filled })
  }
  rankRest(network, waits, filled)
  return filled === nodeCount
}

/** Nodes left over keep their number of waits above 0, which is how `dropCycles` knows them. */
function rankRest({ nodeCount, rank }: Network, waits: Int32Array, filled: number): void {
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
  for (let node = 0; node < nodeCount; node++) {
    if ((parentGate[node] as number) >= 0) waits[node] = (waits[node] as number) + 1
  }
  for (let index = 0; index < activityCount; index++) {
    const above = parent[index] as number
    if (above >= 0) waits[above] = (waits[above] as number) + 1
  }
  return waits
}

function releaseFollowers(
  network: Network,
  node: number,
  { waits, filled }: { readonly waits: Int32Array; readonly filled: number },
): number {
  const { edges, order, activityCount, parent } = network
  const { to, firstOut, nextOut } = edges
  let next = filled
  for (let edge = firstOut[node] as number; edge >= 0; edge = nextOut[edge] as number) {
    const follower = to[edge] as number
    const left = (waits[follower] as number) - 1
    waits[follower] = left
    if (left === 0) order[next++] = follower
  }
  if (node < activityCount) {
    const above = parent[node] as number
    if (above < 0) return next
    const left = (waits[above] as number) - 1
    waits[above] = left
    if (left === 0) order[next++] = above
    return next
  }
  return releaseChildren(network, node, { waits, filled: next })
}

/** The children of a gate; a child that is a summary is reached through its own gate. */
function releaseChildren(
  { firstChild, nextSibling, gate, order }: Network,
  node: number,
  { waits, filled }: { readonly waits: Int32Array; readonly filled: number },
): number {
  let next = filled
  for (let child = firstChild[node] as number; child >= 0; child = nextSibling[child] as number) {
    const childGate = gate[child] as number
    const follower = childGate < 0 ? child : childGate
    const left = (waits[follower] as number) - 1
    waits[follower] = left
    if (left === 0) order[next++] = follower
  }
  return next
}
