import type { ErrorCode, ErrorParameters, ImportKind, ImportRemark } from '@roviec/contract'
import { columnLetters, type ReadRow, type ReadSheet } from '@roviec/interchange'
import { searchKey } from '../platform/text-key.ts'
import { IMPORT_TABLES } from './import-columns.ts'
import type { ImportColumn, ImportTable } from './import-table.ts'
import { type CellValue, readCell } from './read-cell.ts'

/** What the columns of a row say; a column that the sheet lacks is missing. */
export type RowValues = Readonly<Record<string, CellValue>>

export interface TableRow {
  readonly row: number
  readonly values: RowValues
  readonly remarks: readonly ImportRemark[]
}

/** One sheet that holds one of the tables that can be brought in. */
export interface ReadTable {
  readonly kind: ImportKind
  readonly sheet: string
  /** The letters of each column that was recognised. */
  readonly letters: Readonly<Record<string, string>>
  readonly unknownColumns: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface ReadTables {
  readonly kind: 'tables'
  readonly tables: readonly ReadTable[]
  readonly unreadSheets: readonly string[]
}

export interface TablesRefusal {
  readonly kind: 'refused'
  readonly code: ErrorCode
  readonly parameters: ErrorParameters
}

/** Finds the tables in the sheets of a file, by the headings of their columns in any order. */
export function readTables(sheets: readonly ReadSheet[]): ReadTables | TablesRefusal {
  const isOnly = sheets.length === 1
  const found = sheets.map((sheet) => ({ sheet, headings: findHeadings(sheet, isOnly) }))
  const tables: ReadTable[] = []
  for (const { sheet, headings } of found) {
    if (headings === null) continue
    const refusal = refusalOf(sheet, headings)
    if (refusal !== null) return refusal
    tables.push(readTable(sheet, headings))
  }
  if (tables.length === 0) return { kind: 'refused', code: 'import-without-table', parameters: {} }
  const unread = found.filter(({ sheet, headings }) => headings === null && sheet.rows.length > 0)
  return { kind: 'tables', tables, unreadSheets: unread.map(({ sheet }) => sheet.name) }
}

interface Headings {
  readonly table: ImportTable
  /** Which of the sheet's rows it is, counted from 0. */
  readonly index: number
  readonly columns: ReadonlyMap<ImportColumn, number>
  readonly unknown: readonly string[]
  readonly twice: ImportColumn | null
}

/** A title and a date may stand above the headings. */
const ROWS_BEFORE_HEADINGS = 10
const COLUMNS_MIN = 2

/**
 * A sheet that bears the name of a table is that table, whatever it lacks, and so is the only sheet
 * of a file; any other must have all that a table needs.
 */
function findHeadings(sheet: ReadSheet, isOnly: boolean): Headings | null {
  const name = searchKey(sheet.name)
  const named = IMPORT_TABLES.filter(({ sheetName, sheetAliases }) =>
    [sheetName, ...sheetAliases].some((alias) => searchKey(alias) === name),
  )
  const candidates = (named.length > 0 ? named : IMPORT_TABLES).flatMap((table) =>
    sheet.rows.slice(0, ROWS_BEFORE_HEADINGS).map((row, index) => matchRow(table, row, index)),
  )
  const complete = (headings: Headings) => (missingColumns(headings).length === 0 ? 100 : 0)
  const score = (headings: Headings) => complete(headings) + headings.columns.size
  const [best] = candidates.toSorted((a, b) => score(b) - score(a) || a.index - b.index)
  if (best === undefined || best.columns.size < COLUMNS_MIN) return null
  return isOnly || named.length > 0 || missingColumns(best).length === 0 ? best : null
}

function matchRow(table: ImportTable, { cells }: ReadRow, index: number): Headings {
  const keys = cells.map((cell) => (typeof cell === 'string' ? searchKey(cell) : ''))
  const columns = new Map<ImportColumn, number>()
  let twice: ImportColumn | null = null
  for (const column of table.columns) {
    // The first spelling that the sheet has: a name beside a code is there for the reader.
    const spelling = [column.heading, ...column.aliases]
      .map(searchKey)
      .find((key) => keys.some((given, at) => given === key && !taken(columns, at)))
    if (spelling === undefined) continue
    columns.set(column, keys.indexOf(spelling))
    if (keys.indexOf(spelling) !== keys.lastIndexOf(spelling)) twice = column
  }
  const unknown = cells.flatMap((cell, at) =>
    cell === null || taken(columns, at) ? [] : [labelOf(cell)],
  )
  return { table, index, columns, unknown, twice }
}

function taken(columns: ReadonlyMap<ImportColumn, number>, at: number): boolean {
  return [...columns.values()].includes(at)
}

function labelOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).slice(0, 100) : '?'
}

function missingColumns({ table, columns }: Headings): readonly ImportColumn[] {
  return table.columns.filter((column) => column.required !== 'optional' && !columns.has(column))
}

function refusalOf({ name: sheet }: ReadSheet, headings: Headings): TablesRefusal | null {
  const missing = missingColumns(headings).map(({ heading }) => `“${heading}”`)
  if (missing.length > 0) {
    const parameters = { sheet, columns: missing.join(', ') }
    return { kind: 'refused', code: 'import-columns-missing', parameters }
  }
  if (headings.twice === null) return null
  const parameters = { sheet, column: headings.twice.heading }
  return { kind: 'refused', code: 'import-column-twice', parameters }
}

function readTable(sheet: ReadSheet, { table, index, columns, unknown }: Headings): ReadTable {
  const places = [...columns].map(([column, at]) => ({ column, at, letters: columnLetters(at) }))
  const readRow = ({ row, cells }: ReadRow): TableRow => {
    const values: Record<string, CellValue> = {}
    const remarks: ImportRemark[] = []
    for (const { column, at, letters } of places) {
      const { value, remark } = readCell(cells[at] ?? null, column, `${letters}${row}`)
      values[column.key] = value
      if (remark !== null) remarks.push(remark)
    }
    return { row, values, remarks }
  }
  const isFilled = ({ cells }: ReadRow) => places.some(({ at }) => (cells[at] ?? null) !== null)
  return {
    kind: table.kind,
    sheet: sheet.name,
    letters: Object.fromEntries(places.map(({ column, letters }) => [column.key, letters])),
    unknownColumns: unknown,
    rows: sheet.rows
      .slice(index + 1)
      .filter(isFilled)
      .map(readRow),
  }
}
