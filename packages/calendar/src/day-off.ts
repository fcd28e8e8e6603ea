import type { IsoDate } from './iso-date.ts'

/**
 * Why a day is not worked: the weekly rest, a statutory holiday, the substitute of a holiday that
 * fell on the weekly rest (nghỉ bù), a working day swapped for a Saturday (hoán đổi), or a day the
 * tenant added.
 */
export type DayOffKind = 'weekend' | 'holiday' | 'substitute' | 'swap' | 'local'

/** A day that is not worked, with the text that says so. */
export interface DayOff {
  readonly on: IsoDate
  /** In Vietnamese, for the reader: "Giỗ Tổ Hùng Vương". */
  readonly name: string
  readonly kind: DayOffKind
  /** The article or notice, in Vietnamese. */
  readonly citation: string
  /** False when the row was not compared with the official notice: screens say "chưa đối chiếu". */
  readonly verified: boolean
}

/** A day of the weekly rest that is worked in exchange for a day off (làm bù). */
export interface MakeUpDay {
  readonly on: IsoDate
  /** The day off it makes up for; null when a tenant did not say. */
  readonly for: IsoDate | null
  readonly citation: string
  /** False when the row was not compared with the official notice: screens say "chưa đối chiếu". */
  readonly verified: boolean
}
