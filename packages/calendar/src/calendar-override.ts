import type { IsoDate } from './iso-date.ts'

/**
 * A tenant's own line on top of the official calendar. When several lines name one date the last
 * one counts, so an older decision is corrected by adding a newer one.
 */
export type CalendarOverride =
  | {
      /** Nobody works on this day: a local holiday, a flood. */
      readonly kind: 'day-off'
      readonly on: IsoDate
      readonly name: string
      readonly citation: string
    }
  | {
      /** A day of rest that is worked; `for` is the day off it makes up for. */
      readonly kind: 'make-up-day'
      readonly on: IsoDate
      readonly for?: IsoDate | null
      readonly citation: string
    }
  | {
      /** What the official calendar says of this date is put aside: only the weekly rest remains. */
      readonly kind: 'remove'
      readonly on: IsoDate
      readonly citation: string
    }
