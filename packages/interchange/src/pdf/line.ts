import type { TextPiece } from './pdf-page.ts'

/** Pieces on one baseline, from left to right. */
export interface Line {
  readonly pieces: readonly TextPiece[]
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
}

/** Gathers pieces into lines, from the top down. */
export function gatherLines(pieces: readonly TextPiece[]): readonly Line[] {
  const rows: { baseline: number; readonly pieces: TextPiece[] }[] = []
  for (const piece of [...pieces].sort((first, second) => first.baseline - second.baseline)) {
    const row = rows.at(-1)
    const isSame =
      row !== undefined && piece.baseline - row.baseline < Math.max(piece.size * 0.4, 1.5)
    if (isSame) row.pieces.push(piece)
    else rows.push({ baseline: piece.baseline, pieces: [piece] })
  }
  return rows.map(({ pieces: row }) => toLine(row))
}

/** Makes a line of pieces that stand beside each other. */
export function toLine(pieces: readonly TextPiece[]): Line {
  const sorted = [...pieces].sort((first, second) => first.left - second.left)
  const longest = sorted.reduce((best, piece) =>
    piece.text.length > best.text.length ? piece : best,
  )
  return {
    pieces: sorted,
    text: joinPieces(sorted),
    left: Math.min(...sorted.map(({ left }) => left)),
    right: Math.max(...sorted.map(({ right }) => right)),
    baseline: longest.baseline,
    size: longest.size,
    bold: sorted.every(({ bold }) => bold),
  }
}

/** A gap wider than this part of the letter size is a space that was moved over, not written. */
const SPACE_GAP = 0.12

function joinPieces(pieces: readonly TextPiece[]): string {
  return pieces.reduce((text, piece, index) => {
    const previous = pieces[index - 1]
    const gap = previous === undefined ? 0 : piece.left - previous.right
    return text + (gap > piece.size * SPACE_GAP ? ' ' : '') + piece.text
  }, '')
}

/** About how wide the first word of a line is. */
export function firstWordWidth({ text, left, right }: Line): number {
  const word = /^\s*\S+/u.exec(text)?.[0] ?? ''
  return text === '' ? 0 : ((right - left) * word.length) / text.length
}

/** What begins a new point whatever came before: "1.", "2.3.", "a)", "-", "IV.", "Điều 5." */
const LIST_START =
  /^\s*(?:[-–—+•*▪●○\uE000-\uF8FF]\s|(?:\d{1,3}|[IVXLC]{1,6}|[A-ZĐ])(?:\.\d{1,3})*[.)/]\s|[a-zđ]{1,2}[.)]\s|(?:Điều|Chương|Mục|Phần)\s+\S+)/u

export function startsListItem({ text }: Line): boolean {
  return LIST_START.test(text)
}
