import { addDays, type IsoDate } from './iso-date.ts'
import { computeTerm, type Term } from './term.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Something that hangs on the calendar: a written date, or a term that was computed. */
export type DatedSubject =
  { readonly id: string; readonly on: IsoDate } | { readonly id: string; readonly term: Term }

/** What a change of the calendar does to a subject. */
export type CalendarMove =
  | {
      /** The term now ends on another day. */
      readonly kind: 'term-moved'
      readonly id: string
      readonly before: IsoDate
      readonly after: IsoDate
    }
  | {
      /** The written date stays, and is now a day off. */
      readonly kind: 'became-day-off'
      readonly id: string
      readonly on: IsoDate
      /** The name of the day off, in Vietnamese. */
      readonly name: string
    }
  | {
      /** The written date stays, and is now worked. */
      readonly kind: 'became-working-day'
      readonly id: string
      readonly on: IsoDate
    }

/** A day that one calendar works and the other does not. */
export interface ChangedDay {
  readonly on: IsoDate
  readonly worked: boolean
  /** The name of the day off that came or went, in Vietnamese. */
  readonly name: string
}

/** Two calendars of one tenant, before and after a change. */
export interface CalendarPair {
  readonly before: WorkingCalendar
  readonly after: WorkingCalendar
}

/**
 * What moves when one calendar takes the place of another: the terms that end on another day, and
 * the written dates that become a day off or a working day. Subjects that stay are left out.
 */
export function compareCalendars(
  pair: CalendarPair,
  subjects: readonly DatedSubject[],
): readonly CalendarMove[] {
  return subjects.flatMap((subject) =>
    'term' in subject
      ? (findMovedTerm(pair, subject.id, subject.term) ?? [])
      : (findChangedDate(pair, subject.id, subject.on) ?? []),
  )
}

/** The days between two dates, both included, that one calendar works and the other does not. */
export function listChangedDays(
  { before, after }: CalendarPair,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): readonly ChangedDay[] {
  const changed: ChangedDay[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const was = before.dayOffOn(on)
    const is = after.dayOffOn(on)
    if ((was === null) === (is === null)) continue
    changed.push({ on, worked: is === null, name: (is ?? was)?.name ?? '' })
  }
  return changed
}

function findMovedTerm(pair: CalendarPair, id: string, term: Term): CalendarMove | null {
  const before = computeTerm(term, pair.before).on
  const after = computeTerm(term, pair.after).on
  return before === after ? null : { kind: 'term-moved', id, before, after }
}

function findChangedDate(pair: CalendarPair, id: string, on: IsoDate): CalendarMove | null {
  const dayOff = pair.after.dayOffOn(on)
  if (pair.before.isDayOff(on) === (dayOff !== null)) return null
  return dayOff === null
    ? { kind: 'became-working-day', id, on }
    : { kind: 'became-day-off', id, on, name: dayOff.name }
}
