import type { Layout } from './lay-out-blocks.ts'
import { HEADER_LINE_COUNT } from './limits.ts'

/** A line at the top of the document: a paragraph, or one line of a cell of a letterhead table. */
export interface HeaderLine {
  readonly text: string
  /** As patterns read it; same length. */
  readonly match: string
  /** Index of the part it belongs to. */
  readonly part: number
  readonly isCell: boolean
  /** Row and cell of a table line, so that neighbours can be told; -1 in a paragraph. */
  readonly row: number
  readonly cell: number
  /** Whether the format marks it: heading, bold or centred. */
  readonly isMarked: boolean
}

/** The lines among which letterhead, number, date and title stand, in reading order. */
export function listHeaderLines(layout: Layout): HeaderLine[] {
  const lines: HeaderLine[] = []
  for (const [part, laid] of layout.parts.entries()) {
    if (lines.length >= HEADER_LINE_COUNT) break
    if (laid.kind === 'paragraph') {
      const isMarked = laid.heading || laid.bold || laid.centered
      lines.push({ ...cut(layout, laid), part, isCell: false, row: -1, cell: -1, isMarked })
      continue
    }
    for (const [row, { cells }] of laid.rows.slice(0, HEADER_LINE_COUNT).entries()) {
      const placed = cells.flatMap((cell, index) => cell.lines.map((line) => ({ line, index })))
      for (const { line, index: cell } of placed) {
        lines.push({ ...cut(layout, line), part, isCell: true, row, cell, isMarked: false })
      }
    }
  }
  return lines.slice(0, HEADER_LINE_COUNT)
}

function cut(
  layout: Layout,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly text: string; readonly match: string } {
  return { text: layout.text.slice(start, end), match: layout.match.slice(start, end) }
}
