import {
  CALENDAR_FIRST_YEAR,
  CALENDAR_LAST_YEAR,
  type DayOff,
  fromDayNumber,
  type WorkingCalendar,
  yearOf,
} from '@roviec/calendar'
import { dayAtX, type GanttAxis, xOfDay } from './axis.ts'
import type { GanttTexts } from './texts.ts'

/** What the chart asks of a calendar. Outside its years nothing is shaded. */
export type GanttCalendar = Pick<WorkingCalendar, 'dayOffOn' | 'isComplete' | 'days'>

/** A stretch of days that are not worked, shaded behind all rows. */
export interface GanttBand {
  readonly kind: 'weekend' | 'day-off'
  readonly x: number
  readonly width: number
  /** Day numbers, the second one exclusive. */
  readonly firstDay: number
  readonly endDay: number
  /** The name of the days off, said once for the whole run; weekends have none. */
  readonly name: string | null
}

/** The bands between two pixels; a run that reaches over the edge is given whole. */
export function bandsBetween(
  axis: GanttAxis,
  window: { readonly xFrom: number; readonly xTo: number },
  calendar: GanttCalendar,
  texts: GanttTexts,
): readonly GanttBand[] {
  const first = Math.max(axis.firstDay, dayAtX(axis, window.xFrom))
  const end = Math.min(axis.endDay, dayAtX(axis, window.xTo) + 1)
  const showsWeekends = axis.zoom === 'day' || axis.zoom === 'week'
  const bands: GanttBand[] = []
  let day = runStart(axis, first, calendar)
  while (day < end) {
    const run = readRun(axis, day, calendar)
    const ofRun = bandsOfRun(axis, run, texts)
    bands.push(...ofRun.filter(({ kind }) => showsWeekends || kind === 'day-off'))
    day = run.endDay + 1
  }
  return bands.filter(({ firstDay, endDay }) => endDay > first && firstDay < end)
}

/** The name of the day off on a day number, for a tooltip; null on a working day. */
export function findDayOffName(
  day: number,
  calendar: GanttCalendar,
  texts: GanttTexts,
): string | null {
  const dayOff = findDayOff(day, calendar)
  if (dayOff === null) return null
  if (dayOff.kind === 'weekend') return texts.weekend
  return isExpected(dayOff, calendar) ? texts.expected(dayOff.name) : dayOff.name
}

/** A day off that waits for its notice; what is fixed by law or already announced does not. */
function isExpected({ on, verified }: DayOff, calendar: GanttCalendar): boolean {
  return !verified && !calendar.isComplete(yearOf(on))
}

/** No run of days off is longer; a calendar that rests for ever must not hold the chart. */
const RUN_DAYS_MAX = 60

interface Run {
  readonly firstDay: number
  readonly endDay: number
  readonly daysOff: readonly DayOff[]
  readonly isExpected: boolean
}

function runStart(axis: GanttAxis, day: number, calendar: GanttCalendar): number {
  let start = day
  while (start > axis.firstDay && day - start < RUN_DAYS_MAX) {
    if (findDayOff(start - 1, calendar) === null) break
    start -= 1
  }
  return start
}

function findDayOff(day: number, calendar: GanttCalendar): DayOff | null {
  const on = fromDayNumber(day)
  const year = yearOf(on)
  const isKnown = year >= CALENDAR_FIRST_YEAR && year <= CALENDAR_LAST_YEAR
  return isKnown ? calendar.dayOffOn(on) : null
}

/** The days off from one day on; empty when that day is worked. */
function readRun(axis: GanttAxis, firstDay: number, calendar: GanttCalendar): Run {
  const daysOff: DayOff[] = []
  let day = firstDay
  while (day < axis.endDay && daysOff.length < RUN_DAYS_MAX) {
    const dayOff = findDayOff(day, calendar)
    if (dayOff === null) break
    daysOff.push(dayOff)
    day += 1
  }
  const isRunExpected = daysOff.some((dayOff) => isExpected(dayOff, calendar))
  return { firstDay, endDay: day, daysOff, isExpected: isRunExpected }
}

/** A run is named from its first named day to its last; weekends at its ends stay weekends. */
function bandsOfRun(axis: GanttAxis, run: Run, texts: GanttTexts): GanttBand[] {
  const isNamed = run.daysOff.map((dayOff) => dayOff.kind !== 'weekend')
  const first = isNamed.indexOf(true)
  if (first === -1) return band(axis, 'weekend', run.firstDay, run.endDay)
  const end = run.firstDay + isNamed.lastIndexOf(true) + 1
  const start = run.firstDay + first
  const name = nameOf(run.daysOff.filter((_, index) => isNamed[index] === true))
  return [
    ...band(axis, 'weekend', run.firstDay, start),
    ...band(axis, 'day-off', start, end).map((named) => ({
      ...named,
      name: run.isExpected ? texts.expected(name) : name,
    })),
    ...band(axis, 'weekend', end, run.endDay),
  ]
}

function band(
  axis: GanttAxis,
  kind: GanttBand['kind'],
  firstDay: number,
  endDay: number,
): GanttBand[] {
  if (endDay <= firstDay) return []
  const x = xOfDay(axis, firstDay)
  return [{ kind, x, width: xOfDay(axis, endDay) - x, firstDay, endDay, name: null }]
}

/**
 * One name for a run: what stands in brackets ("mùng 1") tells days apart and is dropped, and
 * "Nghỉ bù Tết" beside "Tết" adds nothing, so of two names the one inside the other is enough.
 */
function nameOf(daysOff: readonly DayOff[]): string {
  const names = [...new Set(daysOff.map(({ name }) => name.replace(/\s*\([^)]*\)/g, '')))]
  const folded = names.map((name) => name.toLowerCase())
  return names
    .filter((_, at) => !folded.some((other, by) => by !== at && (folded[at] ?? '').includes(other)))
    .join(', ')
}
