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
  const ends = new Int32Array(rows.length)
  const open: number[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const level = rows[index]?.level ?? 0
    closeDeeper(open, { rows, ends, level, end: index })
    parents[index] = open.at(-1) ?? -1
    open.push(index)
  }
  for (const index of open) ends[index] = rows.length
  return { parents, ends }
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

function closeDeeper(
  open: number[],
  at: {
    readonly rows: readonly GanttRow[]
    readonly ends: Int32Array
    readonly level: number
    readonly end: number
  },
): void {
  for (;;) {
    const last = open.at(-1)
    if (last === undefined || (at.rows[last]?.level ?? 0) < at.level) return
    at.ends[last] = at.end
    open.pop()
  }
}
