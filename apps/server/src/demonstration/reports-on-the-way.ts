import { addDays, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import type { Random } from './seeded-random.ts'

/** The day of seeding, and what the past is made with. */
export interface Invention {
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  readonly random: Random
}

/** Work from its first day to the one on which it is finished, or is going to be. */
export interface WorkWay {
  readonly beginOn: IsoDate
  readonly dueOn: IsoDate
  readonly finishOn: IsoDate
}

/** What somebody said of their work on a day. */
export interface WayReport {
  readonly on: IsoDate
  readonly percent: number
  readonly selfReport: 'on-track' | 'at-risk' | 'late'
}

/** So many at most; work of a few days is reported on once. */
const REPORTS_MAX = 3
const DAYS_PER_REPORT = 8
/** The last report is at most so many working days old. */
const LAST_REPORT_DAYS = 5
/** From this part of the term on whoever will be late, or nearly so, knows it. */
const SURE_SHARE = 0.75
/** Work that takes more of its term than this leaves no room for bad luck. */
const TIGHT_SHARE = 0.92
/** People guess within this many points of where they are. */
const GUESS_POINTS = 10

/**
 * Reports spread over the days that have gone, each about as far as the work is: whoever will be
 * late is behind, and says so once half of the term has gone; near its end tight work says so, too.
 */
export function reportsOnTheWay(
  { beginOn, dueOn, finishOn }: WorkWay,
  { today, calendar, random }: Invention,
): WayReport[] {
  const count = (until: IsoDate) => calendar.countWorkingDaysAfter(addDays(beginOn, -1), until)
  const whole = Math.max(1, count(finishOn))
  const term = Math.max(1, count(dueOn))
  const lastOn = finishOn < today ? finishOn : today
  const gone = count(addDays(lastOn, -1))
  const times = Math.min(REPORTS_MAX, Math.ceil(gone / DAYS_PER_REPORT))
  const reports: WayReport[] = []
  for (let time = 1; time <= times; time++) {
    const back = Math.floor(random() * Math.min(LAST_REPORT_DAYS, gone / times))
    const days = Math.max(1, Math.round((gone * time) / times) - back)
    const guess = (100 * days) / whole + (random() - 0.5) * GUESS_POINTS
    const least = (reports.at(-1)?.percent ?? 0) + 5
    const percent = Math.min(95, Math.max(least, Math.round(guess / 5) * 5))
    const on = calendar.addWorkingDays(beginOn, days - 1)
    if (on > (reports.at(-1)?.on ?? '')) reports.push({ on, percent, selfReport: say(days) })
  }
  return reports

  function say(days: number): WayReport['selfReport'] {
    if (days > term) return 'late'
    const isSure = days > term * SURE_SHARE
    if (whole <= term) return isSure && whole > term * TIGHT_SHARE ? 'at-risk' : 'on-track'
    if (days < term / 2) return 'on-track'
    return isSure ? 'late' : 'at-risk'
  }
}
