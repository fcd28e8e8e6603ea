import type { ImportKind } from '@roviec/contract'
import {
  type SheetCell,
  type SpreadsheetSheet,
  writeCsv,
  writeSpreadsheet,
} from '@roviec/interchange'
import { IMPORT_TABLES, tableOf } from './import-columns.ts'
import type { ImportColumn, ImportTable } from './import-table.ts'

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV_TYPE = 'text/csv; charset=utf-8'

/** The rows of tables by the keys of their columns; a column that is not named stays empty. */
export type TableRows = Readonly<Record<ImportKind, readonly Readonly<Record<string, SheetCell>>[]>>

export interface WantedFile {
  readonly name: string
  readonly kind: ImportKind | undefined
  readonly csv: boolean
  /** Of what is exported: sheets beside the tables, which are not brought in. */
  readonly beside?: readonly SpreadsheetSheet[]
}

export interface TableFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** All four tables as a workbook with notes, or one of them as CSV. */
export async function writeTables(rows: TableRows, wanted: WantedFile): Promise<TableFile> {
  const { beside, kind } = wanted
  const chosen = kind === undefined ? IMPORT_TABLES : [tableOf(kind)]
  const tables = beside === undefined ? chosen.map(withoutExported) : chosen
  const [first] = tables
  if (wanted.csv && first !== undefined) {
    const bytes = writeCsv([headOf(first), ...bodyOf(first, rows)])
    return { fileName: `${wanted.name}-${FILE_NAMES[first.kind]}.csv`, mediaType: CSV_TYPE, bytes }
  }
  const sheets = tables.map((table): SpreadsheetSheet => ({
    name: table.sheetName,
    head: headOf(table),
    rows: bodyOf(table, rows),
    columnWidths: table.columns.map(widthOf),
  }))
  const others = kind === undefined ? (beside ?? []) : []
  const bytes = await writeSpreadsheet([...sheets, ...others, notesOf(tables, others)])
  return { fileName: `${wanted.name}.xlsx`, mediaType: SPREADSHEET_TYPE, bytes }
}

function withoutExported(table: ImportTable): ImportTable {
  return { ...table, columns: table.columns.filter(({ exported }) => exported !== true) }
}

const FILE_NAMES = {
  units: 'don-vi',
  positions: 'chuc-danh',
  people: 'nguoi',
  appointments: 'bo-nhiem',
} as const satisfies Record<ImportKind, string>

function headOf({ columns }: ImportTable): readonly string[] {
  return columns.map(({ heading }) => heading)
}

function bodyOf(table: ImportTable, rows: TableRows): readonly (readonly SheetCell[])[] {
  return rows[table.kind].map((row) => table.columns.map(({ key }) => row[key] ?? null))
}

const WIDTHS: Readonly<Record<string, number>> = { name: 40, title: 36, fullName: 28, email: 30 }

function widthOf({ key }: ImportColumn): number {
  return WIDTHS[key] ?? 18
}

const REQUIRED = { cell: 'Bắt buộc', column: 'Phải có cột', optional: '' } as const
const NOTES_HEAD = ['Trang tính', 'Tiêu đề', 'Yêu cầu', 'Ví dụ', 'Giải thích', 'Giá trị nhận']

/** What each column means; examples stand here, so that nobody brings one in by mistake. */
function notesOf(
  tables: readonly ImportTable[],
  beside: readonly SpreadsheetSheet[],
): SpreadsheetSheet {
  const rows = tables.flatMap(({ sheetName, columns }) =>
    columns.map((column) => [
      sheetName,
      column.heading,
      REQUIRED[column.required],
      column.example,
      column.note,
      choicesOf(column),
    ]),
  )
  return {
    name: 'Ghi chú',
    head: NOTES_HEAD,
    rows: [
      ...rows,
      ...beside.map(({ name }) => [name, null, null, null, BESIDE_NOTE]),
      ...GENERAL_NOTES.map((note) => [null, null, null, null, note]),
    ],
    columnWidths: [14, 24, 14, 22, 60, 60],
  }
}

const BESIDE_NOTE = 'Chỉ để xem trong tệp xuất: trang này không được nhập.'

const GENERAL_NOTES = [
  'Trong tệp xuất, mục chưa có mã mang một mã tạm bắt đầu bằng X do hệ thống đặt; nhập lại tệp thì mã đó vẫn chỉ đúng mục ấy.',
  'Ô để trống giữ nguyên điều hệ thống đã có.',
  'Ngày ghi dạng ngày/tháng/năm hoặc là ô ngày của Excel. Không dùng công thức: hãy dán giá trị.',
  'Tệp được kiểm tra trước; chỉ khi không còn lỗi và bạn xác nhận thì mọi dòng được ghi cùng lúc.',
]

function choicesOf({ reading }: ImportColumn): string {
  if (reading.as !== 'choice') return ''
  return Object.values(reading.words)
    .map(([word]) => word)
    .join('; ')
}
