import { MINUTES_PER_DAY, readMoment, type WeekPattern, type WorkInterval } from '@roviec/schedule'
import { isSet, numberOf, recordsAt, textOf, type FieldRecord } from './field-record.ts'
import { readTimeOfDay } from './plan-dates.ts'
import { expandRecurrence } from './recurring-days.ts'
import type { DayRange, RawCalendar, RawException } from './raw-plan.ts'

/** A calendar of an MSPDI file, and how many of its recurring days could not be read. */
export interface MspdiCalendar {
  readonly calendar: RawCalendar
  readonly recurringDays: number
}

/** Reads one `Calendar` element. */
export function readMspdiCalendar(record: FieldRecord): MspdiCalendar {
  const days = recordsAt(record, 'WeekDays', 'WeekDay')
  const listed = days.flatMap(readListedException)
  const recurring = recordsAt(record, 'Exceptions', 'Exception').map((exception) =>
    readException(exception),
  )
  const base = numberOf(record, 'BaseCalendarUID')
  const isBase = isSet(record, 'IsBaseCalendar')
  return {
    calendar: {
      uid: numberOf(record, 'UID') ?? -1,
      // Base calendars write -1 or 0 here.
      baseUid: isBase || base === null || base < 0 ? null : base,
      week: readWeek(days, isBase),
      // What recurs is written out day by day as well, with the days of older versions.
      exceptions: [...recurring.flatMap((ranges) => ranges ?? []), ...listed],
      periods: recordsAt(record, 'WorkWeeks', 'WorkWeek').flatMap(readPeriod),
    },
    recurringDays: listed.length > 0 ? 0 : recurring.filter((ranges) => ranges === null).length,
  }
}

/** DayType 1 is Sunday, 2 Monday … 7 Saturday. */
function readWeek(days: readonly FieldRecord[], isBase: boolean): WeekPattern {
  const week: (readonly WorkInterval[] | null)[] = Array.from({ length: 7 }, (_, index) =>
    isBase ? defaultWorkOf(index) : null,
  )
  for (const day of days) {
    const type = numberOf(day, 'DayType') ?? 0
    if (type < 1 || type > 7) continue
    const weekday = type === 1 ? 6 : type - 2
    week[weekday] = readWork(day) ?? (isSet(day, 'DayWorking') ? (week[weekday] ?? null) : [])
  }
  return week
}

/** What Microsoft Project takes for a day of a base calendar that the file leaves out. */
function defaultWorkOf(weekday: number): readonly WorkInterval[] {
  return weekday < 5
    ? [
        { from: 480, to: 720 },
        { from: 780, to: 1020 },
      ]
    : []
}

/** The hours of a day; null where it has none of its own. */
function readWork(day: FieldRecord): readonly WorkInterval[] | null {
  if (!isSet(day, 'DayWorking')) return null
  const times = recordsAt(day, 'WorkingTimes', 'WorkingTime').flatMap((time) => {
    const from = readTimeOfDay(textOf(time, 'FromTime'))
    const to = readTimeOfDay(textOf(time, 'ToTime'))
    if (from === null || to === null) return []
    // 00:00 at the end of a day is its midnight.
    return [{ from, to: to <= from ? MINUTES_PER_DAY : to }]
  })
  return times.length === 0 ? null : times
}

/** DayType 0 is a stretch of days with hours of its own. */
function readListedException(day: FieldRecord): readonly RawException[] {
  if (numberOf(day, 'DayType') !== 0) return []
  return readRange(day).map((range) => ({ ...range, work: readWork(day) ?? [] }))
}

function readException(exception: FieldRecord): readonly RawException[] | null {
  const [range] = readRange(exception)
  if (range === undefined) return []
  const work = readWork(exception) ?? []
  return expandRecurrence(exception, range)?.map((days) => ({ ...days, work })) ?? null
}

function readPeriod(week: FieldRecord): RawCalendar['periods'] {
  const days = recordsAt(week, 'WeekDays', 'WeekDay')
  return readRange(week).map((range) => ({ ...range, week: readWeek(days, false) }))
}

function readRange(record: FieldRecord): readonly DayRange[] {
  return recordsAt(record, 'TimePeriod').flatMap((period) => {
    const from = readMoment(textOf(period, 'FromDate') ?? '')
    const to = readMoment(textOf(period, 'ToDate') ?? '')
    if (from === null || to === null || to < from) return []
    const fromDay = Math.floor(from / MINUTES_PER_DAY)
    return [{ fromDay, toDay: Math.max(fromDay, Math.floor((to - 1) / MINUTES_PER_DAY)) }]
  })
}
