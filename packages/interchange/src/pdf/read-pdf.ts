import type { Block, Paragraph, Table } from '@roviec/directive'
import { DocumentRefusedError, type DocumentNotice } from '../document-file.ts'
import type { ReadLimits } from '../read-limits.ts'
import { findGrids } from './find-grids.ts'
import { splitFootnotes } from './footnotes.ts'
import { isGarbled } from './garbled-text.ts'
import { joinTables } from './join-tables.ts'
import { gatherLines, type Line } from './line.ts'
import { loadPdf, type PageProgress } from './load-pdf.ts'
import { findRunningLines, listSetApart, type PageLines } from './margins.ts'
import { joinParagraphs, type PlacedLine } from './paragraphs.ts'
import type { PdfPage } from './pdf-page.ts'
import { readRuledTable } from './ruled-table.ts'
import { splitSideBySide, type TextArea } from './side-by-side.ts'

export interface PdfReading {
  readonly blocks: readonly Block[]
  readonly pages: number
  readonly notices: readonly DocumentNotice[]
  /** What is left out of the blocks: running lines, and texts that are askew, each once. */
  readonly marks: readonly string[]
}

/**
 * Reads a PDF by its text layer: lines become paragraphs again, ruled tables become tables, text
 * side by side (letterhead, signature) becomes a table of two cells. Page numbers and running
 * headers go; notes at the foot of a page stand behind the text.
 *
 * @throws DocumentRefusedError also `document-is-scan` when most pages are pictures, and
 * `document-text-garbled` when a page has other letters than it shows
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadLimits,
  onProgress?: PageProgress,
): Promise<PdfReading> {
  const pages = await loadPdf(bytes, limits, onProgress)
  const blank = pages.filter((page) => !hasText(page)).map(({ number }) => number)
  if (blank.length > pages.length / 2) {
    throw new DocumentRefusedError('document-is-scan', { pages: pages.length })
  }
  if (pages.some(isPageGarbled)) throw new DocumentRefusedError('document-text-garbled')
  const whole = pages.map(readTables)
  const running = findRunningLines(whole)
  const read = whole.map((page) => setNotesApart(page, running))
  const parts = read.flatMap((page) => toParts(page))
  return {
    blocks: [
      ...joinTables(toBlocks(parts, textAreas(parts))),
      ...read.flatMap(({ notes }) => notes),
    ],
    pages: pages.length,
    marks: marksOf(pages, running),
    notices:
      blank.length === 0
        ? []
        : [{ code: 'document-pages-without-text', parameters: { pages: blank.join(', ') } }],
  }
}

function marksOf(pages: readonly PdfPage[], running: ReadonlySet<Line>): readonly string[] {
  const texts = [...pages.flatMap(({ askew }) => askew), ...[...running].flatMap(runningTexts)]
  return [...new Set(texts)].slice(0, MARKS_MAX)
}

function runningTexts(line: Line): readonly string[] {
  return [line.text, ...listSetApart(line)]
}

const MARKS_MAX = 1000

/** A scanned page may still carry a number or a stamp of the scanner in letters. */
const CHARACTERS_MIN = 16

function hasText({ pieces }: PdfPage): boolean {
  return pieces.reduce((sum, { text }) => sum + text.trim().length, 0) >= CHARACTERS_MIN
}

interface PageReading extends PageLines {
  readonly tables: readonly { readonly table: Table; readonly top: number }[]
}

function readTables(page: PdfPage): PageReading {
  const tables: { readonly table: Table; readonly top: number }[] = []
  let pieces = page.pieces
  for (const grid of findGrids(page.rules)) {
    const read = readRuledTable(grid, pieces, page.number)
    if (read !== null) {
      tables.push(read)
      pieces = read.rest
    }
  }
  return { page, lines: gatherLines(pieces), tables }
}

interface NotedPage extends PageReading {
  readonly notes: readonly Paragraph[]
}

/** Takes running lines out, then the notes at the foot of the page. */
function setNotesApart(page: PageReading, running: ReadonlySet<Line>): NotedPage {
  const kept = page.lines.filter((line) => !running.has(line))
  const { lines, notes } = splitFootnotes(page.page, kept)
  return { ...page, lines, notes }
}

function isPageGarbled({ pieces }: PdfPage): boolean {
  return isGarbled(pieces.map(({ text }) => text).join(' '))
}

/** What stands on a page, from the top down: tables, and the lines between them. */
type PagePart =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly page: PdfPage }

function toParts({ page, lines: kept, tables }: PageReading): PagePart[] {
  const parts: PagePart[] = []
  let begun = 0
  for (const { table, top } of tables) {
    const end = kept.findIndex(({ baseline }) => baseline > top)
    const above = end === -1 ? kept.length : Math.max(end, begun)
    parts.push({ kind: 'lines', lines: kept.slice(begun, above), page }, { kind: 'table', table })
    begun = above
  }
  return [...parts, { kind: 'lines', lines: kept.slice(begun), page }]
}

/**
 * The text area for each page width: a document has one for upright pages and one for lying ones.
 */
function textAreas(parts: readonly PagePart[]): ReadonlyMap<number, TextArea> {
  const linesByWidth = new Map<number, Line[]>()
  for (const part of parts) {
    if (part.kind === 'table') continue
    const width = Math.round(part.page.width)
    const known = linesByWidth.get(width)
    if (known === undefined) linesByWidth.set(width, [...part.lines])
    else known.push(...part.lines)
  }
  return new Map([...linesByWidth].map(([width, lines]) => [width, textAreaOf(lines, width)]))
}

/** Where the text begins and ends at least, as parts of the page: few lines may not show it. */
const AREA_LEFT = 0.2
const AREA_RIGHT = 0.88
const OUTLIERS = 0.03

function textAreaOf(lines: readonly Line[], width: number): TextArea {
  const lefts = lines.map(({ left }) => left).sort((first, second) => first - second)
  const rights = lines.map(({ right }) => right).sort((first, second) => second - first)
  const outliers = Math.floor(lines.length * OUTLIERS)
  return {
    left: Math.min(lefts[outliers] ?? 0, width * AREA_LEFT),
    right: Math.max(rights[outliers] ?? 0, width * AREA_RIGHT),
  }
}

function toBlocks(
  parts: readonly PagePart[],
  areas: ReadonlyMap<number, TextArea>,
): readonly Block[] {
  const blocks: Block[] = []
  let waiting: PlacedLine[] = []
  const addTable = (table: Table) => {
    blocks.push(...joinParagraphs(waiting), table)
    waiting = []
  }
  for (const part of parts) {
    if (part.kind === 'table') {
      addTable(part.table)
      continue
    }
    const { number, width } = part.page
    const area = areas.get(Math.round(width)) ?? { left: 0, right: width }
    for (const line of splitSideBySide(part.lines, area, number)) {
      if (line.kind === 'line') waiting.push({ line: line.line, area: line.area, page: number })
      else addTable(line.table)
    }
  }
  return [...blocks, ...joinParagraphs(waiting)]
}
