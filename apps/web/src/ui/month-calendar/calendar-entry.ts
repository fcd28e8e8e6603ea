import { civilDate, daysBetween, type IsoDate } from '@roviec/calendar'
import type { IconName } from '../icon/icon.tsx'

/** `late` is past its deadline, `soon` is near it. */
export type EntryTone = 'late' | 'soon' | 'done' | 'calm'

/** One thing that falls on a day of the calendar. */
export interface CalendarEntry {
  readonly id: string
  readonly title: string
  /** The first day of its span; null when it only has its day. */
  readonly fromOn: IsoDate | null
  /** The day on which it stands. */
  readonly on: IsoDate
  readonly tone: EntryTone
  readonly icon: IconName
  /** How it stands, in a word. */
  readonly state: string
  /** Whose it is. */
  readonly owner: string
}

/** The entries by the day on which they stand, in the order given. */
export function entriesByDay(
  entries: readonly CalendarEntry[],
): ReadonlyMap<IsoDate, readonly CalendarEntry[]> {
  const byDay = new Map<IsoDate, CalendarEntry[]>()
  for (const entry of entries) {
    const known = byDay.get(entry.on)
    if (known === undefined) byDay.set(entry.on, [entry])
    else known.push(entry)
  }
  return byDay
}

/** Whether a day lies in the span of an entry. */
export function spans({ fromOn, on }: CalendarEntry, day: IsoDate): boolean {
  return fromOn !== null && fromOn <= day && day <= on
}

export function isInMonth(day: IsoDate, month: IsoDate): boolean {
  const [one, other] = [civilDate(day), civilDate(month)]
  return one.year === other.year && one.month === other.month
}

/** The day nearest to another one on which something stands; null when nothing does. */
export function nearestDay(entries: readonly CalendarEntry[], to: IsoDate): IsoDate | null {
  let nearest: IsoDate | null = null
  for (const { on } of entries) {
    if (nearest === null || distance(on, to) < distance(nearest, to)) nearest = on
  }
  return nearest
}

function distance(a: IsoDate, b: IsoDate): number {
  return Math.abs(daysBetween(a, b))
}
