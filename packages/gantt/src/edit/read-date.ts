import { type IsoDate, isIsoDate, isoDate, toDayNumber, yearOf } from '@roviec/calendar'

/** What somebody typed into the cell of a date. */
export type ReadDate =
  | { readonly kind: 'date'; readonly on: IsoDate }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }

const DAY_FIRST = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{2}|\d{4}))?$/
const DIGITS = /^(\d{2})(\d{2})(\d{2}|\d{4})$/

/**
 * Reads a date as people type it: 25/11/2026, 25.11.26, 25/11, 25112026 or 2026-11-25. Without a
 * year it is the one nearest to `near`. Day comes before month in every language of the chart.
 */
export function readDate(text: string, near: IsoDate): ReadDate {
  const typed = text.trim()
  if (typed === '') return { kind: 'empty' }
  if (isIsoDate(typed)) return { kind: 'date', on: isoDate(typed) }
  const [, day, month, year] = DAY_FIRST.exec(typed) ?? DIGITS.exec(typed) ?? []
  if (day === undefined || month === undefined) return { kind: 'unreadable' }
  const on = year === undefined ? nearestYear(day, month, near) : dateOf(fullYear(year), month, day)
  return on === null ? { kind: 'unreadable' } : { kind: 'date', on }
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

function dateOf(year: number, month: string, day: string): IsoDate | null {
  const padded = (value: number | string, length: number) => String(value).padStart(length, '0')
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
  return isIsoDate(text) ? isoDate(text) : null
}

function nearestYear(day: string, month: string, near: IsoDate): IsoDate | null {
  const year = yearOf(near)
  const distance = (on: IsoDate) => Math.abs(toDayNumber(on) - toDayNumber(near))
  const [nearest = null] = [year, year - 1, year + 1]
    .flatMap((candidate) => dateOf(candidate, month, day) ?? [])
    .sort((one, other) => distance(one) - distance(other))
  return nearest
}
