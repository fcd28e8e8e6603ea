import { MINUTES_PER_DAY, momentOf, readMoment } from '@roviec/schedule'
import { isoDateOf } from '@roviec/calendar'
import { PlanFileRefusedError } from './plan-file-refusal.ts'

const FIRST = momentOf(isoDateOf({ year: 1970, month: 1, day: 1 }))
const LAST = momentOf(isoDateOf({ year: 2199, month: 12, day: 31 })) + MINUTES_PER_DAY

/**
 * A moment that the schedule depends on; null where the file has none.
 *
 * @throws PlanFileRefusedError `plan-file-date` outside 1970 to 2199, or where no such date exists
 */
export function readPlanMoment(text: string | null, task = ''): number | null {
  if (text === null) return null
  const moment = readMoment(text)
  if (moment === null || moment < FIRST || moment >= LAST) {
    throw new PlanFileRefusedError('plan-file-date', { date: text.slice(0, 40), task })
  }
  return moment
}

/** A moment that is only shown; null where it cannot be read. */
export function readShownMoment(text: string | null): number | null {
  return text === null ? null : readMoment(text)
}

/** Minutes of the day of `08:00` or `08:00:00`; null where it cannot be read. */
export function readTimeOfDay(text: string | null): number | null {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)(?::\d{2})?$/.exec(text ?? '') ?? []
  if (hours === undefined) return null
  const minute = Number(hours) * 60 + Number(minutes)
  return minute > MINUTES_PER_DAY ? null : minute
}
