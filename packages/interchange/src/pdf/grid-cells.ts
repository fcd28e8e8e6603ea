import type { Grid } from './find-grids.ts'
import type { Rule } from './pdf-page.ts'

/** A cell of a ruled table, counted in columns and rows of the grid; ends are exclusive. */
export interface GridCell {
  readonly column: number
  readonly columnEnd: number
  readonly row: number
  readonly rowEnd: number
}

const TOLERANCE = 3.5

/** The cells of a grid in reading order: neighbours without a line between them are one cell. */
export function listGridCells(grid: Grid): readonly GridCell[] {
  const columns = grid.xs.length - 1
  const rows = grid.ys.length - 1
  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let slot = 0; slot < rows * columns; slot += 1) {
    if (taken.has(slot)) continue
    const cell = growCell(grid, Math.floor(slot / columns), slot % columns)
    for (let row = cell.row; row < cell.rowEnd; row += 1) {
      for (let column = cell.column; column < cell.columnEnd; column += 1) {
        taken.add(row * columns + column)
      }
    }
    cells.push(cell)
  }
  return cells
}

/** Grows to the right, then down, until a line is met. */
function growCell(grid: Grid, row: number, column: number): GridCell {
  let columnEnd = column + 1
  while (columnEnd < grid.xs.length - 1 && !hasVertical(grid, columnEnd, row)) columnEnd += 1
  let rowEnd = row + 1
  while (rowEnd < grid.ys.length - 1 && !hasHorizontal(grid, rowEnd, { column, columnEnd })) {
    rowEnd += 1
  }
  return { column, columnEnd, row, rowEnd }
}

function hasVertical({ xs, ys, verticals }: Grid, line: number, row: number): boolean {
  const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
  return verticals.some((rule) => isAt(rule, xs[line]) && covers(rule, middle))
}

function hasHorizontal(
  { xs, ys, horizontals }: Grid,
  line: number,
  { column, columnEnd }: { readonly column: number; readonly columnEnd: number },
): boolean {
  for (let index = column; index < columnEnd; index += 1) {
    const middle = ((xs[index] ?? 0) + (xs[index + 1] ?? 0)) / 2
    if (horizontals.some((rule) => isAt(rule, ys[line]) && covers(rule, middle))) return true
  }
  return false
}

function isAt({ at }: Rule, position: number | undefined): boolean {
  return position !== undefined && Math.abs(at - position) <= TOLERANCE
}

function covers({ from, to }: Rule, position: number): boolean {
  return from <= position && position <= to
}
