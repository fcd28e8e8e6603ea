/** An act about people in seats, in day numbers; `nth` counts what there is. */
export type SeatCommand =
  | {
      readonly kind: 'appoint'
      readonly person: number
      readonly seat: number
      readonly basis: 'appointment' | 'concurrent' | 'acting'
      readonly from: number
      readonly length: number | null
    }
  | { readonly kind: 'end'; readonly nth: number; readonly lastDay: number }
  /** An end as a file that is brought in asks for it. */
  | { readonly kind: 'importEnd'; readonly nth: number; readonly lastDay: number }
  | { readonly kind: 'cancel'; readonly nth: number }
  /** A seat that a restructuring abolishes. */
  | { readonly kind: 'close'; readonly seat: number; readonly lastDay: number }
  | {
      readonly kind: 'move'
      readonly nth: number
      readonly seat: number
      readonly from: number
      readonly length: number | null
    }
  | {
      readonly kind: 'second'
      readonly nth: number
      readonly seat: number
      readonly from: number
      readonly length: number
      readonly acting: number | null
    }
  | {
      readonly kind: 'absence'
      readonly person: number
      readonly deputy: number
      readonly from: number
      readonly length: number
      readonly seat: number | null
    }
  | { readonly kind: 'endAbsence'; readonly nth: number; readonly lastDay: number | null }
