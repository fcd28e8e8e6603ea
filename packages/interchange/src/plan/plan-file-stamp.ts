import { detectSecrecyStamp } from '@roviec/directive'
import { readSpreadsheet } from '../spreadsheet/read-spreadsheet.ts'
import type { ReadPlanFile } from './plan-file.ts'

const TOP_ROWS = 20
/** A row of more cells than this holds headings or a task, and no letterhead. */
const TOP_CELLS_MAX = 3

/**
 * Whether a plan file carries a stamp of secrecy: above the headings of a table, as the name of a
 * sheet, or as the title of a plan. A task may be about such things without being one. Runs in the
 * browser before a file is sent, and again on the server. `file` is what reading `bytes` has given.
 */
export function hasSecrecyStamp(
  bytes: Uint8Array,
  { format, name }: Pick<ReadPlanFile, 'format' | 'name'>,
): boolean {
  const isTable = format === 'xlsx' || format === 'csv'
  return detectSecrecyStamp([], [name, ...(isTable ? topTexts(bytes) : [])]) !== null
}

function topTexts(bytes: Uint8Array): readonly string[] {
  const file = readSpreadsheet(bytes)
  if (file.kind === 'refused') return []
  return file.sheets.flatMap(({ name, rows }) => {
    const texts = rows
      .slice(0, TOP_ROWS)
      .map(({ cells }) => cells.filter((cell) => typeof cell === 'string' && cell.trim() !== ''))
    const headAt = texts.findIndex((filled) => filled.length > TOP_CELLS_MAX)
    const top = headAt === -1 ? texts : texts.slice(0, headAt)
    return [name, ...top.flat().map(String)]
  })
}
