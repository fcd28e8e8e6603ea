import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { ReactNode } from 'react'
import type { CalendarEntry } from './calendar-entry.ts'

export interface MonthCalendarProps {
  /** What stands in the calendar, for those who hear it. */
  readonly label: string
  /** Also of other months: they say where the next one is, and what runs through this one. */
  readonly entries: readonly CalendarEntry[]
  /** The chosen day; its month is shown. */
  readonly day: IsoDate
  readonly onDay: (day: IsoDate) => void
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  /** The month is on its way: nothing is said of its being empty. */
  readonly isLoading?: boolean | undefined
  /** The link of an entry. In the grid it is no stop of its own: the day's list holds it again. */
  readonly link: (entry: CalendarEntry, look: LinkLook) => ReactNode
}

interface LinkLook {
  readonly className: string | undefined
  readonly tabIndex?: number | undefined
}
