import type { Paragraph } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'
import { gatherLines, type Line } from './line.ts'
import type { PdfPage, Rule, TextPiece } from './pdf-page.ts'
import { joinLineTexts } from './wrapped-lines.ts'

/** A page whose notes at the foot are set apart. */
export interface NotedLines {
  readonly lines: readonly Line[]
  readonly notes: readonly Paragraph[]
}

/** Notes are set in smaller letters than the text: at most so much of its size. */
const NOTE_SIZE_MAX = 0.9
/** Without a line above them they must be clearly smaller. */
const NOTE_SIZE_MAX_UNRULED = 0.82
/** The line above notes is this long at least, and at most this part of the page width. */
const SEPARATOR_MIN = 60
const SEPARATOR_MAX = 0.45
/** A reference in the text is smaller than this part of its letters. */
const REFERENCE_SIZE_MAX = 0.8

const NOTE_START = /^\s*[[(]?(\d{1,3}|\*{1,3})[\])]?\s*(?=[\p{L}"“(])/u

/**
 * Sets the notes at the foot of a page apart from its text, so that they do not stand in the
 * middle of a sentence that goes on over the page. Their numbers in the text go with them.
 */
export function splitFootnotes(page: PdfPage, lines: readonly Line[]): NotedLines {
  const start = findNotes(page, lines)
  if (start === null) return { lines, notes: [] }
  const notes = gatherNotes(lines.slice(start), page.number)
  const numbers = new Set(lines.slice(start).map(({ text }) => NOTE_START.exec(text)?.[1]))
  const size = sizeOf(lines.slice(0, start))
  const isReference = (piece: TextPiece) =>
    piece.size < size * REFERENCE_SIZE_MAX && numbers.has(piece.text.replace(/[[\]()\s]/gu, ''))
  const above = lines.slice(0, start).flatMap(({ pieces }) => pieces)
  return { lines: gatherLines(above.filter((piece) => !isReference(piece))), notes }
}

function findNotes(page: PdfPage, lines: readonly Line[]): number | null {
  const separator = page.rules.findLast((rule) => isSeparator(rule, page, lines))
  const found =
    separator === undefined
      ? lines.findIndex((_, index) => areNotes(lines, index, NOTE_SIZE_MAX_UNRULED))
      : lines.findIndex(({ baseline }) => baseline > separator.at)
  return found > 0 ? found : null
}

function isSeparator(rule: Rule, page: PdfPage, lines: readonly Line[]): boolean {
  const { direction, at, from, to } = rule
  if (direction !== 'horizontal' || to - from < SEPARATOR_MIN || at < page.height * 0.3)
    return false
  if (to - from > page.width * SEPARATOR_MAX || from > page.width * 0.35) return false
  const below = lines.findIndex(({ baseline }) => baseline > at)
  return areNotes(lines, below, NOTE_SIZE_MAX)
}

/** Whether all lines from here on are smaller than those before, and the first has a number. */
function areNotes(lines: readonly Line[], from: number, sizeMax: number): boolean {
  const first = lines[from]
  if (from < 1 || first === undefined || !NOTE_START.test(first.text)) return false
  const max = sizeOf(lines.slice(0, from)) * sizeMax
  return lines
    .slice(from)
    .every(({ size, text }) => size <= max || /^\D{0,3}\d{0,4}\D{0,3}$/u.test(text))
}

/** The size of most letters. */
function sizeOf(lines: readonly Line[]): number {
  const sizes = lines.map(({ size }) => size).sort((first, second) => first - second)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

function gatherNotes(lines: readonly Line[], page: number): readonly Paragraph[] {
  const notes: string[][] = []
  for (const { text } of lines) {
    if (NOTE_START.test(text) || notes.length === 0) notes.push([text.trim()])
    else notes.at(-1)?.push(text.trim())
  }
  return notes.map((texts): Paragraph => ({
    kind: 'paragraph',
    text: foldRawText(joinLineTexts(texts)),
    page,
    note: true,
  }))
}
