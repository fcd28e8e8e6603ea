import type { TextPiece } from './pdf-page.ts'

/** Copies of a text nearer than this part of its size are one text. */
const NEAR = 0.2

/**
 * Leaves out text that is drawn again almost where it stands: programs make letters bold or give
 * them a shadow that way.
 */
export function dropOverdrawn(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const known = new Map<string, TextPiece[]>()
  return pieces.filter((piece) => {
    const same = known.get(piece.text)
    if (same === undefined) {
      known.set(piece.text, [piece])
      return true
    }
    const isAgain = same.some((other) => isNear(other, piece))
    if (!isAgain) same.push(piece)
    return !isAgain
  })
}

function isNear(first: TextPiece, second: TextPiece): boolean {
  const near = Math.min(first.size, second.size) * NEAR
  return (
    Math.abs(first.left - second.left) < near && Math.abs(first.baseline - second.baseline) < near
  )
}
