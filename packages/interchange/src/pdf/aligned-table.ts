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
const ROWS_MIN = 2
/** Parts of the letter size. */
const GAP_MIN = 1.2
const STRIP_MIN = 0.5
const LINE_DISTANCE_MAX = 3.2

const HEAD_START = /^(?:S?TT|Số TT|No\.?)$/iu
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,2}|[IVX]{1,5}|[A-H])[.)]?$/u

/**
 * Finds a table without lines that begins with the first of the given lines: three columns or more
 * with clear strips between them, and rows that begin with a number in the first column.
 */
export function findAlignedTable(lines: readonly Line[], page: number): AlignedTable | null {
  const [head] = lines
  if (head === undefined) return null
  const [first] = segmentsOf(head)
  if (first === undefined || !(HEAD_START.test(first.text) || ROW_NUMBER.test(first.text))) {
    return null
  }
  const { strips, length } = growTable(lines)
  if (strips.length < COLUMNS_MIN - 1) return null
  const rows = gatherRows(lines.slice(0, length), strips)
  const numbered = rows.filter(([cell]) => ROW_NUMBER.test(cell?.text ?? '')).length
  if (numbered < ROWS_MIN) return null
  return { table: { kind: 'table', rows, page }, lines: length }
}

/** Takes line after line as long as each leaves the strips between the columns free. */
function growTable(lines: readonly Line[]): {
  readonly strips: readonly Strip[]
  readonly length: number
} {
  let strips = gapsOf(lines[0])
  let length = 1
  for (; length < lines.length; length += 1) {
    const line = lines[length]
    const above = lines[length - 1]
    if (line === undefined || above === undefined) break
    if (line.baseline - above.baseline > line.size * LINE_DISTANCE_MAX) break
    const narrowed = strips.map((strip) => narrow(strip, line.pieces))
    if (narrowed.some(({ from, to }) => to - from < line.size * STRIP_MIN)) break
    strips = narrowed
  }
  return { strips, length }
}

/** What a line leaves of a strip: the widest free part of it. */
function narrow(strip: Strip, pieces: readonly TextPiece[]): Strip {
  let best: Strip = { from: strip.from, to: strip.from }
  let from = strip.from
  const inside = pieces.filter(({ left, right }) => right > strip.from && left < strip.to)
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

/** Pieces with less than a clear gap between them, put together. */
function segmentsOf(line: Line): readonly Line[] {
  const groups: TextPiece[][] = []
  for (const piece of line.pieces) {
    const last = groups.at(-1)
    const right = last?.at(-1)?.right
    if (last !== undefined && right !== undefined && piece.left - right < line.size * GAP_MIN) {
      last.push(piece)
    } else groups.push([piece])
  }
  return groups.map((group) => {
    const segment = toLine(group)
    return { ...segment, text: segment.text.trim() }
  })
}

/** A row begins where something stands in the first column. */
function gatherRows(
  lines: readonly Line[],
  strips: readonly Strip[],
): readonly (readonly TableCell[])[] {
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
