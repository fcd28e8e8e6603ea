import { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR, requireCalendarYear } from './calendar-range.ts'
import type { CalendarOverride } from './calendar-override.ts'
import type { DayOff, MakeUpDay } from './day-off.ts'
import { fromDayNumber, isoDateOf, toDayNumber, yearOf, type IsoDate } from './iso-date.ts'
import { computeOfficialYear, type OfficialYear } from './official-year.ts'
import { createWorkingDayTable, type DaySpan, type WorkingDays } from './working-day-table.ts'
import { findWeeklyRest } from './weekly-rest.ts'

/**
 * Which days are worked, and arithmetic on them. Answers for the years 1968–2199 and throws
 * RangeError beyond. The same question always has the same answer: there is no clock inside.
 */
export interface WorkingCalendar {
  readonly isWorkingDay: (on: IsoDate) => boolean
  readonly isDayOff: (on: IsoDate) => boolean
  /** Why the day is not worked; null on a working day. A holiday on a Sunday answers the holiday. */
  readonly dayOffOn: (on: IsoDate) => DayOff | null
  /** The make-up day on this date; null when it is none. */
  readonly makeUpDayOn: (on: IsoDate) => MakeUpDay | null
  /**
   * The n-th working day after the date, which is itself not counted; before it when n is negative;
   * the date itself for 0, even on a day off.
   */
  readonly addWorkingDays: (on: IsoDate, count: number) => IsoDate
  /** The first working day on or after the date. */
  readonly nextWorkingDay: (on: IsoDate) => IsoDate
  /** The last working day on or before the date. */
  readonly previousWorkingDay: (on: IsoDate) => IsoDate
  /**
   * Working days in (from, to]. When `to` is earlier it is minus the number in (to, from], so
   * counts along a chain of dates add up.
   */
  readonly countWorkingDaysAfter: (from: IsoDate, to: IsoDate) => number
  /** False while the year's official notice is not entered, or a question about it is open. */
  readonly isComplete: (year: number) => boolean
  /** The same arithmetic on day numbers (`toDayNumber`), for hot loops. */
  readonly days: WorkingDays
}

/** What makes one tenant's calendar differ from the official one. */
export interface CalendarOptions {
  /** The tenant's own lines; the last one on a date counts. */
  readonly overrides?: readonly CalendarOverride[] | undefined
  /**
   * Whether 24 November (Ngày Văn hóa Việt Nam) is a day off from 2026 on. Off by default: no text
   * that puts it in force has been seen.
   */
  readonly culturalDay?: boolean | undefined
}

/** The official calendar of Việt Nam with a tenant's own lines on top. */
export function createWorkingCalendar(options: CalendarOptions = {}): WorkingCalendar {
  const overrideByDate = new Map((options.overrides ?? []).map((line) => [line.on, line]))
  const yearOfNumber = createYearStore(options)

  function dayOffOn(on: IsoDate): DayOff | null {
    const { dayOffByDate, makeUpDayByDate } = yearOfNumber(yearOf(on))
    const override = overrideByDate.get(on)
    if (override?.kind === 'make-up-day') return null
    if (override?.kind === 'day-off') return toLocalDayOff(override)
    const official = override?.kind === 'remove' ? undefined : dayOffByDate.get(on)
    if (official !== undefined) return official
    return override === undefined && makeUpDayByDate.has(on) ? null : findWeeklyRest(on)
  }

  function makeUpDayOn(on: IsoDate): MakeUpDay | null {
    const official = yearOfNumber(yearOf(on)).makeUpDayByDate.get(on) ?? null
    const override = overrideByDate.get(on)
    if (override === undefined) return official
    if (override.kind !== 'make-up-day') return null
    return { on, for: override.for ?? null, citation: override.citation, verified: true }
  }

  const days = createWorkingDayTable({
    limits: LIMITS,
    widen: widenToYears,
    fill: (span) => {
      const isWorking = new Uint8Array(span.last - span.first + 1)
      for (let day = span.first; day <= span.last; day++) {
        isWorking[day - span.first] = dayOffOn(fromDayNumber(day)) === null ? 1 : 0
      }
      return isWorking
    },
  })

  return {
    isWorkingDay: (on) => days.isWorkingDay(toDayNumber(on)),
    isDayOff: (on) => !days.isWorkingDay(toDayNumber(on)),
    dayOffOn,
    makeUpDayOn,
    addWorkingDays: (on, count) => fromDayNumber(days.addWorkingDays(toDayNumber(on), count)),
    nextWorkingDay: (on) => fromDayNumber(days.nextWorkingDay(toDayNumber(on))),
    previousWorkingDay: (on) => fromDayNumber(days.previousWorkingDay(toDayNumber(on))),
    countWorkingDaysAfter: (from, to) =>
      days.countWorkingDaysAfter(toDayNumber(from), toDayNumber(to)),
    isComplete: (year) => yearOfNumber(year).complete,
    days,
  }
}

interface IndexedYear extends OfficialYear {
  readonly dayOffByDate: ReadonlyMap<IsoDate, DayOff>
  readonly makeUpDayByDate: ReadonlyMap<IsoDate, MakeUpDay>
}

const LIMITS: DaySpan = {
  first: toDayNumber(isoDateOf({ year: CALENDAR_FIRST_YEAR, month: 1, day: 1 })),
  last: toDayNumber(isoDateOf({ year: CALENDAR_LAST_YEAR, month: 12, day: 31 })),
}

function createYearStore(options: CalendarOptions): (year: number) => IndexedYear {
  const indexedByYear = new Map<number, IndexedYear>()
  return (year) => {
    requireCalendarYear(year)
    const known = indexedByYear.get(year)
    if (known !== undefined) return known
    const official = computeOfficialYear(year, options)
    const indexed = {
      ...official,
      dayOffByDate: new Map([...official.otherDaysOff, ...official.holidays].map((d) => [d.on, d])),
      makeUpDayByDate: new Map(official.makeUpDays.map((makeUp) => [makeUp.on, makeUp])),
    }
    indexedByYear.set(year, indexed)
    return indexed
  }
}

function toLocalDayOff({ on, name, citation }: CalendarOverride & { kind: 'day-off' }): DayOff {
  return { on, name, kind: 'local', citation, verified: true }
}

/** Whole years, with some to spare on both sides, so that the table is seldom built again. */
function widenToYears({ first, last }: DaySpan): DaySpan {
  const firstYear = Math.max(CALENDAR_FIRST_YEAR, yearOf(fromDayNumber(first)) - 1)
  const lastYear = Math.min(CALENDAR_LAST_YEAR, yearOf(fromDayNumber(last)) + 3)
  return {
    first: toDayNumber(isoDateOf({ year: firstYear, month: 1, day: 1 })),
    last: toDayNumber(isoDateOf({ year: lastYear, month: 12, day: 31 })),
  }
}
