import type { MessageParameters } from '../document-file.ts'
import type { PlanFileLineCode } from './plan-file-refusal.ts'
import type { TableColumn } from './table-columns.ts'

/** The texts of a row by column; all of them, so that a missing column is an empty text. */
export interface RowTexts {
  readonly line: number
  readonly texts: Readonly<Record<TableColumn, string>>
}

/** Tells what is wrong with a line. */
export type TellLine = (line: number, code: PlanFileLineCode, parameters: MessageParameters) => void
