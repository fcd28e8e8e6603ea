import { type MessageParameters, DocumentRefusedError } from '../document-file.ts'
import type { DocumentRefusalCode } from '../document-file.ts'
import type { SheetCell } from './sheet-cell.ts'

/** A cell that computes. Its last result is not read: nobody can tell whether it is up to date. */
export interface FormulaCell {
  readonly kind: 'formula'
}

/** A cell whose computation failed, such as `#REF!`. */
export interface ErrorCell {
  readonly kind: 'error'
  readonly text: string
}

/** What a cell of a file that was read can hold; null is an empty cell. */
export type ReadCell = SheetCell | FormulaCell | ErrorCell

/** A row that holds something. */
export interface ReadRow {
  /** As the spreadsheet numbers it: the first row is 1, and empty rows count. */
  readonly row: number
  /** From column A on; there may be fewer than in other rows. */
  readonly cells: readonly ReadCell[]
}

/** One sheet with the rows that hold something, from the top down. */
export interface ReadSheet {
  /** Empty for a CSV file, which names none. */
  readonly name: string
  readonly rows: readonly ReadRow[]
}

/**
 * Why a spreadsheet was not read. Codes that documents share mean the same; their sentences are in
 * the catalogue of `@roviec/contract`.
 */
export type SpreadsheetRefusalCode =
  | Extract<
      DocumentRefusalCode,
      | 'document-damaged'
      | 'document-too-large'
      | 'document-expands-too-much'
      | 'document-encrypted'
      | 'document-encoding'
      | 'document-empty'
    >
  /** Neither .xlsx nor CSV. */
  | 'spreadsheet-format-unknown'
  /** .xls, the format before 2007. */
  | 'spreadsheet-format-old'
  /** It holds macros, whatever it is called. */
  | 'spreadsheet-has-macros'
  /** `maxRows` */
  | 'spreadsheet-too-many-rows'
  /** `sheet` and `maxColumns` */
  | 'spreadsheet-too-many-columns'
  /** `sheet`, `cell` and `maxCharacters` */
  | 'spreadsheet-cell-too-long'

/** A spreadsheet that was read. */
export interface SpreadsheetSheets {
  readonly kind: 'sheets'
  readonly format: 'xlsx' | 'csv'
  readonly sheets: readonly ReadSheet[]
}

/** A spreadsheet that was not read, and why. */
export interface SpreadsheetRefusal {
  readonly kind: 'refused'
  readonly code: SpreadsheetRefusalCode
  readonly parameters: MessageParameters
}

/** A spreadsheet, read or refused: a bad file is data, because the screen must say what to do. */
export type SpreadsheetFile = SpreadsheetSheets | SpreadsheetRefusal

/** Bounds on what one spreadsheet may cost. */
export interface SpreadsheetLimits {
  readonly fileBytesMax: number
  /** Rows of all sheets together. */
  readonly rowsMax: number
  readonly columnsMax: number
  readonly cellCharactersMax: number
  readonly sheetsMax: number
}

/** A city of 50,000 officials, its seats and their appointments is 152,000 rows. */
export const DEFAULT_SPREADSHEET_LIMITS: SpreadsheetLimits = {
  fileBytesMax: 20 * 1024 * 1024,
  rowsMax: 200_000,
  columnsMax: 100,
  cellCharactersMax: 4_000,
  sheetsMax: 30,
}

/** Thrown inside this package; `readSpreadsheet` turns it into a refusal. */
export class SpreadsheetRefusedError extends Error {
  readonly code: SpreadsheetRefusalCode
  readonly parameters: MessageParameters

  constructor(code: SpreadsheetRefusalCode, parameters: MessageParameters = {}) {
    super(code)
    this.name = 'SpreadsheetRefusedError'
    this.code = code
    this.parameters = parameters
  }
}

/** The refusal for what a reader threw, or null when that was no refusal. */
export function refusalOf(error: unknown): SpreadsheetRefusal | null {
  if (error instanceof SpreadsheetRefusedError) {
    return { kind: 'refused', code: error.code, parameters: error.parameters }
  }
  if (!(error instanceof DocumentRefusedError)) return null
  const code = SHARED.find((shared) => shared === error.code) ?? 'spreadsheet-format-unknown'
  return { kind: 'refused', code, parameters: error.parameters }
}

const SHARED = [
  'document-damaged',
  'document-too-large',
  'document-expands-too-much',
  'document-encrypted',
  'document-encoding',
  'document-empty',
] as const satisfies readonly SpreadsheetRefusalCode[]
