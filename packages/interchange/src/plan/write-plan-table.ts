import { MINUTES_PER_DAY } from '@roviec/schedule'
import type { SheetCell } from '../spreadsheet/sheet-cell.ts'
import { writeCsv } from '../spreadsheet/write-csv.ts'
import { writeSpreadsheet } from '../spreadsheet/write-spreadsheet.ts'
import { writeLinks } from './link-text.ts'
import type { ReadPlanFile } from './plan-file.ts'
import type { PlanFileRow } from './plan-file-row.ts'
import { MINUTES_PER_WORKING_DAY, planFileRows } from './plan-file-rows.ts'
import { writeSpanText, type TableLanguage } from './span-text.ts'
import { TABLE_COLUMNS, type TableColumn } from './table-columns.ts'

/** How a table of tasks is written. */
export interface PlanTableOptions {
  readonly format: 'xlsx' | 'csv'
  /** Of the headings and units; Vietnamese unless said. */
  readonly language?: TableLanguage
}

/**
 * Writes a plan as a table of tasks that `readPlanFile` reads again: code, name, level, duration,
 * dates, deadline, predecessors, unit, product, percent, notes. Dates are what the file states,
 * else those of our schedule. What others wrote never becomes a formula.
 */
export async function writePlanTable(
  file: ReadPlanFile,
  { format, language = 'vi' }: PlanTableOptions,
): Promise<Uint8Array> {
  const columns = Object.keys(TABLE_COLUMNS) as TableColumn[]
  const head = columns.map((column) => TABLE_COLUMNS[column][language])
  const rows = planFileRows(file)
  const codes = new Map(rows.map(({ id, code }) => [id, code]))
  const body = rows.map((row) => {
    const cells = cellsOf(row, (id) => codes.get(id) ?? null, language)
    return columns.map((column) => cells[column])
  })
  if (format === 'csv') return writeCsv([head, ...body])
  const columnWidths = columns.map((column) => TABLE_COLUMNS[column].width)
  return writeSpreadsheet([
    { name: file.name || SHEET_NAMES[language], head, rows: body, columnWidths },
  ])
}

const SHEET_NAMES: Readonly<Record<TableLanguage, string>> = { vi: 'Kế hoạch', en: 'Plan' }

function cellsOf(
  row: PlanFileRow,
  codeOf: (id: string) => string | null,
  language: TableLanguage,
): Readonly<Record<TableColumn, SheetCell>> {
  return {
    code: /^\d{1,9}$/.test(row.code) ? Number(row.code) : row.code,
    name: row.name,
    level: Math.max(1, row.level),
    duration: durationCell(row, language),
    start: { kind: 'date', on: row.startOn },
    finish: { kind: 'date', on: row.finishOn },
    due: row.dueOn === null ? null : { kind: 'date', on: row.dueOn },
    links: writeLinks(row.links, codeOf, language) || null,
    unit: row.unitName,
    product: row.product,
    percent: row.percentComplete,
    notes: row.notes,
  }
}

/** Nothing for a summary, whose length follows. A guess ends in a question mark. */
function durationCell(
  { durationDays, durationKind, estimated }: PlanFileRow,
  language: TableLanguage,
): SheetCell {
  if (durationDays === null) return null
  if (durationKind === 'working' && !estimated) return durationDays
  const day = durationKind === 'working' ? MINUTES_PER_WORKING_DAY : MINUTES_PER_DAY
  const span = { minutes: Math.round(durationDays * day), kind: durationKind }
  return `${writeSpanText(span, language)}${estimated ? '?' : ''}`
}
