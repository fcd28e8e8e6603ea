import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type Paragraph,
} from 'docx'

/** Two columns without lines, as letterheads and signatures stand. */
export function sideBySide(
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
  widths: readonly [number, number],
): Table {
  return new Table({
    borders: NO_BORDERS,
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                children,
                width: { size: widths[column === 0 ? 0 : 1], type: WidthType.DXA },
                margins: { left: 0, right: 0 },
              }),
          ),
        }),
    ),
  })
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
