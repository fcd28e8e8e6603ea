import { civilDate, isoWeekday, type IsoDate } from '@roviec/calendar'
import type { Messages } from './vi.ts'

/** 21/11/2026, in every language. */
export function formatDay(on: IsoDate): string {
  const { year, month, day } = civilDate(on)
  return `${two(day)}/${two(month)}/${year}`
}

/** 21/11, where the year is beyond doubt. */
export function formatShortDay(on: IsoDate): string {
  const { month, day } = civilDate(on)
  return `${two(day)}/${two(month)}`
}

/** Thứ Bảy 21/11/2026. */
export function formatLongDay(on: IsoDate, messages: Messages): string {
  return `${weekdayName(on, messages)} ${formatDay(on)}`
}

/** Thứ Bảy 21/11. */
export function formatWeekday(on: IsoDate, messages: Messages): string {
  return `${weekdayName(on, messages)} ${formatShortDay(on)}`
}

export function weekdayName(on: IsoDate, messages: Messages): string {
  return messages.dates.weekdays[isoWeekday(on) - 1] ?? ''
}

/** 18:05 19/11/2026 in the zone of the office, from a moment with its offset. */
export function formatMoment(at: string): string {
  const { date, time } = inTheOffice(at)
  return `${time} ${formatDay(date)}`
}

/** The civil day of a moment in the zone of the office. */
export function dayOfMoment(at: string): IsoDate {
  return inTheOffice(at).date
}

function inTheOffice(at: string): { readonly date: IsoDate; readonly time: string } {
  const moment = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  return {
    date: moment.toPlainDate().toString() as IsoDate,
    time: `${two(moment.hour)}:${two(moment.minute)}`,
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
