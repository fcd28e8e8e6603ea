import type { Table, TableCell } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'
import { toLine, type Line } from './line.ts'
import type { TextPiece } from './pdf-page.ts'
import { joinWrappedLines } from './wrapped-lines.ts'

/** A table that only the alignment of its text shows, and how many lines it takes. */
export interface AlignedTable {
  readonly table: Table
  readonly lines: number
}

interface Strip {
  readonly from: number
  readonly to: number
}

const COLUMNS_MIN = 3
/** No sheet has room for more. */
const COLUMNS_MAX = 24
const ROWS_MIN = 2
/** Parts of the letter size. */
const GAP_MIN = 1.2
/** A space between two words of one column is no wider, justified or not. */
const WORD_GAP_MAX = 0.8
const STRIP_MIN = 0.3
const LINE_DISTANCE_MAX = 3.2

const HEAD_START = /^(?:S?TT|Số TT|No\.?)$/iu
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,2}|[IVX]{1,5}|[A-H])[.)]?$/u

/** Whether a line looks like the head or the first row of a table. */
export function mayStartTable(line: Line): boolean {
  const segments = segmentsOf(line)
  const start = segments[0]?.text ?? ''
  return segments.length <= COLUMNS_MAX && (HEAD_START.test(start) || ROW_NUMBER.test(start))
}

/**
 * Finds a table without lines that begins with the first of the given lines: three columns or more
 * with clear strips between them, and rows that begin with a number in the first column.
 */
export function findAlignedTable(lines: readonly Line[], page: number): AlignedTable | null {
  const [head] = lines
  if (head === undefined) return null
  const segments = segmentsOf(head)
  const start = segments[0]?.text ?? ''
  const isHead = HEAD_START.test(start)
  if (!isHead && !ROW_NUMBER.test(start)) return null
  const whole = readRows(lines)
  if (whole !== null) return toTable(whole.rows, page, whole.length)

  // A head may stand closer to its neighbours than the rows below it.
  const below = isHead ? readRows(lines.slice(1)) : null
  if (below === null || below.rows[0]?.length !== segments.length) return null
  const headRow = segments.map(({ text }) => ({ text: foldRawText(text) }))
  return toTable([headRow, ...below.rows], page, below.length + 1)
}

type Row = readonly TableCell[]

function toTable(rows: readonly Row[], page: number, lines: number): AlignedTable {
  return { table: { kind: 'table', rows, page }, lines }
}

function readRows(
  lines: readonly Line[],
): { readonly rows: readonly Row[]; readonly length: number } | null {
  const { strips, length } = growTable(lines)
  if (strips.length < COLUMNS_MIN - 1) return null
  const rows = gatherRows(lines.slice(0, length), strips)
  const numbered = rows.filter(([cell]) => ROW_NUMBER.test(cell?.text ?? '')).length
  return numbered < ROWS_MIN ? null : { rows, length }
}

/** Takes line after line as long as each leaves the strips between the columns free. */
function growTable(lines: readonly Line[]): {
  readonly strips: readonly Strip[]
  readonly length: number
} {
  let strips = gapsOf(lines[0])
  let length = 1
  if (strips.length < COLUMNS_MIN - 1 || strips.length >= COLUMNS_MAX) return { strips: [], length }
  for (; length < lines.length; length += 1) {
    const line = lines[length]
    const above = lines[length - 1]
    if (line === undefined || above === undefined) break
    if (line.baseline - above.baseline > line.size * LINE_DISTANCE_MAX) break
    const words = wordsOf(line)
    const narrowed = strips.map((strip) => narrow(strip, words))
    if (narrowed.some(({ from, to }) => to - from < line.size * STRIP_MIN)) break
    strips = narrowed
  }
  return { strips, length }
}

/** What a line leaves of a strip: the widest free part of it. */
function narrow(strip: Strip, words: readonly Line[]): Strip {
  let best: Strip = { from: strip.from, to: strip.from }
  let from = strip.from
  const inside = words.filter(({ left, right }) => right > strip.from && left < strip.to)
  for (const { left, right } of [...inside, { left: strip.to, right: strip.to }]) {
    if (Math.min(left, strip.to) - from > best.to - best.from) {
      best = { from, to: Math.min(left, strip.to) }
    }
    from = Math.max(from, right)
  }
  return best
}

function gapsOf(line: Line | undefined): readonly Strip[] {
  const segments = line === undefined ? [] : segmentsOf(line)
  return segments
    .slice(1)
    .map(({ left }, index) => ({ from: segments[index]?.right ?? 0, to: left }))
}

/** Pieces with less than a gap of so many letter sizes between them, put together. */
function segmentsOf(line: Line, gap = GAP_MIN): readonly Line[] {
  const groups: TextPiece[][] = []
  for (const piece of line.pieces) {
    const last = groups.at(-1)
    const right = last?.at(-1)?.right
    if (last !== undefined && right !== undefined && piece.left - right < line.size * gap) {
      last.push(piece)
    } else groups.push([piece])
  }
  return groups.map((group) => {
    const segment = toLine(group)
    return { ...segment, text: segment.text.trim() }
  })
}

/** A line is looked at from each line above it that could begin a table. */
const WORDS = new WeakMap<Line, readonly Line[]>()

function wordsOf(line: Line): readonly Line[] {
  const words = WORDS.get(line) ?? segmentsOf(line, WORD_GAP_MAX)
  WORDS.set(line, words)
  return words
}

/** A row begins where something stands in the first column. */
function gatherRows(lines: readonly Line[], strips: readonly Strip[]): readonly Row[] {
  const rows: Line[][][] = []
  for (const line of lines) {
    const columns = splitAt(line, strips)
    const row = rows.at(-1)
    if (row === undefined || columns[0] !== null) rows.push(strips.map(() => []).concat([[]]))
    columns.forEach((part, column) => {
      if (part !== null) rows.at(-1)?.[column]?.push(part)
    })
  }
  return rows.map((cells) =>
    cells.map((parts) => {
      const width = Math.max(0, ...parts.map(({ left, right }) => right - left))
      return { text: joinWrappedLines(parts, width).map(foldRawText).join('\n') }
    }),
  )
}

function splitAt(line: Line, strips: readonly Strip[]): readonly (Line | null)[] {
  const edges = [-Infinity, ...strips.map(({ from, to }) => (from + to) / 2), Infinity]
  return edges.slice(1).map((edge, column) => {
    const pieces = line.pieces.filter(
      ({ left, right }) => (left + right) / 2 < edge && (left + right) / 2 >= (edges[column] ?? 0),
    )
    return pieces.length === 0 ? null : toLine(pieces)
  })
}
