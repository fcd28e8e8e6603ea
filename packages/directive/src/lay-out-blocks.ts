import type { Block, Paragraph, Table, TableCell } from './block.ts'
import { matchForm } from './match-form.ts'
import { normalizeLine, normalizeLines } from './normalize-text.ts'
import { parseMarker } from './parse-marker.ts'
import { appendPlace, type SourcePlace } from './source-place.ts'

/**
 * The whole document as one text, with what is known about each stretch of it. Blocks stand on
 * lines of their own; a table row is one line, its cells joined by " | ", the paragraphs of a cell
 * by a space. The text is in normal form (see `normalizeText`), and every span counts in it.
 */
export interface Layout {
  readonly text: string
  /** The same text as patterns read it (see `matchForm`); same length. */
  readonly match: string
  readonly parts: readonly LaidPart[]
  /** Where in the file each line comes from, as far as its format says. */
  readonly places: readonly SourcePlace[]
}

export type LaidPart = LaidParagraph | LaidTable

export interface LaidParagraph {
  readonly kind: 'paragraph'
  readonly start: number
  readonly end: number
  readonly heading: boolean
  readonly bold: boolean
  readonly centered: boolean
  readonly note: boolean
  /** Code: shown, but not read. */
  readonly verbatim: boolean
  readonly page: number | null
  /** One-based line of the source, else of the laid-out text. */
  readonly line: number
}

export interface LaidTable {
  readonly kind: 'table'
  readonly start: number
  readonly end: number
  readonly rows: readonly LaidRow[]
  readonly page: number | null
}

export interface LaidRow {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly cells: readonly LaidCell[]
}

export interface LaidCell {
  readonly start: number
  readonly end: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** The paragraphs of the cell, each with its own place in the text. */
  readonly lines: readonly { readonly start: number; readonly end: number }[]
}

export function layOutBlocks(blocks: readonly Block[]): Layout {
  const pen = new Pen()
  const parts: LaidPart[] = []
  for (const block of blocks) {
    if (block.kind === 'table') layOutTable(block, pen, parts)
    else layOutParagraph(block, pen, parts)
  }
  const text = pen.text()
  return { text, match: matchForm(text), parts, places: pen.places }
}

const CELL_JOINT = ' | '

/** Collects the text and knows how far it is; pieces are joined once, at the end. */
class Pen {
  readonly places: SourcePlace[] = []
  readonly #pieces: string[] = []
  #length = 0
  #line = 0

  get length(): number {
    return this.#length
  }

  /** Begins a new line, from that place of the file, and answers its one-based number. */
  newLine(page: number | undefined, paragraph: number | undefined): number {
    if (this.#line > 0) this.write('\n')
    this.#line += 1
    const place = { start: this.#length, page: page ?? null, paragraph: paragraph ?? null }
    appendPlace(this.places, place)
    return this.#line
  }

  write(piece: string): number {
    const start = this.#length
    this.#pieces.push(piece)
    this.#length += piece.length
    return start
  }

  text(): string {
    return this.#pieces.join('')
  }
}

function layOutParagraph(paragraph: Paragraph, pen: Pen, parts: LaidPart[]): void {
  const marker = normalizeLine(paragraph.listMarker ?? '')
  const lines = joinBrokenLines(normalizeLines(paragraph.text))
  for (const [index, line] of lines.entries()) {
    const lineNumber = pen.newLine(paragraph.page, paragraph.paragraph)
    const start = pen.length
    if (index === 0 && marker !== '') pen.write(`${marker} `)
    pen.write(line)
    parts.push({
      kind: 'paragraph',
      start,
      end: pen.length,
      heading: paragraph.headingLevel !== undefined,
      bold: paragraph.bold ?? false,
      centered: paragraph.alignment === 'center',
      note: paragraph.note ?? false,
      verbatim: paragraph.verbatim ?? false,
      page: paragraph.page ?? null,
      line: paragraph.line ?? lineNumber,
    })
  }
}

// A line break in mid-sentence, set to fill a line, is no break of the text.
function joinBrokenLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const isBroken = last !== undefined && /^\p{Ll}/u.test(line) && !/[.;:!?]$/u.test(last)
    if (isBroken && parseMarker(line) === null) joined[joined.length - 1] = `${last} ${line}`
    else joined.push(line)
  }
  return joined
}

function layOutTable(table: Table, pen: Pen, parts: LaidPart[]): void {
  const rows: LaidRow[] = []
  const lines = table.rows.map((row) => row.map(({ text }) => normalizeLines(text)))
  const rowsBefore = countWrittenRows(lines)
  for (const [index, row] of table.rows.entries()) {
    if (rowsBefore[index] === rowsBefore[index + 1]) continue
    const page = table.rowPages?.[index] ?? table.page
    const lineNumber = pen.newLine(page, table.rowParagraphs?.[index])
    const start = pen.length
    const cells = row.map((cell, column) => {
      const end = Math.min(index + (cell.rowSpan ?? 1), table.rows.length)
      const rowSpan = (rowsBefore[end] ?? 0) - (rowsBefore[index] ?? 0)
      return layOutCell({ ...cell, rowSpan }, lines[index]?.[column] ?? [], column, pen)
    })
    rows.push({ start, end: pen.length, cells, line: table.rowLines?.[index] ?? lineNumber })
  }
  const first = rows[0]
  if (first === undefined) return
  parts.push({
    kind: 'table',
    start: first.start,
    end: pen.length,
    rows,
    page: table.page ?? null,
  })
}

/** For each row how many before it hold text: those that hold none are left out. */
function countWrittenRows(rows: readonly (readonly string[][])[]): readonly number[] {
  const counts = [0]
  for (const row of rows) {
    const isWritten = row.some((lines) => lines.length > 0)
    counts.push((counts.at(-1) ?? 0) + (isWritten ? 1 : 0))
  }
  return counts
}

function layOutCell(cell: TableCell, lines: readonly string[], column: number, pen: Pen): LaidCell {
  if (column > 0) pen.write(CELL_JOINT)
  const start = pen.length
  const laidLines = lines.map((line, index) => {
    if (index > 0) pen.write(' ')
    const lineStart = pen.write(line)
    return { start: lineStart, end: pen.length }
  })
  return {
    start,
    end: pen.length,
    columnSpan: Math.max(1, cell.columnSpan ?? 1),
    rowSpan: Math.max(1, cell.rowSpan ?? 1),
    lines: laidLines,
  }
}
