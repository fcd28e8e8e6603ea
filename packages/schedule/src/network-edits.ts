import { checkActivity } from './check-activity.ts'
import { addEdge, checkLink, classifyEdge, enlist } from './compile-links.ts'
import { DROPPED, SUMMARY, type Network } from './network.ts'
import { placeActivity } from './place-activity.ts'
import type { Activity, Link } from './plan.ts'
import { makeRoomFor } from './reorder.ts'
import type { EditState } from './edit-state.ts'
import { plannedMoment } from './late-as-possible.ts'
import { markDirty, markFollowers, markLeaders } from './spread-changes.ts'

/**
 * Replaces an activity that has no children and stays where it stands in the tree. Returns false,
 * and changes nothing, where that is not so or where something is wrong with it.
 */
export function changeActivityOf(state: EditState, activity: Activity): boolean {
  const { network } = state.solution
  const index = network.indexById.get(activity.id) ?? -1
  const known = network.activities[index]
  if (known === undefined || network.role[index] === SUMMARY) return false
  if ((known.parentId ?? null) !== (activity.parentId ?? null)) return false
  if (checkActivity(network, index).length > 0) return false
  network.activities[index] = activity
  const isFine = checkActivity(network, index).length === 0
  network.activities[index] = known
  if (!isFine) return false

  state.edited = {
    index,
    start: plannedMoment(network, state.solution.planned, { index, end: 'start' }),
    finish: plannedMoment(network, state.solution.planned, { index, end: 'finish' }),
  }
  if (activity.asLateAsPossible === true) state.solution.hasLateOnes = true
  placeActivity(network, index, activity)
  classifyEdgesOf(network, index)
  markDirty(state.dirtyEarly, network, index)
  markFollowers(state.dirtyEarly, network, index)
  markDirty(state.dirtyLate, network, index)
  markLeaders(state.dirtyLate, network, index)
  return true
}

/** Adds a link. Returns false, and changes nothing, where it closes a ring or makes no sense. */
export function addLinkTo(state: EditState, link: Link): boolean {
  const { network } = state.solution
  const { edges } = network
  if (edges.count >= edges.from.length || checkLink(network, link) !== null) return false
  const source = network.indexById.get(link.from) ?? 0
  const target = network.indexById.get(link.to) ?? 0
  const gate = network.gate[target] ?? -1
  if (!makeRoomFor(network, source, gate < 0 ? target : gate)) return false
  const edge = addEdge(network, link)
  enlist(network, edge)
  if (network.role[source] === SUMMARY) state.lateNeedsEarly = true
  markEnds(state, edge)
  return true
}

/** Finds the first link of that type between two activities; null where there is none. */
export function findLink(
  { solution }: EditState,
  wanted: Pick<Link, 'from' | 'to' | 'type'>,
): Link | null {
  const { edges, indexById } = solution.network
  const source = indexById.get(wanted.from) ?? -1
  let found = -1
  for (let edge = edges.firstOut[source] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
    const link = edges.link[edge]
    const isWanted = link?.to === wanted.to && link.type === wanted.type
    // Edges are numbered in the order of the links.
    if (isWanted && (found < 0 || edge < found)) found = edge
  }
  return edges.link[found] ?? null
}

/** Takes a link out. Returns false, and changes nothing, where something was wrong with it. */
export function removeLinkFrom(state: EditState, link: Link): boolean {
  const { network } = state.solution
  const { edges } = network
  if (checkLink(network, link) !== null) return false
  const source = network.indexById.get(link.from) ?? 0
  let edge = edges.firstOut[source] ?? -1
  while (edge >= 0 && edges.link[edge] !== link) edge = edges.nextOut[edge] ?? -1
  if (edge < 0) return false
  markEnds(state, edge)
  unlist(edges.firstOut, edges.nextOut, { node: source, edge })
  unlist(edges.firstIn, edges.nextIn, { node: edges.to[edge] ?? 0, edge })
  edges.link[edge] = null
  edges.kind[edge] = DROPPED
  return true
}

function markEnds({ solution, dirtyEarly, dirtyLate }: EditState, edge: number): void {
  const { network } = solution
  markDirty(dirtyEarly, network, network.edges.to[edge] ?? -1)
  markDirty(dirtyLate, network, network.edges.from[edge] ?? -1)
}

function unlist(
  first: Int32Array,
  next: Int32Array,
  { node, edge }: { readonly node: number; readonly edge: number },
): void {
  if (first[node] === edge) {
    first[node] = next[edge] ?? -1
    return
  }
  let before = first[node] ?? -1
  while (before >= 0 && next[before] !== edge) before = next[before] ?? -1
  if (before >= 0) next[before] = next[edge] ?? -1
}

/** The role, line or duration of an activity decides how its links are computed. */
function classifyEdgesOf(network: Network, index: number): void {
  const { firstIn, nextIn, firstOut, nextOut } = network.edges
  for (let edge = firstIn[index] ?? -1; edge >= 0; edge = nextIn[edge] ?? -1) {
    classifyEdge(network, edge)
  }
  for (let edge = firstOut[index] ?? -1; edge >= 0; edge = nextOut[edge] ?? -1) {
    classifyEdge(network, edge)
  }
}
