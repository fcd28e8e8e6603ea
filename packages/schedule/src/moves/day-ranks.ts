import { fromDayNumber, toDayNumber, type WorkingCalendar } from '@roviec/calendar'
import type { IsoDate } from '@roviec/calendar'
import type { TaskDates } from './move-tasks.ts'

/** A stretch of working days, counted from some working day on. None when it is all days off. */
export interface DayPlace {
  readonly start: number
  readonly length: number
}

/** Working days as consecutive whole numbers, so that adding days is adding numbers. */
export interface DayRanks {
  /** Null where the dates lie outside the years of the calendar. */
  readonly placeOf: (dates: TaskDates) => DayPlace | null
  /** Null where the place lies outside the years of the calendar. The length is at least 1. */
  readonly datesOf: (place: DayPlace) => TaskDates | null
}

/** The ranks of a calendar, counted from the first working day on or after `origin`. */
export function createDayRanks({ days }: WorkingCalendar, origin: IsoDate): DayRanks {
  const zero = days.nextWorkingDay(toDayNumber(origin))
  const rankOf = (day: number) => days.countWorkingDaysAfter(zero, day)
  return {
    placeOf: ({ startOn, finishOn }) =>
      insideCalendar(() => {
        const start = rankOf(days.nextWorkingDay(toDayNumber(startOn)))
        const finish = rankOf(days.previousWorkingDay(toDayNumber(finishOn)))
        return { start, length: Math.max(0, finish - start + 1) }
      }),
    datesOf: ({ start, length }) =>
      insideCalendar(() => ({
        startOn: fromDayNumber(days.addWorkingDays(zero, start)),
        finishOn: fromDayNumber(days.addWorkingDays(zero, start + length - 1)),
      })),
  }
}

/** The calendar throws RangeError outside its years; here that is an answer. */
function insideCalendar<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
