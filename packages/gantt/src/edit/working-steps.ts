import type { GanttCalendar } from '../bands.ts'

/** Steps over working days, on day numbers. Where the calendar has no answer, every day counts. */
export interface WorkingSteps {
  readonly isWorking: (day: number) => boolean
  /** The n-th working day after a day, or before it. */
  readonly add: (day: number, count: number) => number
  /** Working days in (from, to], negative when `to` is earlier. */
  readonly between: (from: number, to: number) => number
  /** The working day next to a day; the later one of two equally near. */
  readonly nearest: (day: number) => number
}

/**
 * Steps of a calendar. A calendar ends somewhere, and may have no working day at all: dragging a
 * bar there must not fail, so it answers with plain days.
 */
export function createWorkingSteps({ days }: GanttCalendar): WorkingSteps {
  return {
    isWorking: (day) => orPlain(() => days.isWorkingDay(day), true),
    add: (day, count) => orPlain(() => days.addWorkingDays(day, count), day + count),
    between: (from, to) => orPlain(() => days.countWorkingDaysAfter(from, to), to - from),
    nearest: (day) =>
      orPlain(() => {
        const next = days.nextWorkingDay(day)
        const previous = days.previousWorkingDay(day)
        return next - day <= day - previous ? next : previous
      }, day),
  }
}

function orPlain<Answer>(ask: () => Answer, plain: Answer): Answer {
  try {
    return ask()
  } catch (error) {
    if (error instanceof RangeError) return plain
    throw error
  }
}
