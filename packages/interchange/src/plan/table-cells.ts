import { isIsoDate, isoDate, isoDateOf, type IsoDate } from '@roviec/calendar'
import type { ReadCell } from '../spreadsheet/spreadsheet-file.ts'

/** The text of a cell; empty where it holds nothing, null where it holds a formula or an error. */
export function readCellText(cell: ReadCell | undefined): string | null {
  if (cell === undefined || cell === null) return ''
  if (typeof cell === 'object') return cell.kind === 'date' ? cell.on : null
  return String(cell).trim()
}

const FIRST = isoDate('1970-01-01')
const LAST = isoDate('2199-12-31')

/** Reads 30/06/2026, 30-6-2026, 30.6.2026 or 2026-06-30; null where it is no such date. */
export function readCellDate(text: string): IsoDate | null {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? []
  const iso = day === undefined ? (ISO.exec(text)?.[1] ?? '') : dayFirst(day, month, year)
  return isIsoDate(iso) && iso >= FIRST && iso <= LAST ? iso : null
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/

function dayFirst(day = '', month = '', year = ''): string {
  const parts = [year, month.padStart(2, '0'), day.padStart(2, '0')]
  const text = parts.join('-')
  return isIsoDate(text)
    ? isoDateOf({ year: Number(year), month: Number(month), day: Number(day) })
    : ''
}

/** Reads "50", "50%" or "12,5"; null where it is no number from 0 to 100. */
export function readCellPercent(text: string): number | null {
  if (!/^\d{1,3}(?:[.,]\d+)?\s*%?$/u.test(text)) return null
  const value = Number(text.replace('%', '').trim().replace(',', '.'))
  return value <= 100 ? value : null
}
