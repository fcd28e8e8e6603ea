import { isIsoDate, type IsoDate } from '@roviec/calendar'

/** The order of day and month in the dates of a column: Vietnamese, or American from an export. */
export type DateOrder = 'day-first' | 'month-first'

/** American only when a value can be nothing else and none says the opposite. */
export function findDateOrder(cells: readonly string[]): DateOrder {
  let american = 0
  for (const cell of cells) {
    const parts = NUMERIC.exec(cell)
    if (parts === null) continue
    if (Number(parts[1]) > 12) return 'day-first'
    if (Number(parts[2]) > 12) american += 1
  }
  return american > 0 ? 'month-first' : 'day-first'
}

/**
 * A cell that holds one full date and nothing else; null otherwise, also for days that do not
 * exist.
 */
export function readDateCell(cell: string, order: DateOrder): IsoDate | null {
  if (isIsoDate(cell)) return cell
  const parts = NUMERIC.exec(cell)
  if (parts === null) return null
  const [first = '', second = '', year = ''] = parts.slice(1)
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
