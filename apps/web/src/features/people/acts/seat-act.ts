import type { SeatData, SeatEntry } from '../seat/seat-data.ts'

/** What every dialog about a seat is given. */
export interface SeatActProps {
  readonly seat: SeatData
  readonly open: boolean
  readonly onClose: () => void
}

/** What every dialog about one appointment of a seat is given. */
export interface EntryActProps extends SeatActProps {
  readonly entry: SeatEntry
}
