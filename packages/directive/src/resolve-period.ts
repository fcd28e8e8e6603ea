import {
  addDays,
  civilDate,
  daysInMonth,
  isoDateOf,
  yearOf,
  type CivilDate,
  type IsoDate,
} from '@roviec/calendar'
import type { CalendarAtom } from './calendar-atoms.ts'
import { DATE_YEAR_MAX, DATE_YEAR_MIN } from './limits.ts'
import type { DueProblem } from './reading.ts'

/** The first and last day an atom covers, or why it covers none. */
export interface ResolvedPeriod {
  readonly first: IsoDate | null
  readonly last: IsoDate | null
  readonly problem: DueProblem | null
}

/**
 * Turns an atom into days. A year that is not written is the first one in which the day, or the
 * last day of the period, falls on or after the document's date. "đầu / giữa / cuối" are single
 * days.
 * @law blds-2015-146
 */
export function resolvePeriod(atom: CalendarAtom, issuedOn: IsoDate | null): ResolvedPeriod {
  if (!isPossible(atom)) return unresolved('no-such-day')
  const written = writtenYear(atom, issuedOn)
  if (written === 'unknown') return unresolved('year-unknown')
  if (written === null) return firstOnOrAfter(atom, issuedOn)
  if (written < DATE_YEAR_MIN || written > DATE_YEAR_MAX) return unresolved('not-computable')
  return inYear(atom, written) ?? unresolved('no-such-day')
}

function unresolved(problem: DueProblem): ResolvedPeriod {
  return { first: null, last: null, problem }
}

function isPossible({ kind, part, day }: CalendarAtom): boolean {
  if (kind === 'day') return part >= 1 && part <= 12 && day >= 1 && day <= 31
  if (kind === 'months') return part >= 1 && part <= day && day <= 12
  return kind !== 'month' || (part >= 1 && part <= 12)
}

function writtenYear(atom: CalendarAtom, issuedOn: IsoDate | null): number | null | 'unknown' {
  if (typeof atom.year === 'number') return atom.year
  if (issuedOn === null) return 'unknown'
  if (atom.year === null) return null
  return yearOf(issuedOn) + (atom.year === 'next' ? 1 : 0)
}

// 29/2 waits at most eight years for a leap year.
const YEARS_TO_TRY = 9

function firstOnOrAfter(atom: CalendarAtom, issuedOn: IsoDate | null): ResolvedPeriod {
  if (issuedOn === null) return unresolved('year-unknown')
  for (let step = 0; step < YEARS_TO_TRY; step++) {
    const resolved = inYear(atom, yearOf(issuedOn) + step)
    if (resolved?.last != null && resolved.last >= issuedOn) return resolved
  }
  return unresolved('no-such-day')
}

function inYear(atom: CalendarAtom, year: number): ResolvedPeriod | null {
  const whole = wholePeriod(atom, year)
  if (whole === null) return null
  const on = atom.edge === null ? null : edgeDay(atom, year, whole)
  return { first: on ?? whole.first, last: on ?? whole.last, problem: null }
}

function wholePeriod(atom: CalendarAtom, year: number): { first: IsoDate; last: IsoDate } | null {
  switch (atom.kind) {
    case 'day': {
      const last = existing({ year, month: atom.part, day: atom.day })
      if (last === null) return null
      const first =
        atom.firstDay > 0 ? existing({ year, month: atom.part, day: atom.firstDay }) : last
      return first === null ? null : { first, last }
    }
    case 'day-of-month':
      return null
    case 'month':
      return months(year, atom.part, atom.part)
    case 'months':
      return months(year, atom.part, atom.day)
    case 'quarter':
      return months(year, atom.part * 3 - 2, atom.part * 3)
    case 'year':
      return months(year, 1, 12)
  }
}

function months(year: number, from: number, to: number): { first: IsoDate; last: IsoDate } {
  return {
    first: isoDateOf({ year, month: from, day: 1 }),
    last: isoDateOf({ year, month: to, day: daysInMonth(year, to) }),
  }
}

// The Civil Code defines the middle of a month and of a year; the middle of a quarter is our
// reading.
function edgeDay(
  atom: CalendarAtom,
  year: number,
  whole: { readonly first: IsoDate; readonly last: IsoDate },
): IsoDate {
  if (atom.edge === 'start') return whole.first
  if (atom.edge === 'end') return whole.last
  if (atom.kind === 'year') return isoDateOf({ year, month: 6, day: 30 })
  const { month } = civilDate(whole.first)
  return isoDateOf({ year, month: atom.kind === 'quarter' ? month + 1 : month, day: 15 })
}

function existing(date: CivilDate): IsoDate | null {
  const { year, month, day } = date
  return day >= 1 && day <= daysInMonth(year, month) ? isoDateOf(date) : null
}

/** The day before, which is the last day of "trước ngày D". */
export function dayBefore(on: IsoDate): IsoDate {
  return addDays(on, -1)
}
