import type { GanttCounts, GanttRow, GanttState } from './row.ts'
import type { RowTree } from './row-tree.ts'

/** A stretch of a row that stands for many: so many tasks are in that state. */
export interface GanttShare {
  readonly state: GanttState
  readonly count: number
  /** Pixels from the left of the timeline. */
  readonly x: number
  readonly width: number
}

/** What bites first is first. */
const STATES_BY_URGENCY = [
  'overdue',
  'at-risk',
  'waiting-verification',
  'in-progress',
  'not-started',
  'done-late',
  'done',
  'cancelled',
  'standing',
] as const satisfies readonly GanttState[]

/** How the tasks below a row stand: as the row says, else counted. Null where there are none. */
export type RollUp = (index: number) => GanttCounts | null

/** Counts on demand, each row once: only closed rows in sight are ever asked for. */
export function createRollUp(rows: readonly GanttRow[], tree: RowTree): RollUp {
  const known = new Map<number, GanttCounts | null>()
  return (index) => {
    const given = rows[index]?.counts
    if (given !== undefined) return given
    const counted = known.get(index)
    if (counted !== undefined) return counted
    const counts = countBelow(rows, index, tree.ends[index] ?? index + 1)
    known.set(index, counts)
    return counts
  }
}

function countBelow(rows: readonly GanttRow[], index: number, end: number): GanttCounts | null {
  const counts: Partial<Record<GanttState, number>> = {}
  let total = 0
  for (let below = index + 1; below < end; below += 1) {
    const row = rows[below]
    if (row === undefined || row.kind !== 'task') continue
    counts[row.state] = (counts[row.state] ?? 0) + 1
    total += 1
  }
  return total === 0 ? null : counts
}

/** The states that occur, the most urgent first. */
export function listCounts(
  counts: GanttCounts,
): readonly { readonly state: GanttState; readonly count: number }[] {
  return STATES_BY_URGENCY.flatMap((state) => {
    const count = counts[state] ?? 0
    return count > 0 ? [{ state, count }] : []
  })
}

/** A stretch of the timeline, shared out by how many tasks are in each state. */
export function shareOut(
  counts: GanttCounts,
  span: { readonly x: number; readonly width: number },
): readonly GanttShare[] {
  const listed = listCounts(counts)
  const total = listed.reduce((sum, { count }) => sum + count, 0)
  let x = span.x
  return listed.map(({ state, count }) => {
    const width = (span.width * count) / total
    const share = { state, count, x, width }
    x += width
    return share
  })
}
