import type { Table, TableCell } from './block.ts'
import type { SourceLine } from './source-line.ts'
import { stripMarkdown } from './strip-markdown.ts'

/** Whether a line belongs to a pipe table: it begins and goes on with a pipe. */
export function isTableLine(line: string): boolean {
  return line.startsWith('|') && line.indexOf('|', 1) > 0
}

/** Reads the pipe table that begins at a line; `block` is null when it holds only rulers. */
export function readTableLines(
  lines: readonly SourceLine[],
  from: number,
): { readonly block: Table | null; readonly next: number } {
  const rows: TableCell[][] = []
  const rowLines: number[] = []
  let next = from
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined || !isTableLine(line.text)) break
    if (next > from && line.afterBlank) break
    if (isRuler(line.text)) continue
    rows.push(splitCells(line.text))
    rowLines.push(line.number)
  }
  return { block: rows.length === 0 ? null : { kind: 'table', rows, rowLines }, next }
}

function isRuler(line: string): boolean {
  return line.includes('-') && /^[|\s:-]+$/.test(line)
}

function splitCells(line: string): TableCell[] {
  const cells = line.replaceAll('\\|', ESCAPED_PIPE).split('|')
  const inner = cells.slice(1, line.endsWith('|') ? -1 : undefined)
  return inner.map((cell) => ({ text: stripMarkdown(cell.trim()).replaceAll(ESCAPED_PIPE, '|') }))
}

// A private-use character, which no document carries.
const ESCAPED_PIPE = '\ue000'
