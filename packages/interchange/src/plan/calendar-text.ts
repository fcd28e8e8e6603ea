import { toDayNumber, isoDateOf, weekdayOfDayNumber, yearOf } from '@roviec/calendar'
import {
  dateOfMoment,
  MINUTES_PER_DAY,
  type WorkCalendar,
  type WorkInterval,
} from '@roviec/schedule'
import type { MspdiWriter } from './mspdi-form.ts'
import { mspdiMoment } from './mspdi-form.ts'

/** The days for which a calendar is written out, both ends included. */
export interface CalendarStretch {
  readonly fromDay: number
  readonly toDay: number
}

/** From the year before a plan begins to the second year after it ends, sixty years at most. */
export function stretchOf(start: number, finish: number): CalendarStretch {
  const first = Math.max(FIRST_YEAR, yearOf(dateOfMoment(start)) - 1)
  const last = Math.min(LAST_YEAR, yearOf(dateOfMoment(finish)) + 2, first + YEARS_MAX)
  return {
    fromDay: toDayNumber(isoDateOf({ year: first, month: 1, day: 1 })),
    toDay: toDayNumber(isoDateOf({ year: last, month: 12, day: 31 })),
  }
}

const FIRST_YEAR = 1970
const LAST_YEAR = 2199
const YEARS_MAX = 60

/**
 * A `Calendar` element for a calendar of which only its working hours are known: the hours that
 * each weekday has most often, and every day of the stretch that differs, as an exception.
 */
export function writeCalendar(
  { workOfDay }: WorkCalendar,
  { uid, name, stretch }: { uid: number; name: string; stretch: CalendarStretch },
  { element, field }: MspdiWriter,
): string {
  const week = findWeek(workOfDay, stretch)
  const exceptions = findExceptions(workOfDay, week, stretch)
  const times = (work: readonly WorkInterval[]) => [
    field('DayWorking', work.length > 0),
    ...(work.length === 0 ? [] : [element('WorkingTimes', ...work.map(writeTime))]),
  ]
  const writeTime = ({ from, to }: WorkInterval) =>
    element('WorkingTime', field('FromTime', clock(from)), field('ToTime', clock(to)))
  const period = ({ fromDay, toDay }: CalendarStretch) =>
    element(
      'TimePeriod',
      field('FromDate', mspdiMoment(fromDay * MINUTES_PER_DAY)),
      field('ToDate', mspdiMoment((toDay + 1) * MINUTES_PER_DAY - 1)),
    )
  const weekDays = week.map((work, weekday) =>
    // Sunday is 1.
    element('WeekDay', field('DayType', weekday === 6 ? 1 : weekday + 2), ...times(work)),
  )
  const listed = exceptions.map(({ work, ...range }) => {
    const occurrences = range.toDay - range.fromDay + 1
    const head = [field('EnteredByOccurrences', 0), period(range)]
    const kind = [field('Occurrences', occurrences), field('Name', ''), field('Type', 1)]
    return element('Exception', ...head, ...kind, ...times(work))
  })
  return element(
    'Calendar',
    field('UID', uid),
    field('Name', name),
    field('IsBaseCalendar', 1),
    field('BaseCalendarUID', -1),
    element('WeekDays', ...weekDays),
    ...(listed.length === 0 ? [] : [element('Exceptions', ...listed)]),
  )
}

type WorkOfDay = WorkCalendar['workOfDay']

function findWeek(workOfDay: WorkOfDay, { fromDay, toDay }: CalendarStretch) {
  const counts = Array.from({ length: 7 }, () => new Map<string, Counted>())
  for (let day = fromDay; day <= toDay; day++) {
    const work = workOfDay(day)
    const byHours = counts[weekdayOfDayNumber(day) - 1]
    const key = hoursKey(work)
    byHours?.set(key, { work, count: (byHours.get(key)?.count ?? 0) + 1 })
  }
  return counts.map(
    (byHours) => [...byHours.values()].sort((one, other) => other.count - one.count)[0]?.work ?? [],
  )
}

interface Counted {
  readonly work: readonly WorkInterval[]
  readonly count: number
}

/** Days that follow one another with equal hours are one exception. */
function findExceptions(
  workOfDay: WorkOfDay,
  week: readonly (readonly WorkInterval[])[],
  { fromDay, toDay }: CalendarStretch,
) {
  const found: (CalendarStretch & { readonly work: readonly WorkInterval[] })[] = []
  for (let day = fromDay; day <= toDay; day++) {
    const work = workOfDay(day)
    const key = hoursKey(work)
    if (key === hoursKey(week[weekdayOfDayNumber(day) - 1] ?? [])) continue
    const last = found.at(-1)
    if (last?.toDay === day - 1 && hoursKey(last.work) === key) {
      found[found.length - 1] = { ...last, toDay: day }
    } else found.push({ fromDay: day, toDay: day, work })
  }
  return found
}

function hoursKey(work: readonly WorkInterval[]): string {
  return work.map(({ from, to }) => `${from}-${to}`).join(' ')
}

/** `08:00:00`; the end of a day is its midnight. */
function clock(minute: number): string {
  const inDay = minute % MINUTES_PER_DAY
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}:00`
}
