import type { TextPiece } from './pdf-page.ts'

/** Copies of a text nearer than this part of its size are one text. */
const NEAR = 0.2

/**
 * Leaves out text that is drawn again almost where it stands: programs make letters bold or give
 * them a shadow that way.
 */
export function dropOverdrawn(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const known = new Map<string, Grids>()
  return pieces.filter((piece) => {
    const grids = known.get(piece.text) ?? new Map<number, Grid>()
    if (grids.size === 0) known.set(piece.text, grids)
    for (const [level, grid] of grids) if (isDrawn(piece, grid, level)) return false
    record(piece, grids)
    return true
  })
}

/** What is known by its place, in cells as wide as what counts as near for its size. */
type Grid = Map<string, TextPiece[]>
/** By the binary logarithm of the width of the cells. */
type Grids = Map<number, Grid>

const LEVEL_MIN = -6
const LEVEL_MAX = 8
/** So many that are not near each other fit into no cell, unless they are smaller than any print. */
const CELL_MAX = 16

function record(piece: TextPiece, grids: Grids): void {
  const level = Math.min(LEVEL_MAX, Math.max(LEVEL_MIN, Math.ceil(Math.log2(piece.size * NEAR))))
  const grid = grids.get(level) ?? new Map<string, TextPiece[]>()
  grids.set(level, grid)
  const [column, row] = cellOf(piece, level)
  const cell = grid.get(`${column}:${row}`)
  if (cell === undefined) grid.set(`${column}:${row}`, [piece])
  else if (cell.length < CELL_MAX) cell.push(piece)
}

function isDrawn(piece: TextPiece, grid: Grid, level: number): boolean {
  const [column, row] = cellOf(piece, level)
  for (let x = column - 1; x <= column + 1; x += 1) {
    for (let y = row - 1; y <= row + 1; y += 1) {
      if (grid.get(`${x}:${y}`)?.some((other) => isNear(other, piece)) === true) return true
    }
  }
  return false
}

function cellOf({ left, baseline }: TextPiece, level: number): readonly [number, number] {
  const width = 2 ** level
  return [Math.floor(left / width), Math.floor(baseline / width)]
}

function isNear(first: TextPiece, second: TextPiece): boolean {
  const near = Math.min(first.size, second.size) * NEAR
  return (
    Math.abs(first.left - second.left) < near && Math.abs(first.baseline - second.baseline) < near
  )
}
