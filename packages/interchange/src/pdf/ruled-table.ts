import type { Table, TableCell } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'
import type { Grid } from './find-grids.ts'
import { listGridCells, type GridCell } from './grid-cells.ts'
import { gatherLines } from './line.ts'
import type { TextPiece } from './pdf-page.ts'
import { joinWrappedLines } from './wrapped-lines.ts'

export interface RuledTable {
  readonly table: Table
  readonly top: number
  /** Text that is not in the table. */
  readonly rest: readonly TextPiece[]
}

/** Fills the cells of a grid with the text that stands in them. */
export function readRuledTable(
  grid: Grid,
  pieces: readonly TextPiece[],
  page: number,
): RuledTable | null {
  const cells = listGridCells(grid)
  const inside = new Map<GridCell | undefined, TextPiece[]>()
  for (const piece of pieces) {
    const cell = findCell(grid, cells, piece)
    const known = inside.get(cell)
    if (known === undefined) inside.set(cell, [piece])
    else known.push(piece)
  }
  const rest = inside.get(undefined) ?? []
  if (cells.length < 2 || rest.length === pieces.length) return null

  const rows = grid.ys
    .slice(1)
    .map((_, row) =>
      cells
        .filter((cell) => cell.row === row)
        .map((cell) => toTableCell(cell, readText(grid, cell, inside.get(cell) ?? []))),
    )
  return { table: { kind: 'table', rows, page }, top: grid.ys[0] ?? 0, rest }
}

function findCell(grid: Grid, cells: readonly GridCell[], piece: TextPiece): GridCell | undefined {
  const x = (piece.left + piece.right) / 2
  const y = piece.baseline - piece.size * 0.3
  const column = grid.xs.findLastIndex((line) => line <= x)
  const row = grid.ys.findLastIndex((line) => line <= y)
  return cells.find(
    (cell) =>
      cell.column <= column && column < cell.columnEnd && cell.row <= row && row < cell.rowEnd,
  )
}

/** What word processors leave free inside the borders, left and right together. */
const PADDING = 11

function readText(grid: Grid, cell: GridCell, pieces: readonly TextPiece[]): string {
  const width = (grid.xs[cell.columnEnd] ?? 0) - (grid.xs[cell.column] ?? 0) - PADDING
  return joinWrappedLines(gatherLines(pieces), width).map(foldRawText).join('\n')
}

function toTableCell({ column, columnEnd, row, rowEnd }: GridCell, text: string): TableCell {
  return {
    text,
    ...(columnEnd - column > 1 && { columnSpan: columnEnd - column }),
    ...(rowEnd - row > 1 && { rowSpan: rowEnd - row }),
  }
}
