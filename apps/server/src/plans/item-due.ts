import { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR, type IsoDate, yearOf } from '@roviec/calendar'
import type { Due } from '@roviec/contract'
import { AppError } from '../platform/errors.ts'
import { isReadableRecurrence } from './first-occurrence.ts'

/**
 * When needs a date, or an event, or "thường xuyên" with a reason. A recurrence has its own dates.
 */
export function isWhenAnswered(due: Due): boolean {
  switch (due.kind) {
    case 'date':
    case 'range':
      return due.on !== null
    case 'recurring':
      return due.recurrence !== null && isReadableRecurrence(due.recurrence)
    case 'standing':
    case 'event':
      return due.reason !== null && due.reason.trim() !== ''
    case 'none':
      return false
  }
}

/**
 * A deadline as somebody has set it: only what belongs to its kind, with the words of the document
 * as they are. How those words were read is kept only while the date still follows from them.
 *
 * Refuses with `request-invalid` what no calendar holds: an end before the start, a day beyond the
 * years that the calendar answers for, a recurrence that cannot be read.
 */
export function settleDue(wanted: Due, current: Due): Due {
  requireSound(wanted)
  const belongs: readonly (keyof Due)[] = BELONGS[wanted.kind]
  const keep = <K extends 'from' | 'on' | 'time' | 'recurrence' | 'reason'>(key: K) =>
    belongs.includes(key) ? wanted[key] : null
  const settled = {
    kind: wanted.kind,
    from: keep('from'),
    on: keep('on'),
    time: keep('time'),
    recurrence: keep('recurrence'),
    reason: keep('reason'),
    text: current.text,
  }
  const isNewReading = wanted.rule !== current.rule
  return { ...settled, rule: isNewReading || isSameDay(settled, current) ? wanted.rule : null }
}

const BELONGS = {
  date: ['on', 'time'],
  range: ['from', 'on', 'time'],
  recurring: ['from', 'time', 'recurrence'],
  standing: ['from', 'reason'],
  event: ['from', 'reason'],
  none: [],
} as const satisfies Record<Due['kind'], readonly (keyof Due)[]>

type Day = Pick<Due, 'kind' | 'from' | 'on' | 'time' | 'recurrence'>

function isSameDay(one: Day, other: Day): boolean {
  const keys = ['kind', 'from', 'on', 'time', 'recurrence'] as const
  return keys.every((key) => one[key] === other[key])
}

function requireSound({ kind, from, on, recurrence }: Due): void {
  for (const [name, day] of [['from', from] as const, ['on', on] as const]) {
    if (day !== null && !isInCalendar(day)) refuseField(`due.${name}`, 'year-out-of-range')
  }
  if (kind === 'range' && from !== null && on !== null && on < from) {
    refuseField('due.on', 'ends-before-start')
  }
  if (kind === 'recurring' && recurrence !== null && !isReadableRecurrence(recurrence)) {
    refuseField('due.recurrence', 'unreadable')
  }
}

function isInCalendar(on: IsoDate): boolean {
  return yearOf(on) >= CALENDAR_FIRST_YEAR && yearOf(on) <= CALENDAR_LAST_YEAR
}

function refuseField(path: string, message: string): never {
  throw new AppError('request-invalid', {}, [{ path, message }])
}
