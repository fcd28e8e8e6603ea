import type { MessageParameters } from '../document-file.ts'
import type { SpreadsheetRefusalCode } from '../spreadsheet/spreadsheet-file.ts'

/** Why a row of a table of tasks cannot be read. `line` is its number in the spreadsheet. */
export type PlanFileLineCode =
  /** `line` and `maxCharacters` */
  | 'plan-file-line-name'
  /** `line` and `value` */
  | 'plan-file-line-level'
  /** `line` and `value` */
  | 'plan-file-line-duration'
  /** `line`, `column` and `value` */
  | 'plan-file-line-date'
  /** `line`, `start` and `finish` */
  | 'plan-file-line-finish-before-start'
  /** `line` and `value`, which is not understood */
  | 'plan-file-line-link'
  /** `line` and `value`, which is the code of no row */
  | 'plan-file-line-link-to-nothing'
  /** `line` and `value` */
  | 'plan-file-line-percent'
  /** `line`, `value` and `firstLine`, where the code stands already */
  | 'plan-file-line-code-twice'
  /** `line` and `column`: a formula, or an error of the spreadsheet, instead of a value */
  | 'plan-file-line-formula'

/**
 * Why a plan file was not read. The codes are stable; their sentences are in the catalogue of
 * `@roviec/contract`. What is wrong with a spreadsheet as such has the codes of spreadsheets.
 */
export type PlanFileRefusalCode =
  /** Neither the XML of Microsoft Project, nor a plan in JSON, nor a spreadsheet. */
  | 'plan-file-format-unknown'
  /** XML of another kind; `found` is its namespace. */
  | 'plan-file-namespace'
  /** `megabytes` and `maxMegabytes` */
  | 'plan-file-too-large'
  /** `maxTasks` */
  | 'plan-file-too-many-tasks'
  /** Cut off, not well formed, with entities of its own, or without a start. */
  | 'plan-file-damaged'
  /** A date outside 1970 to 2199. `date`, and `task`, which is empty for a date of the plan. */
  | 'plan-file-date'
  | 'plan-file-empty'
  /** No row of the spreadsheet names the column of the names of tasks. */
  | 'plan-file-without-head'
  /** A column that is named twice; `column`. */
  | 'plan-file-column-twice'
  /** No date anywhere, and nobody said when the plan begins. */
  | 'plan-file-without-dates'
  | PlanFileLineCode
  | SpreadsheetRefusalCode

/** One row of a table that cannot be read. */
export interface PlanFileLineProblem {
  readonly line: number
  readonly code: PlanFileLineCode
  readonly parameters: MessageParameters
}

/** A plan file that was not read, and why. */
export interface PlanFileRefusal {
  readonly kind: 'refused'
  readonly code: PlanFileRefusalCode
  readonly parameters: MessageParameters
  /** Every row that stands in the way, up to 100; the first of them is `code` itself. */
  readonly lines: readonly PlanFileLineProblem[]
}

/** Thrown inside this folder where reading cannot go on; `readPlanFile` makes a refusal of it. */
export class PlanFileRefusedError extends Error {
  readonly code: PlanFileRefusalCode
  readonly parameters: MessageParameters
  readonly lines: readonly PlanFileLineProblem[]

  constructor(
    code: PlanFileRefusalCode,
    parameters: MessageParameters = {},
    {
      lines = [],
      cause,
    }: { readonly lines?: readonly PlanFileLineProblem[]; readonly cause?: unknown } = {},
  ) {
    super(code, cause === undefined ? {} : { cause })
    this.name = 'PlanFileRefusedError'
    this.code = code
    this.parameters = parameters
    this.lines = lines
  }
}
