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

/** A page has no more lines, nor so many places where notes could begin. */
const LINES_MAX = 1_000
const PLACES_MAX = 50

function findNotes(page: PdfPage, lines: readonly Line[]): number | null {
  if (lines.length > LINES_MAX) return null
  const starts = findStarts(lines)
  const separators = page.rules.filter((rule) => isSeparator(rule, page)).slice(-PLACES_MAX)
  for (const { at } of separators.reverse()) {
    const below = lines.findIndex(({ baseline }) => baseline > at)
    if (areNotes(lines, starts.get(below), NOTE_SIZE_MAX)) return below
  }
  for (const start of [...starts.values()].slice(0, PLACES_MAX)) {
    if (areNotes(lines, start, NOTE_SIZE_MAX_UNRULED)) return start.line
  }
  return null
}

function isSeparator({ direction, at, from, to }: Rule, page: PdfPage): boolean {
  return (
    direction === 'horizontal' &&
    to - from >= SEPARATOR_MIN &&
    at >= page.height * 0.3 &&
    to - from <= page.width * SEPARATOR_MAX &&
    from <= page.width * 0.35
  )
}

/** A line with a number in front, behind which all letters are at most of a size. */
interface NotesStart {
  readonly line: number
  readonly size: number
}

/** A page number at the foot is as large as it likes. */
const PAGE_NUMBER = /^\D{0,3}\d{0,4}\D{0,3}$/u

/** Where notes could begin: some line before is larger than all behind. From the top down. */
function findStarts(lines: readonly Line[]): ReadonlyMap<number, NotesStart> {
  const sizesBehind: number[] = []
  let size = 0
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]
    if (line !== undefined && !PAGE_NUMBER.test(line.text)) size = Math.max(size, line.size)
    sizesBehind[index] = size
  }
  const starts = new Map<number, NotesStart>()
  let before = 0
  for (const [line, { text, size: own }] of lines.entries()) {
    const behind = sizesBehind[line] ?? 0
    if (behind <= before * NOTE_SIZE_MAX && NOTE_START.test(text)) {
      starts.set(line, { line, size: behind })
    }
    before = Math.max(before, own)
  }
  return starts
}

/** Whether all lines from here on are smaller than those before. */
function areNotes(lines: readonly Line[], start: NotesStart | undefined, sizeMax: number): boolean {
  if (start === undefined || start.line < 1) return false
  return start.size <= sizeOf(lines.slice(0, start.line)) * sizeMax
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
