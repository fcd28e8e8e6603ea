import { SUMMARY, type Network } from './network.ts'

/** Everything that waits for a node directly: targets of links, children of a gate, the summary. */
export function listFollowers(network: Network, node: number): readonly number[] {
  const { edges, activityCount, parent, firstChild, nextSibling, gate } = network
  const followers: number[] = []
  for (let edge = edges.firstOut[node] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
    followers.push(edges.to[edge] ?? -1)
  }
  if (node < activityCount) {
    const above = parent[node] ?? -1
    if (above >= 0) followers.push(above)
    return followers
  }
  for (let child = firstChild[node] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    const childGate = gate[child] ?? -1
    followers.push(childGate < 0 ? child : childGate)
  }
  return followers
}

/** Everything a node waits for directly: the other way round. */
export function listLeaders(network: Network, node: number): readonly number[] {
  const { edges, role, parentGate, firstChild, nextSibling, activityCount } = network
  const leaders: number[] = []
  for (let edge = edges.firstIn[node] ?? -1; edge >= 0; edge = edges.nextIn[edge] ?? -1) {
    leaders.push(edges.from[edge] ?? -1)
  }
  const gate = parentGate[node] ?? -1
  if (gate >= 0) leaders.push(gate)
  if (node >= activityCount || role[node] !== SUMMARY) return leaders
  for (let child = firstChild[node] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    leaders.push(child)
  }
  return leaders
}
