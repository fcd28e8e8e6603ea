import { addDays, type IsoDate, type WorkingCalendar } from '@roviec/calendar'

/** The dates that a demonstration document names, all relative to the day of seeding. */
export interface DemonstrationDates {
  /** `dd/mm/yyyy`, so many working days after the day of seeding; negative is before it. */
  readonly day: (workingDays: number) => string
  /** For "trước ngày …": the day after that working day, so that the deadline falls on it. */
  readonly before: (workingDays: number) => string
  /** "ngày 05 tháng 3 năm 2026", as letterheads write it. */
  readonly letterheadDay: (workingDays: number) => string
  readonly on: (workingDays: number) => IsoDate
}

export function demonstrationDates(today: IsoDate, calendar: WorkingCalendar): DemonstrationDates {
  const start = calendar.previousWorkingDay(addDays(today, -1))
  const on = (workingDays: number) => calendar.addWorkingDays(start, workingDays)
  const partsOf = (date: IsoDate) => date.split('-').map(Number) as [number, number, number]
  return {
    on,
    day: (workingDays) => dayFirst(on(workingDays)),
    before: (workingDays) => dayFirst(addDays(on(workingDays), 1)),
    letterheadDay: (workingDays) => {
      const [year, month, dayOfMonth] = partsOf(on(workingDays))
      // Official style writes a leading zero for days below ten and for January and February only.
      const two = (value: number, upTo: number) => (value <= upTo ? `0${value}` : String(value))
      return `ngày ${two(dayOfMonth, 9)} tháng ${two(month, 2)} năm ${year}`
    },
  }
}

function dayFirst(date: IsoDate): string {
  return date.split('-').toReversed().join('/')
}
