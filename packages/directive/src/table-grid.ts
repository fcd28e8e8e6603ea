import type { LaidCell, LaidTable } from './lay-out-blocks.ts'

/**
 * One place of the grid: the cell that covers it, and whether the cell began in this row and
 * column.
 */
export interface GridCell {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Covers this place from the row above. */
  readonly isFromAbove: boolean
  /** Covers this place from the column before. */
  readonly isFromLeft: boolean
}

export interface GridRow {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly cells: readonly GridCell[]
}

const COLUMN_COUNT_MAX = 64

/** Lays a table out so that every row has a cell in every column, merged cells repeated. */
export function toGrid(table: LaidTable, text: string): GridRow[] {
  const hanging: (Hanging | undefined)[] = []
  return table.rows.map((row) => {
    const cells: GridCell[] = []
    takeHanging(hanging, cells)
    for (const cell of row.cells) {
      place(cell, text, cells, hanging)
      takeHanging(hanging, cells)
    }
    return { start: row.start, end: row.end, line: row.line, cells }
  })
}

interface Hanging {
  readonly cell: GridCell
  rowsLeft: number
}

function place(
  cell: LaidCell,
  text: string,
  cells: GridCell[],
  hanging: (Hanging | undefined)[],
): void {
  const content = text.slice(cell.start, cell.end)
  for (let step = 0; step < cell.columnSpan && cells.length < COLUMN_COUNT_MAX; step++) {
    const { start, end } = cell
    const grid = { start, end, text: content, isFromAbove: false, isFromLeft: step > 0 }
    if (cell.rowSpan > 1) hanging[cells.length] = { cell: grid, rowsLeft: cell.rowSpan - 1 }
    cells.push(grid)
  }
}

function takeHanging(hanging: (Hanging | undefined)[], cells: GridCell[]): void {
  while (cells.length < COLUMN_COUNT_MAX) {
    const above = hanging[cells.length]
    if (above === undefined) return
    above.rowsLeft -= 1
    if (above.rowsLeft === 0) hanging[cells.length] = undefined
    cells.push({ ...above.cell, isFromAbove: true })
  }
}
