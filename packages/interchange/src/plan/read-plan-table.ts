import type { IsoDate } from '@roviec/calendar'
import type { WorkCalendar } from '@roviec/schedule'
import { readSpreadsheet } from '../spreadsheet/read-spreadsheet.ts'
import type { ReadRow, SpreadsheetRefusal } from '../spreadsheet/spreadsheet-file.ts'
import { draftPlanFile, findFirstDate } from './draft-plan-file.ts'
import type { PlanFileLimits, PlanFileNotice, ReadPlanFile } from './plan-file.ts'
import { PlanFileRefusedError, type PlanFileRefusalCode } from './plan-file-refusal.ts'
import { readTableRows } from './read-table-rows.ts'
import { readTableHead, type TableHead } from './table-columns.ts'

/** What a table of tasks does not say itself. */
export interface TableOptions {
  readonly calendar: WorkCalendar
  /** When the plan begins if no task says so. */
  readonly startOn: IsoDate | null
  readonly limits: PlanFileLimits
}

/** The head may stand below titles. */
const HEAD_ROWS_MAX = 30
const CELL_CHARACTERS_MAX = 32_767
const NAMES_MAX = 5

/**
 * Reads a table of tasks (.xlsx or CSV) from the first sheet that has one.
 *
 * @throws PlanFileRefusedError
 */
export function readPlanTable(
  bytes: Uint8Array,
  { calendar, startOn, limits }: TableOptions,
): ReadPlanFile {
  const file = readSpreadsheet(bytes, {
    limits: {
      rowsMax: limits.tasksMax + HEAD_ROWS_MAX,
      cellCharactersMax: CELL_CHARACTERS_MAX,
    },
  })
  if (file.kind === 'refused') throw refusalOf(file, limits)
  for (const { name, rows } of file.sheets) {
    const found = findHead(rows)
    if (found === null) continue
    const { head, rows: below } = found
    if (below.length > limits.tasksMax) {
      throw new PlanFileRefusedError('plan-file-too-many-tasks', { maxTasks: limits.tasksMax })
    }
    const tasks = readTableRows(head, below)
    if (tasks.length === 0) throw new PlanFileRefusedError('plan-file-empty')
    const first = findFirstDate(tasks) ?? startOn
    if (first === null) throw new PlanFileRefusedError('plan-file-without-dates')
    const notices = tellLeftOut(head)
    return draftPlanFile({ name, startOn: first, calendar, tasks, format: file.format, notices })
  }
  throw new PlanFileRefusedError('plan-file-without-head')
}

function findHead(
  rows: readonly ReadRow[],
): { readonly head: TableHead; readonly rows: readonly ReadRow[] } | null {
  for (const [at, { cells }] of rows.slice(0, HEAD_ROWS_MAX).entries()) {
    const head = readTableHead(cells)
    if (head !== null) return { head, rows: rows.slice(at + 1) }
  }
  return null
}

function tellLeftOut({ leftOut }: TableHead): readonly PlanFileNotice[] {
  if (leftOut.length === 0) return []
  const columns = leftOut.slice(0, NAMES_MAX).join(', ')
  return [{ code: 'plan-file-columns-left-out', parameters: { count: leftOut.length, columns } }]
}

/** Spreadsheets share some refusals with plans of other formats. */
const OWN_CODES: Readonly<Partial<Record<SpreadsheetRefusal['code'], PlanFileRefusalCode>>> = {
  'spreadsheet-format-unknown': 'plan-file-format-unknown',
  'document-too-large': 'plan-file-too-large',
  'document-empty': 'plan-file-empty',
  'spreadsheet-too-many-rows': 'plan-file-too-many-tasks',
}

function refusalOf(
  { code, parameters }: SpreadsheetRefusal,
  { tasksMax }: PlanFileLimits,
): PlanFileRefusedError {
  const own = OWN_CODES[code] ?? code
  return own === 'plan-file-too-many-tasks'
    ? new PlanFileRefusedError(own, { maxTasks: tasksMax })
    : new PlanFileRefusedError(own, parameters)
}
