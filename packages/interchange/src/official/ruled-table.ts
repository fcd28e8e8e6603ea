import {
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx'
import { SIZE } from './page-layout.ts'
import { textLine } from './text-line.ts'

/** A column of a ruled table. */
export interface RuledColumn {
  readonly head: string
  /** Its share of the width. */
  readonly width: number
  readonly align?: 'left' | 'center'
}

/** A row: each cell its lines. */
export interface RuledRow {
  readonly cells: readonly (readonly string[])[]
  readonly bold?: boolean
}

/**
 * A table with lines, columns of fixed width and a head that comes back on every page. Cells hold
 * clean text.
 */
export function ruledTable(
  columns: readonly RuledColumn[],
  rows: readonly RuledRow[],
  room: number,
): Table {
  const widths = sharesOf(columns, room)
  const head = columns.map((column) => [
    textLine(column.head, { size: SIZE.table, bold: true, align: 'center' }),
  ])
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      tableRow(head, widths, true),
      ...rows.map((row) => tableRow(cellsOf(row, columns), widths, false)),
    ],
  })
}

function sharesOf(columns: readonly RuledColumn[], room: number): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => Math.floor((width / total) * room))
}

function cellsOf({ cells, bold = false }: RuledRow, columns: readonly RuledColumn[]) {
  return columns.map(({ align = 'left' }, column) => {
    const lines = cells[column] ?? []
    const form = { size: SIZE.table, bold, align }
    return (lines.length === 0 ? [''] : lines).map((line) => textLine(line, form))
  })
}

const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 }

function tableRow(
  cells: readonly (readonly Paragraph[])[],
  widths: readonly number[],
  isHead: boolean,
): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: isHead,
    children: cells.map(
      (children, column) =>
        new TableCell({
          children,
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          margins: CELL_MARGINS,
          verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        }),
    ),
  })
}
