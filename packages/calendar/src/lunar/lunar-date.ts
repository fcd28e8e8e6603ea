import { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR, requireCalendarYear } from '../calendar-range.ts'
import { fromDayNumber, toDayNumber, yearOf, type IsoDate } from '../iso-date.ts'
import { listLunarMonths, VIET_NAM_ZONE_MINUTES, type LunarMonth } from './lunar-months.ts'

/** A day of the lunar calendar. */
export interface LunarDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** Whether it is the second month of that number in its year. */
  readonly leap: boolean
  /** 1 to 30. */
  readonly day: number
}

/** A lunar day with the civil date it falls on. */
export interface LunarDate extends LunarDay {
  readonly solar: IsoDate
  /**
   * Present when a new moon or principal term that decides this date lies within ten minutes of
   * midnight, so that a published table may differ by a day or a month.
   */
  readonly uncertain?: true
}

/** Where the lunar calendar is kept. */
export interface LunarOptions {
  /** Minutes ahead of universal time: 420 in Việt Nam since 1968; 480 gives the Chinese calendar. */
  readonly zoneMinutes?: number | undefined
}

/** The lunar date of a civil date from 1968 to 2199. Throws RangeError outside these years. */
export function lunarFromSolar(solar: IsoDate, options: LunarOptions = {}): LunarDate {
  const zoneMinutes = options.zoneMinutes ?? VIET_NAM_ZONE_MINUTES
  requireCalendarYear(yearOf(solar))
  const lunar = findLunarDay(solar, zoneMinutes)
  const isCertain = [-UNCERTAIN_MINUTES, UNCERTAIN_MINUTES].every((shift) =>
    isSameDay(lunar, findLunarDay(solar, zoneMinutes + shift)),
  )
  return isCertain ? { solar, ...lunar } : { solar, ...lunar, uncertain: true }
}

/**
 * The civil date of a lunar date; null when the year has no such day (a leap month it does not
 * have, a 30th of a short month). Lunar years 1968 to 2199, and the end of 1967 as far as it lies
 * in the civil year 1968. Throws RangeError outside these.
 */
export function solarFromLunar(lunar: LunarDay, options: LunarOptions = {}): IsoDate | null {
  const zoneMinutes = options.zoneMinutes ?? VIET_NAM_ZONE_MINUTES
  requireLunarYear(lunar.year)
  const found = [
    ...listLunarMonths(lunar.year, zoneMinutes),
    ...listLunarMonths(lunar.year + 1, zoneMinutes),
  ].find((candidate) => isSameMonth(lunar, candidate))
  if (found === undefined || !isDayOf(found, lunar.day)) return null
  const solar = fromDayNumber(found.firstDay + lunar.day - 1)
  if (yearOf(solar) < CALENDAR_FIRST_YEAR) requireCalendarYear(yearOf(solar))
  return solar
}

/** The civil date of the first day of a lunar year, Tết Nguyên đán, 1968 to 2199. */
export function lunarNewYear(year: number, options: LunarOptions = {}): IsoDate {
  requireCalendarYear(year)
  const firstDay = solarFromLunar({ year, month: 1, leap: false, day: 1 }, options)
  if (firstDay === null) throw new RangeError(`lunar year ${year} has no first month`)
  return firstDay
}

const UNCERTAIN_MINUTES = 10

/**
 * Moving the zone by some minutes moves every new moon and term against midnight by as much, so a
 * date that stays the same is decided by none within those minutes.
 */
function findLunarDay(solar: IsoDate, zoneMinutes: number): LunarDay {
  const dayNumber = toDayNumber(solar)
  const year = yearOf(solar)
  const nextYear = listLunarMonths(year + 1, zoneMinutes)
  const begun = (month: LunarMonth) => month.firstDay <= dayNumber
  const found = nextYear.findLast(begun) ?? listLunarMonths(year, zoneMinutes).findLast(begun)
  if (found === undefined) throw new RangeError(`no lunar month holds ${solar}`)
  return {
    year: found.year,
    month: found.month,
    leap: found.leap,
    day: dayNumber - found.firstDay + 1,
  }
}

function requireLunarYear(year: number): void {
  const isKnown =
    Number.isInteger(year) && year >= CALENDAR_FIRST_YEAR - 1 && year <= CALENDAR_LAST_YEAR
  if (!isKnown) requireCalendarYear(year)
}

function isDayOf(month: LunarMonth, day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= month.length
}

function isSameMonth(one: Omit<LunarDay, 'day'>, other: Omit<LunarDay, 'day'>): boolean {
  return one.year === other.year && one.month === other.month && one.leap === other.leap
}

function isSameDay(one: LunarDay, other: LunarDay): boolean {
  return isSameMonth(one, other) && one.day === other.day
}
