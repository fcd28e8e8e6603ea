import { daysBetween, isoDate, type IsoDate } from '@roviec/calendar'
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/universal'
import type { SheetCell } from './sheet-cell.ts'

/** One sheet of a workbook: a head row and the rows below it. */
export interface SpreadsheetSheet {
  readonly name: string
  /** The head row: bold, and in view while the rest scrolls. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** Widths of the columns in characters; those not given are 16. */
  readonly columnWidths?: readonly number[]
}

/**
 * Writes an .xlsx workbook.
 *
 * Text is always written as text, never as a formula, so nothing that others wrote can run, and
 * text such as "- Báo cáo" stays as it was. Text longer than Excel allows is cut and ends in "…".
 *
 * @throws TypeError when there is no sheet
 */
export async function writeSpreadsheet(sheets: readonly SpreadsheetSheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new TypeError('a workbook needs a sheet')
  const names = uniqueSheetNames(sheets.map(({ name }) => name))
  const workbook = writeExcelFile(
    sheets.map((sheet, index) => ({
      sheet: names[index] ?? String(index + 1),
      data: [sheet.head.map(toHeadCell), ...sheet.rows.map((row): Row => row.map(toCell))],
      columns: sheet.head.map((_, column) => ({ width: sheet.columnWidths?.[column] ?? 16 })),
      stickyRowsCount: 1,
    })),
  )
  const blob = await workbook.toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function toHeadCell(text: string): CellObject {
  return { ...textCell(text), fontWeight: 'bold', backgroundColor: '#E8EDF3' }
}

function toCell(cell: SheetCell): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'number') return Number.isFinite(cell) ? { type: Number, value: cell } : null
  if (typeof cell === 'boolean') return { type: Boolean, value: cell }
  if (typeof cell === 'string') return cell === '' ? null : textCell(cell)
  // A date is a number of days that is shown as a date: no clock and no time zone come into it.
  return { type: Number, value: serialDay(cell.on), format: 'dd/mm/yyyy', alignVertical: 'top' }
}

/** Excel counts days from here; its error about 1900 does not touch later dates. */
const DAY_ZERO = isoDate('1899-12-30')

function serialDay(on: IsoDate): number {
  return daysBetween(DAY_ZERO, on)
}

const CELL_CHARACTERS_MAX = 32_767
/** XML has no place for these, and a file that holds one does not open. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function textCell(text: string): CellObject {
  const clean = text.replaceAll(NOT_IN_XML, '')
  const value =
    clean.length > CELL_CHARACTERS_MAX ? `${clean.slice(0, CELL_CHARACTERS_MAX - 1)}…` : clean
  return { type: String, value, wrap: true, alignVertical: 'top' }
}

const SHEET_NAME_CHARACTERS_MAX = 31

/** Excel refuses some signs in names of sheets, long names, and two sheets of one name. */
function uniqueSheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const clean = name.replaceAll(/[[\]:*?/\\']/gu, ' ').trim() || String(index + 1)
    let unique = clean.slice(0, SHEET_NAME_CHARACTERS_MAX)
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) {
      const ending = ` (${copy})`
      unique = clean.slice(0, SHEET_NAME_CHARACTERS_MAX - ending.length) + ending
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
