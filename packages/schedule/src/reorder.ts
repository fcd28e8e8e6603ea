import { listFollowers, listLeaders } from './followers.ts'
import type { Network } from './network.ts'

/**
 * Makes room in the order for a new edge from one node to another (Pearce and Kelly, "A Dynamic
 * Topological Sort Algorithm for Directed Acyclic Graphs", 2006): only nodes between the two change
 * places. Returns false, and changes nothing, where the edge would close a ring.
 */
export function makeRoomFor(network: Network, from: number, to: number): boolean {
  const { order, rank } = network
  const first = rank[to] ?? 0
  const last = rank[from] ?? 0
  if (last < first) return true
  const after = collect(network, { start: to, next: listFollowers, keep: (place) => place <= last })
  if (after.includes(from)) return false
  const before = collect(network, {
    start: from,
    next: listLeaders,
    keep: (place) => place >= first,
  })
  const byRank = (one: number, other: number) => (rank[one] ?? 0) - (rank[other] ?? 0)
  const nodes = [...before.sort(byRank), ...after.sort(byRank)]
  const places = nodes.map((node) => rank[node] ?? 0).sort((one, other) => one - other)
  for (const [index, node] of nodes.entries()) {
    const place = places[index] ?? 0
    order[place] = node
    rank[node] = place
  }
  return true
}

/** Everything that can be reached without leaving the places that are kept. */
function collect(
  network: Network,
  {
    start,
    next,
    keep,
  }: {
    readonly start: number
    readonly next: (network: Network, node: number) => readonly number[]
    readonly keep: (place: number) => boolean
  },
): number[] {
  const seen = new Set([start])
  // A set grows at its end while it is walked through.
  for (const node of seen) {
    for (const other of next(network, node)) if (keep(network.rank[other] ?? 0)) seen.add(other)
  }
  return [...seen]
}
