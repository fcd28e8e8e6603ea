import type { Activity, Link, Plan } from './plan.ts'
import type { WorkLine } from './work-line.ts'

/**
 * A plan compiled to arrays of numbers. Nodes are the activities in the order of the plan, then one
 * gate per summary: a link to a summary ends at its gate, and its children wait for the gate; a
 * link from a summary begins at the summary itself, which comes after its children.
 *
 * Positions are those of the node's line (`WorkLine`); gates and summaries count on the clock.
 */
export interface Network {
  readonly plan: Plan
  readonly activities: Activity[]
  readonly indexById: ReadonlyMap<string, number>
  readonly activityCount: number
  readonly nodeCount: number

  /** The clock, then the calendars of the plan. */
  readonly lines: readonly WorkLine[]
  readonly line: Uint16Array
  /** The line of the calendar of the activity, in which lags and the slack of summaries count. */
  readonly home: Uint16Array

  readonly role: Uint8Array
  /** Twice the minutes, as positions count. */
  readonly duration: Int32Array
  /** Bounds from the plan itself, without links. */
  readonly startFloor: Int32Array
  readonly finishFloor: Int32Array
  readonly startCap: Int32Array
  readonly finishCap: Int32Array
  /** Where the constraint of a pinned node puts it, and which end of it. */
  readonly pin: Int32Array
  readonly pinKind: Uint8Array
  /** Moments that stand, of activities that are fixed, started or done. */
  readonly moments: Map<number, FixedMoments>

  /** The gate of a summary, -1 of other activities. */
  readonly gate: Int32Array
  /** The gate a node waits for, or -1. */
  readonly parentGate: Int32Array
  /** The summary above an activity, or -1. */
  readonly parent: Int32Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array

  readonly edges: Edges
  /** Nodes so that whatever a node waits for comes before it, and the place of each. */
  readonly order: Int32Array
  readonly rank: Int32Array

  readonly earlyStart: Int32Array
  readonly earlyFinish: Int32Array
  readonly lateStart: Int32Array
  readonly lateFinish: Int32Array
}

/** Links as two lists per node: those that come in and those that go out. -1 ends a list. */
export interface Edges {
  count: number
  readonly link: (Link | null)[]
  readonly from: Int32Array
  readonly to: Int32Array
  /** FROM_START, TO_FINISH, SLOW and DROPPED. */
  readonly kind: Uint8Array
  /** Twice the minutes on the line that both ends share; of no meaning on a slow edge. */
  readonly lag: Int32Array
  readonly firstIn: Int32Array
  readonly nextIn: Int32Array
  readonly firstOut: Int32Array
  readonly nextOut: Int32Array
}

/** Dates that were set by hand or have happened; null where an end is still to be computed. */
export interface FixedMoments {
  readonly start: number
  readonly finish: number | null
}

/** Placed by links and floors alone. */
export const PLAIN = 0
/** A constraint that is honoured against links. */
export const PINNED = 1
/** Dates set by hand. From here on nodes need more than the fast path. */
export const FIXED = 2
/** Finished. */
export const DONE = 3
/** Begun: the start stands, the rest is computed. */
export const STARTED = 4
export const GATE = 5
export const SUMMARY = 6

export const PIN_START_CAP = 1
export const PIN_FINISH_CAP = 2
export const PIN_START = 3
export const PIN_FINISH = 4

/** The edge begins at the start of its activity, not at the finish. */
export const FROM_START = 1
/** The edge holds the finish of its activity, not the start. */
export const TO_FINISH = 2
/** The ends count on different lines, or the lag on another one. */
export const SLOW = 4

/** The edge has been taken out of the lists of its ends. */
export const DROPPED = 8

/** No bound from below, and none from above. */
export const NONE = -(2 ** 30)
export const FREE = 2 ** 30
/** No position lies further away, so that sums of two stay whole numbers of 32 bits. */
export const POSITION_MAX = 2 ** 29

/** Longest duration or lag, in minutes: 200 years. */
export const MINUTES_MAX = 200 * 366 * 1440

/** Room for the arrays of so many nodes. */
export function allocateNodes(activityCount: number, nodeCount: number) {
  const ints = () => new Int32Array(nodeCount)
  const empty = () => new Int32Array(nodeCount).fill(-1)
  return {
    activityCount,
    nodeCount,
    line: new Uint16Array(nodeCount),
    home: new Uint16Array(nodeCount),
    role: new Uint8Array(nodeCount),
    duration: ints(),
    startFloor: ints().fill(NONE),
    finishFloor: ints().fill(NONE),
    startCap: ints().fill(FREE),
    finishCap: ints().fill(FREE),
    pin: ints(),
    pinKind: new Uint8Array(nodeCount),
    moments: new Map<number, FixedMoments>(),
    parentGate: empty(),
    firstChild: empty(),
    nextSibling: empty(),
    order: ints(),
    rank: ints(),
    earlyStart: ints(),
    earlyFinish: ints(),
    lateStart: ints(),
    lateFinish: ints(),
  }
}

/** Room for so many edges, and for some that come later. */
export function allocateEdges(nodeCount: number, edgeCount: number): Edges {
  const room = edgeCount + Math.ceil(edgeCount / 8) + SPARE_EDGES
  return {
    count: 0,
    link: [],
    from: new Int32Array(room),
    to: new Int32Array(room),
    kind: new Uint8Array(room),
    lag: new Int32Array(room),
    firstIn: new Int32Array(nodeCount).fill(-1),
    nextIn: new Int32Array(room),
    firstOut: new Int32Array(nodeCount).fill(-1),
    nextOut: new Int32Array(room),
  }
}

const SPARE_EDGES = 256
