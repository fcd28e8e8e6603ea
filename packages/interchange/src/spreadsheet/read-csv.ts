import { foldText } from '../fold-text.ts'
import type { RowCollector, SheetCollector } from './row-collector.ts'
import type { ReadCell, ReadSheet } from './spreadsheet-file.ts'

const SEPARATORS = [',', ';', '\t'] as const

/**
 * Reads CSV (RFC 4180) with commas, semicolons or tabs, whichever the first line holds most of; a
 * line `sep=;`, as Excel knows it, says so too.
 *
 * Every cell is text. One that begins with "=" is a formula, for a spreadsheet would run it. An
 * apostrophe before = + - @ is the guard that `writeCsv` sets, and is taken off.
 */
export function readCsv(text: string, collector: RowCollector): ReadSheet {
  const declared = /^\uFEFF?sep=([,;\t])\r?\n/u.exec(text)
  const start = declared?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0)
  const separator = declared?.[1] ?? guessSeparator(text, start)
  const target = collector.openSheet('')
  readRecords({ text, start, separator, firstRow: declared === null ? 1 : 2, target })
  return target.sheet
}

function guessSeparator(text: string, start: number): string {
  const counts = SEPARATORS.map(() => 0)
  let quoted = false
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    if (quoted) continue
    if (sign === '\n' || sign === '\r') break
    const index = SEPARATORS.findIndex((separator) => separator === sign)
    if (index !== -1) counts[index] = (counts[index] ?? 0) + 1
  }
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

interface Reading {
  readonly text: string
  readonly start: number
  readonly separator: string
  readonly firstRow: number
  readonly target: SheetCollector
}

function readRecords({ text, start, separator, firstRow, target }: Reading): void {
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'uy')
  let row = firstRow
  let column = 0
  target.startRow(row)
  for (let at = start; at < text.length;) {
    const quoted = text[at] === '"' ? quotedEnd(text, at) : at
    plain.lastIndex = quoted
    const [rest = ''] = plain.exec(text) ?? []
    const inside = text.slice(at + 1, quoted - 1).replaceAll('""', '"')
    target.setCell(column, toCell(quoted > at ? inside + rest : rest))
    at = quoted + rest.length
    if (text[at] === separator) {
      column += 1
      at += 1
    } else {
      target.endRow()
      row += 1
      target.startRow(row)
      column = 0
      at += text.startsWith('\r\n', at) ? 2 : 1
    }
  }
  target.endRow()
}

/** Behind the quote that closes; one that is never closed holds the rest of the file. */
function quotedEnd(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at === -1 ? text.length + 1 : at + 1
}

function toCell(text: string): ReadCell {
  if (/^\s*=/u.test(text)) return { kind: 'formula' }
  return foldText(/^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text)
}
