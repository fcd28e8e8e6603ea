import { toDayNumber, type IsoDate } from '@roviec/calendar'
import { MINUTES_PER_DAY, OFFICE_HOURS, type WorkCalendar } from '@roviec/schedule'

/** Days as moments: when work begins and ends on them, by a calendar. */
export interface OfficeDays {
  /** The first working minute of the day; on a day off that of an office. */
  readonly begin: (on: IsoDate) => number
  /** The end of the last working minute of the day; on a day off that of an office. */
  readonly end: (on: IsoDate) => number
  /** Working minutes from the beginning of one day to the end of another. */
  readonly minutesBetween: (from: IsoDate, to: IsoDate) => number
  /** The moment at which so much work is done that begins on a day. */
  readonly after: (from: IsoDate, minutes: number) => number
}

const [MORNING] = OFFICE_HOURS
const AFTERNOON = OFFICE_HOURS.at(-1)

/** Days by a calendar. */
export function openOfficeDays({ workOfDay, line }: WorkCalendar): OfficeDays {
  const begin = (on: IsoDate) => {
    const day = toDayNumber(on)
    return day * MINUTES_PER_DAY + (workOfDay(day)[0]?.from ?? MORNING?.from ?? 0)
  }
  const end = (on: IsoDate) => {
    const day = toDayNumber(on)
    return day * MINUTES_PER_DAY + (workOfDay(day).at(-1)?.to ?? AFTERNOON?.to ?? MINUTES_PER_DAY)
  }
  const worked = (moment: number, side: 0 | 1) => line.positionOf(moment, side) >> 1
  return {
    begin,
    end,
    minutesBetween: (from, to) => Math.max(0, worked(end(to), 0) - worked(begin(from), 1)),
    after: (from, minutes) => line.momentOf(2 * (worked(begin(from), 1) + minutes)),
  }
}
