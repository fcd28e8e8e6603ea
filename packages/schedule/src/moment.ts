import { fromDayNumber, isIsoDate, toDayNumber, type IsoDate } from '@roviec/calendar'

/** Minutes of a civil day. */
export const MINUTES_PER_DAY = 1440

/** The first and the last day on which anything is scheduled: the range of the legal calendar. */
export const FIRST_DAY = -731
export const LAST_DAY = 84_005

/** The beginning of 1968. Moments outside are moved to the nearest end of the range. */
export const FIRST_MOMENT = FIRST_DAY * MINUTES_PER_DAY
/** The end of 31 December 2199. */
export const LAST_MOMENT = (LAST_DAY + 1) * MINUTES_PER_DAY

/**
 * A moment as whole minutes of the civil clock since 1970-01-01 00:00. There is no zone: 08:00 is
 * 08:00 wherever the plan is carried out.
 */
export function momentOf(on: IsoDate, minuteOfDay = 0): number {
  return toDayNumber(on) * MINUTES_PER_DAY + minuteOfDay
}

/** The moment as `2026-05-06T08:00`. */
export function formatMoment(moment: number): string {
  const minute = minuteOfDayOf(moment)
  const hours = String(Math.floor(minute / 60)).padStart(2, '0')
  return `${dateOfMoment(moment)}T${hours}:${String(minute % 60).padStart(2, '0')}`
}

/** Reads `2026-05-06T08:00`, seconds allowed and left out; null where no such moment exists. */
export function readMoment(text: string): number | null {
  const [, date, hours, minutes] = MOMENT.exec(text) ?? []
  if (date === undefined || !isIsoDate(date)) return null
  const minuteOfDay = Number(hours) * 60 + Number(minutes)
  return minuteOfDay > MINUTES_PER_DAY ? null : momentOf(date, minuteOfDay)
}

/** The day on which a moment lies; midnight belongs to the day it begins. */
export function dateOfMoment(moment: number): IsoDate {
  return fromDayNumber(Math.floor(moment / MINUTES_PER_DAY))
}

/** Minutes since the midnight before, 0 to 1439. */
export function minuteOfDayOf(moment: number): number {
  return moment - Math.floor(moment / MINUTES_PER_DAY) * MINUTES_PER_DAY
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):([0-5]\d)(?::\d{2}(?:\.\d+)?)?$/
