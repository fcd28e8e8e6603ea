import { boundFromLater, finishMoment, lineAt, startMoment } from './edge-bounds.ts'
import { FROM_START, GATE, PINNED, SUMMARY, TO_FINISH, type Network } from './network.ts'

/** Where activities are put: their early dates, or later where they are as late as possible. */
export interface PlannedEnds {
  readonly start: Int32Array
  readonly finish: Int32Array
}

/**
 * Puts every activity that asks for it as late as its followers stand, and no later than its late
 * dates; null where none asks. Nothing else is moved but the summaries above.
 */
export function planLateOnes(network: Network): PlannedEnds | null {
  const late: number[] = []
  for (let index = 0; index < network.activityCount; index++) {
    if ((network.role[index] as number) > PINNED) continue
    if (network.activities[index]?.asLateAsPossible === true) late.push(index)
  }
  if (late.length === 0) return null
  const planned = { start: network.earlyStart.slice(), finish: network.earlyFinish.slice() }
  late.sort((one, other) => (network.rank[other] ?? 0) - (network.rank[one] ?? 0))
  for (const index of late) placeLate(network, planned, index)
  for (const node of network.order) {
    if (network.role[node] === SUMMARY) spanChildren(network, planned, node)
  }
  return planned
}

function placeLate(network: Network, planned: PlannedEnds, index: number): void {
  const { edges, lateFinish, earlyFinish, duration } = network
  const length = duration[index] ?? 0
  let finish = lateFinish[index] ?? 0
  for (let edge = edges.firstOut[index] ?? -1; edge >= 0; edge = edges.nextOut[edge] ?? -1) {
    const bound = boundFromLater(network, edge, positionOfTarget(network, planned, edge))
    const isStart = ((edges.kind[edge] ?? 0) & FROM_START) !== 0
    finish = Math.min(finish, isStart && length > 0 ? (bound | 1) + length : bound)
  }
  if (length > 0) finish &= ~1
  if (finish <= (earlyFinish[index] ?? 0)) return
  planned.finish[index] = finish
  planned.start[index] = length === 0 ? finish : (finish - length) | 1
}

/** A summary counts with its early start, which is never later than where it is put. */
function positionOfTarget(network: Network, planned: PlannedEnds, edge: number): number {
  const target = network.edges.to[edge] ?? 0
  if (network.role[target] === GATE) {
    const summary = network.parent[network.firstChild[target] ?? 0] ?? 0
    return network.earlyStart[summary] ?? 0
  }
  const toFinish = ((network.edges.kind[edge] ?? 0) & TO_FINISH) !== 0
  return (toFinish ? planned.finish : planned.start)[target] ?? 0
}

function spanChildren(network: Network, planned: PlannedEnds, summary: number): void {
  let start = Number.POSITIVE_INFINITY
  let finish = Number.NEGATIVE_INFINITY
  const { firstChild, nextSibling } = network
  for (let child = firstChild[summary] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    start = Math.min(start, 2 * plannedMoment(network, planned, { index: child, end: 'start' }))
    finish = Math.max(finish, 2 * plannedMoment(network, planned, { index: child, end: 'finish' }))
  }
  planned.start[summary] = start
  planned.finish[summary] = finish
}

/** The moment at which an activity is put to start or to finish. */
export function plannedMoment(
  network: Network,
  planned: PlannedEnds | null,
  { index, end }: { readonly index: number; readonly end: 'start' | 'finish' },
): number {
  const fixed = network.moments.get(index)
  if (end === 'start' && fixed !== undefined) return fixed.start
  if (end === 'finish' && fixed !== undefined && fixed.finish !== null) return fixed.finish
  if (planned === null) {
    return end === 'start' ? startMoment(network, index) : finishMoment(network, index)
  }
  const position = (end === 'start' ? planned.start : planned.finish)[index] ?? 0
  return lineAt(network, index).momentOf(position)
}
