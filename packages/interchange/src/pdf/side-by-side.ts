import type { Table } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'
import { findAlignedTable, mayStartTable } from './aligned-table.ts'
import { gatherLines, toLine, type Line } from './line.ts'

/** Lines that stand beside each other without borders: letterhead, recipients and signature. */
export interface SideBySide {
  readonly kind: 'side-by-side'
  readonly table: Table
}

/** A line that stands in a column of its own has the area of that column. */
export type PageLine =
  { readonly kind: 'line'; readonly line: Line; readonly area: TextArea } | SideBySide

/** The text area of a page. */
export interface TextArea {
  readonly left: number
  readonly right: number
}

/**
 * Finds runs of lines with an empty strip down their middle and text on both sides, and makes each
 * a table of two cells, as Word documents have it. Text set in two columns is put into its order,
 * and columns of a table without lines into its rows. Other lines stay as they are.
 */
export function splitSideBySide(
  lines: readonly Line[],
  area: TextArea,
  page: number,
): readonly PageLine[] {
  const result: PageLine[] = []
  let index = 0
  let misses = 0
  while (index < lines.length) {
    const line = lines[index]
    const ahead = lines.slice(index, index + RUN_LINES_MAX)
    const mayAlign = line !== undefined && misses < TABLE_MISSES_MAX && mayStartTable(line)
    const aligned = mayAlign ? findAlignedTable(ahead, page) : null
    if (mayAlign && aligned === null) misses += 1
    const run = aligned === null ? findRun(ahead, area) : null
    if (aligned !== null) {
      result.push({ kind: 'side-by-side', table: aligned.table })
      index += aligned.lines
    } else if (run !== null) {
      result.push(...(readColumns(run) ?? [{ kind: 'side-by-side', table: toTable(run, page) }]))
      index += run.lines.length
    } else if (line !== undefined) {
      result.push({ kind: 'line', line, area })
      index += 1
    }
  }
  return result
}

/** Neither a letterhead nor a list of recipients is longer. */
const RUN_LINES_MAX = 120

/** A page on which so many lines look like the head of a table and are none has none. */
const TABLE_MISSES_MAX = 100

interface Run {
  readonly gutter: number
  readonly lines: readonly Line[]
}

type Side = 'left' | 'right' | 'both' | 'across'

const GUTTER_HALF_WIDTH = 4
const GUTTER_STEP = 4
const GUTTER_FROM = 0.3
const GUTTER_TO = 0.7

/** The longest run that begins with the first line, over all places where the strip could be. */
function findRun(lines: readonly Line[], { left, right }: TextArea): Run | null {
  const width = right - left
  let best: Run | null = null
  for (
    let gutter = left + width * GUTTER_FROM;
    gutter <= left + width * GUTTER_TO;
    gutter += GUTTER_STEP
  ) {
    const run = runAt(lines, gutter, (left + right) / 2)
    if (run !== null && run.lines.length > (best?.lines.length ?? 0)) best = run
  }
  return best
}

function runAt(lines: readonly Line[], gutter: number, middle: number): Run | null {
  if (!beginsRun(lines, gutter, middle)) return null
  const sides = lines.map((line) => sideOf(line, gutter, middle))
  const end = sides.findIndex((side, index) => side === 'across' || isFarBelow(lines, sides, index))
  const length = end === -1 ? lines.length : end
  const inRun = sides.slice(0, length)
  return isInterleaved(inRun) ? { gutter, lines: lines.slice(0, length) } : null
}

function beginsRun([first, second]: readonly Line[], gutter: number, middle: number): boolean {
  if (first === undefined) return false
  const side = sideOf(first, gutter, middle)
  if (side !== 'left' || second === undefined) return hasRight(side)
  return hasRight(sideOf(second, gutter, middle)) && second.baseline - first.baseline < first.size
}

/** A line in the middle of the page is a title, however short: it stands beside nothing. */
function sideOf(line: Line, gutter: number, middle: number): Side {
  const left = line.pieces.some((piece) => piece.right <= gutter - GUTTER_HALF_WIDTH)
  const right = line.pieces.some((piece) => piece.left >= gutter + GUTTER_HALF_WIDTH)
  const clear = line.pieces.every(
    (piece) =>
      piece.right <= gutter - GUTTER_HALF_WIDTH || piece.left >= gutter + GUTTER_HALF_WIDTH,
  )
  if (!clear) return 'across'
  if (left && right) return 'both'
  if (Math.abs((line.left + line.right) / 2 - middle) < line.size * 1.5) return 'across'
  return left ? 'left' : 'right'
}

/**
 * A name stands far below the post that signs; a line on the left that far below is another text.
 */
function isFarBelow(lines: readonly Line[], sides: readonly Side[], index: number): boolean {
  const line = lines[index]
  const previous = lines[index - 1]
  if (line === undefined || previous === undefined || sides[index] !== 'left') return false
  const goesOnRight = sides.slice(index).find((side) => side !== 'left')
  return (
    line.baseline - previous.baseline > line.size * 2.2 &&
    (goesOnRight === undefined || goesOnRight === 'across')
  )
}

const EACH_SIDE_MIN = 2

/** Two sides that only follow each other are a short line above an indented one. */
function isInterleaved(sides: readonly Side[]): boolean {
  const lefts = sides.flatMap((side, index) => (hasLeft(side) ? [index] : []))
  const rights = sides.flatMap((side, index) => (hasRight(side) ? [index] : []))
  if (lefts.length < EACH_SIDE_MIN || rights.length < EACH_SIDE_MIN) return false
  return Math.min(...lefts) <= Math.max(...rights) && Math.min(...rights) <= Math.max(...lefts)
}

const COLUMN_LINES_MIN = 8
const COLUMN_CHARACTERS_MIN = 20
const FULL_SHARE = 0.5

/** Text in columns fills their width line after line; a letterhead does not, nor do recipients. */
function readColumns({ gutter, lines }: Run): readonly PageLine[] | null {
  const columns = [true, false].map((isLeft) =>
    gatherLines(
      lines.flatMap(({ pieces }) => pieces.filter(({ left }) => left < gutter === isLeft)),
    ),
  )
  if (!columns.every(isFilled)) return null
  return columns.flatMap((column) => {
    const area = areaOf(column)
    return column.map((line): PageLine => ({ kind: 'line', line, area }))
  })
}

function isFilled(column: readonly Line[]): boolean {
  const { right } = areaOf(column)
  const characters = column.reduce((sum, { text }) => sum + text.length, 0) / column.length
  const full = column.filter((line) => line.right > right - line.size * 2).length
  return (
    column.length >= COLUMN_LINES_MIN &&
    characters >= COLUMN_CHARACTERS_MIN &&
    full > column.length * FULL_SHARE
  )
}

function areaOf(column: readonly Line[]): TextArea {
  return {
    left: Math.min(...column.map(({ left }) => left)),
    right: Math.max(...column.map(({ right }) => right)),
  }
}

function hasLeft(side: Side | undefined): boolean {
  return side === 'left' || side === 'both'
}

function hasRight(side: Side | undefined): boolean {
  return side === 'right' || side === 'both'
}

function toTable({ gutter, lines }: Run, page: number): Table {
  const textOf = (isLeft: boolean) =>
    lines
      .map((line) => line.pieces.filter((piece) => piece.left < gutter === isLeft))
      .filter((pieces) => pieces.length > 0)
      .map((pieces) => foldRawText(toLine(pieces).text))
      .join('\n')
  return { kind: 'table', rows: [[{ text: textOf(true) }, { text: textOf(false) }]], page }
}
