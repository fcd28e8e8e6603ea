import { columnLetters } from './column-letters.ts'
import {
  type ReadCell,
  type ReadRow,
  type ReadSheet,
  type SpreadsheetLimits,
  SpreadsheetRefusedError,
} from './spreadsheet-file.ts'

/** Collects the rows of all sheets of a file within the limits; what is empty costs nothing. */
export interface RowCollector {
  readonly openSheet: (name: string) => SheetCollector
}

/** Collects the rows of one sheet. */
export interface SheetCollector {
  readonly startRow: (row: number) => void
  /** Sets a cell of the row at hand; the column counts from 0. */
  readonly setCell: (column: number, cell: ReadCell) => void
  /** Ends the row at hand, which is kept when it holds something. */
  readonly endRow: () => void
  readonly sheet: ReadSheet
}

/** A collector for one file. */
export function collectRows(limits: SpreadsheetLimits): RowCollector {
  let rowCount = 0

  function openSheet(name: string): SheetCollector {
    const rows: ReadRow[] = []
    let row = 1
    let cells: ReadCell[] = []

    function startRow(number: number): void {
      row = number
    }

    function setCell(column: number, cell: ReadCell): void {
      if (cell === null || cell === '') return
      if (column >= limits.columnsMax) {
        throw new SpreadsheetRefusedError('spreadsheet-too-many-columns', {
          sheet: name,
          maxColumns: limits.columnsMax,
        })
      }
      if (typeof cell === 'string' && cell.length > limits.cellCharactersMax) {
        throw new SpreadsheetRefusedError('spreadsheet-cell-too-long', {
          sheet: name,
          cell: `${columnLetters(column)}${row}`,
          maxCharacters: limits.cellCharactersMax,
        })
      }
      while (cells.length < column) cells.push(null)
      cells[column] = cell
    }

    function endRow(): void {
      if (cells.length === 0) return
      rowCount += 1
      if (rowCount > limits.rowsMax) {
        throw new SpreadsheetRefusedError('spreadsheet-too-many-rows', { maxRows: limits.rowsMax })
      }
      rows.push({ row, cells })
      cells = []
    }

    return { startRow, setCell, endRow, sheet: { name, rows } }
  }

  return { openSheet }
}
