import type { IsoDate } from '@roviec/calendar'

/** A civil date in a cell. */
export interface DateCell {
  readonly kind: 'date'
  readonly on: IsoDate
}

/** What a cell of an exported table can hold; null is an empty cell. */
export type SheetCell = string | number | boolean | DateCell | null

/** A civil date as Vietnamese offices write it: 30/06/2026. */
export function formatDayFirst(on: IsoDate): string {
  return on.split('-').reverse().join('/')
}
