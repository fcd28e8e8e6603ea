import type { GanttBand } from './bands.ts'
import type { GanttRowBox } from './row-box.ts'

/** A stretch of rows, by position; the last one exclusive. */
export interface FreeRows {
  readonly from: number
  readonly to: number
}

/** The longest run of rows in which nothing is drawn over a band: the place for its name. */
export function findFreeRows(rows: readonly GanttRowBox[], band: GanttBand): FreeRows | null {
  let best: FreeRows | null = null
  let from: number | null = null
  for (const row of rows) {
    if (isCovered(row, band)) {
      from = null
      continue
    }
    from ??= row.position
    const run = { from, to: row.position + 1 }
    if (best === null || run.to - run.from > best.to - best.from) best = run
  }
  return best
}

/** Words beside a bar run on for about this many pixels. */
const NOTE_WIDTH = 120

function isCovered(box: GanttRowBox, { x, width }: GanttBand): boolean {
  const bar = box.bar ?? box.bracket
  const start = Math.min(bar?.x ?? Infinity, box.baseline?.x ?? Infinity, box.deadlineX ?? Infinity)
  const noteEnd = box.noteX === null ? -Infinity : box.noteX + (hasNote(box) ? NOTE_WIDTH : 0)
  return start < x + width && noteEnd > x
}

function hasNote({ row }: GanttRowBox): boolean {
  return row.note !== undefined && row.note !== null && row.note !== ''
}
