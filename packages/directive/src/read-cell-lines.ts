import type { Table, TableCell } from './block.ts'
import type { SourceLine } from './source-line.ts'
import { stripMarkdown } from './strip-markdown.ts'

interface CellTable {
  readonly block: Table
  /** Index of the first line behind the table. */
  readonly next: number
}

interface ReadCell extends TableCell {
  readonly line: number
}

/**
 * Reads a table whose every cell is a paragraph of its own between lines that hold nothing but a
 * pipe, the form in which web pages of legal databases arrive as text. Null where no such table
 * with the heads of a list of tasks begins.
 */
export function readCellLines(lines: readonly SourceLine[], from: number): CellTable | null {
  if (!isPipe(lines[from])) return null
  const head = readRow(lines, from, HEAD_CELLS_MAX)
  const names = head.cells.map(({ text }) => text)
  if (!isTaskHead(names)) return null
  const rows: TableCell[][] = [toCells(head.cells, names.length)]
  const rowLines = [lineOf(head.cells)]
  let next = head.next
  while (isPipe(lines[next])) {
    const row = readRow(lines, next, names.length)
    if (row.cells.every(({ text }) => text === '')) break
    rows.push(toCells(row.cells, names.length))
    rowLines.push(lineOf(row.cells))
    next = row.next
  }
  return rows.length < 2 ? null : { block: { kind: 'table', rows, rowLines }, next }
}

const HEAD_CELLS_MIN = 3
const HEAD_CELLS_MAX = 12
const HEAD_LENGTH_MAX = 80
const CELL_LINES_MAX = 80
const TASK_HEAD = /nội dung|nhiệm vụ|công việc|đầu việc|hoạt động|chỉ tiêu/iu

/** Whether these are the heads of a list of tasks: short, none empty, one of them names the work. */
function isTaskHead(names: readonly string[]): boolean {
  if (names.length < HEAD_CELLS_MIN || !names.some((name) => TASK_HEAD.test(name))) return false
  return names.every((name) => name !== '' && name.length <= HEAD_LENGTH_MAX)
}

/**
 * Reads a table whose cells stand between tabs, as spreadsheets and word processors copy them. Null
 * where no heads of a list of tasks begin.
 */
export function readTabbedLines(lines: readonly SourceLine[], from: number): CellTable | null {
  const head = lines[from]?.cells ?? null
  if (head === null || !isTaskHead(head)) return null
  const rows: TableCell[][] = []
  const rowLines: number[] = []
  let next = from
  for (; next < lines.length; next++) {
    const line = lines[next]
    const cells = line?.cells ?? null
    if (line === undefined || cells === null || cells.length > head.length) break
    rows.push(cells.map((text) => ({ text: stripMarkdown(text) })))
    rowLines.push(line.number)
  }
  return rows.length < 2 ? null : { block: { kind: 'table', rows, rowLines }, next }
}

/** One row from its opening pipe; `count` cells at most, fewer where cells were merged. */
function readRow(
  lines: readonly SourceLine[],
  from: number,
  count: number,
): { readonly cells: readonly ReadCell[]; readonly next: number } {
  const cells: ReadCell[] = []
  let index = from + 1
  while (index < lines.length && cells.length < count) {
    const opens = lines[index]
    if (cells.length > 0 && isPipe(opens) && endsRow(lines, index, count)) break
    const texts: string[] = []
    while (index < lines.length && !isPipe(lines[index]) && texts.length < CELL_LINES_MAX) {
      texts.push(lines[index]?.text ?? '')
      index += 1
    }
    if (!isPipe(lines[index])) break
    cells.push({ text: stripMarkdown(texts.join(' ')), line: opens?.number ?? 0 })
    index += 1
  }
  return { cells, next: index }
}

// Behind a closed cell a second pipe closes an empty one, or opens the next row: then a number
// follows. In the head no cell is empty.
function endsRow(lines: readonly SourceLine[], index: number, count: number): boolean {
  if (count === HEAD_CELLS_MAX) return true
  return ROW_NUMBER.test(stripMarkdown(lines[index + 1]?.text ?? '')) && isPipe(lines[index + 2])
}

const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,6}|[A-HĐ])[.)]?$/u

function isPipe(line: SourceLine | undefined): boolean {
  return line?.text === '|' && !line.isCode
}

// A row of one cell is a title over all columns.
function toCells(cells: readonly ReadCell[], count: number): TableCell[] {
  const isTitle = cells.length === 1
  return cells.map(({ text }) => (isTitle ? { text, columnSpan: count } : { text }))
}

// A row stands where its words begin, not where its number does.
function lineOf(cells: readonly ReadCell[]): number {
  const first = cells.find(({ text }) => /\p{L}{2}/u.test(text)) ?? cells[0]
  return first?.line ?? 0
}
