import { formatDayFirst, type SheetCell } from './sheet-cell.ts'

const BYTE_ORDER_MARK = '\uFEFF'
const NEEDS_QUOTES = /[",\r\n]/u
/** What spreadsheets take for a formula or hide a formula behind. */
const STARTS_FORMULA = /^[=+\-@\t\r]/u

/**
 * Writes rows as CSV (RFC 4180) in UTF-8 with a mark, so that Excel reads the Vietnamese letters.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe in front: the file carries
 * words that others wrote. Numbers stay numbers, dates are written 30/06/2026.
 */
export function writeCsv(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(formatCell).join(',')}\r\n`)
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''))
}

function formatCell(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'object') return quote(formatDayFirst(cell.on))
  return quote(STARTS_FORMULA.test(cell) ? `'${cell}` : cell)
}

function quote(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
