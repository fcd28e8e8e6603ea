import type { GanttRow } from './row.ts'

/** How rows hang together, as arrays over row indexes: nothing is allocated per row. */
export interface RowTree {
  /** Index of the parent row, -1 for the outermost. */
  readonly parents: Int32Array
  /** One past the last descendant of each row. */
  readonly ends: Int32Array
}

/** Reads parents from the levels of rows in display order; a level may skip steps downwards. */
export function readRowTree(rows: readonly GanttRow[]): RowTree {
  const parents = new Int32Array(rows.length)
  const ends = new Int32Array(rows.length).fill(rows.length)
  // The rows whose descendants are being read, outermost first: a stack without allocation.
  const open = new Int32Array(rows.length)
  let depth = 0
  for (let index = 0; index < rows.length; index += 1) {
    const level = levelAt(rows, index)
    while (depth > 0 && levelAt(rows, open[depth - 1] ?? 0) >= level) {
      depth -= 1
      ends[open[depth] ?? 0] = index
    }
    parents[index] = depth === 0 ? -1 : (open[depth - 1] ?? -1)
    open[depth] = index
    depth += 1
  }
  return { parents, ends }
}

function levelAt(rows: readonly GanttRow[], index: number): number {
  return rows[index]?.level ?? 0
}

/** The indexes of rows in sight: every row but the descendants of collapsed ones, in order. */
export function listVisibleRows(
  rows: readonly GanttRow[],
  tree: RowTree,
  collapsed: ReadonlySet<string>,
): Int32Array {
  const visible = new Int32Array(rows.length)
  let count = 0
  let index = 0
  while (index < rows.length) {
    visible[count] = index
    count += 1
    const hidesChildren = collapsed.size > 0 && collapsed.has(rows[index]?.id ?? '')
    index = hidesChildren ? (tree.ends[index] ?? rows.length) : index + 1
  }
  return visible.subarray(0, count)
}
