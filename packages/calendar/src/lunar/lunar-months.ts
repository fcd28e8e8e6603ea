import { isoDateOf, toDayNumber } from '../iso-date.ts'
import { computeNewMoon, LUNATION_0_JULIAN_DAY, LUNATION_DAYS } from './new-moon.ts'
import { computeSunLongitude } from './sun-longitude.ts'

/** One month of a lunar year. */
export interface LunarMonth {
  readonly year: number
  /** 1 to 12; a leap month carries the number of the month before it. */
  readonly month: number
  readonly leap: boolean
  /** The day number of the month's first day. */
  readonly firstDay: number
  /** 29 or 30. */
  readonly length: number
}

/** The zone by which Việt Nam has kept its calendar since 1968, ahead of universal time. */
export const VIET_NAM_ZONE_MINUTES = 420

/**
 * The 12 or 13 months that begin with month 11 of the lunar year before the given one and end
 * before month 11 of the given one, as seen from a zone so many minutes ahead of universal time.
 *
 * The rules: a month begins on the day of the new moon; the month that holds the winter solstice is
 * month 11; when 13 months lie between two of these, the first without a principal term (the Sun at
 * a multiple of 30°) is leap.
 */
export function listLunarMonths(year: number, zoneMinutes: number): readonly LunarMonth[] {
  let monthsByYear = monthsByZone.get(zoneMinutes)
  if (monthsByYear === undefined) {
    monthsByYear = new Map()
    monthsByZone.set(zoneMinutes, monthsByYear)
  }
  let months = monthsByYear.get(year)
  if (months === undefined) {
    months = computeLunarMonths(year, zoneMinutes)
    monthsByYear.set(year, months)
  }
  return months
}

const monthsByZone = new Map<number, Map<number, readonly LunarMonth[]>>()

/** The Julian day of 1970-01-01T00:00 in universal time. */
const JULIAN_DAY_OF_DAY_0 = 2_440_587.5
const MINUTES_PER_DAY = 1440
const WINTER_SOLSTICE_DEGREES = 270

function computeLunarMonths(year: number, zoneMinutes: number): readonly LunarMonth[] {
  const first = findSolsticeLunation(year - 1, zoneMinutes)
  const next = findSolsticeLunation(year, zoneMinutes)
  const starts: number[] = []
  for (let k = first; k <= next; k++) starts.push(firstDayOfLunation(k, zoneMinutes))
  const leapIndex = next - first === 13 ? findLeapIndex(starts, zoneMinutes) : starts.length

  return starts.slice(0, -1).map((firstDay, index) => {
    const placesAfterMonth11 = index < leapIndex ? index : index - 1
    return {
      year: placesAfterMonth11 < 2 ? year - 1 : year,
      month: ((placesAfterMonth11 + 10) % 12) + 1,
      leap: index === leapIndex,
      firstDay,
      length: (starts[index + 1] ?? firstDay) - firstDay,
    }
  })
}

/** The lunation that begins on or last before the day of the December solstice. */
function findSolsticeLunation(year: number, zoneMinutes: number): number {
  const lastDay = toDayNumber(isoDateOf({ year, month: 12, day: 31 }))
  const julianDay = lastDay + JULIAN_DAY_OF_DAY_0
  let k = Math.ceil((julianDay - LUNATION_0_JULIAN_DAY) / LUNATION_DAYS) + 1
  while (!beginsByTheSolstice(k, lastDay, zoneMinutes)) k--
  return k
}

function beginsByTheSolstice(k: number, lastDay: number, zoneMinutes: number): boolean {
  const firstDay = firstDayOfLunation(k, zoneMinutes)
  if (firstDay > lastDay) return false
  return longitudeAtMidnight(firstDay, zoneMinutes) < WINTER_SOLSTICE_DEGREES
}

/** Among 13 months, the first in which the Sun does not cross a multiple of 30°. */
function findLeapIndex(starts: readonly number[], zoneMinutes: number): number {
  const signs = starts.map((day) => Math.floor(longitudeAtMidnight(day, zoneMinutes) / 30))
  return signs.findIndex((sign, index) => sign === signs[index + 1])
}

function firstDayOfLunation(k: number, zoneMinutes: number): number {
  return Math.floor(computeNewMoon(k) - JULIAN_DAY_OF_DAY_0 + zoneMinutes / MINUTES_PER_DAY)
}

/** The Sun's longitude when the day begins in the zone. */
function longitudeAtMidnight(day: number, zoneMinutes: number): number {
  return computeSunLongitude(day + JULIAN_DAY_OF_DAY_0 - zoneMinutes / MINUTES_PER_DAY)
}
