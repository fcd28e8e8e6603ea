import type { DayOff } from './day-off.ts'
import { HOLIDAY_NAMES, nameTetDay } from './holiday-names.ts'
import {
  addDays,
  isoDate,
  isoDateOf,
  isoWeekday,
  toDayNumber,
  yearOf,
  type IsoDate,
} from './iso-date.ts'
import { lunarNewYear, solarFromLunar } from './lunar/lunar-date.ts'
import { listLunarMonths, VIET_NAM_ZONE_MINUTES } from './lunar/lunar-months.ts'
import { sortByDay } from './sort-by-day.ts'

/**
 * The statutory days of a year by the labour code in force on each of them, wherever they fall,
 * in the order of the days. Where the law leaves a choice to the year's notice (which days around
 * Tết, which neighbour of 2 September), it is the choice that agrees with every notice since 2015,
 * and the row is not verified.
 *
 * @law blld-2019-112
 * @law blld-2012-115
 * @law blld-1994-73
 */
export function computeStatutoryHolidays(year: number): readonly DayOff[] {
  const fixed = FIXED_HOLIDAYS.map(({ month, day, name }) =>
    toHoliday(isoDateOf({ year, month, day }), name, { verified: true }),
  )
  return sortByDay([
    ...fixed,
    ...listTet(year),
    ...listHungKings(year),
    ...listNationalDayNeighbour(year),
  ])
}

/** Resolutions of early 2026 ask for 24 November; from then on every year has that open question. */
export const CULTURAL_DAY_FIRST_YEAR = 2026

/** 24 November, asked for by resolutions of 2026 and put in force by no text that has been seen. */
export function computeCulturalDay(year: number): DayOff {
  return {
    on: isoDateOf({ year, month: 11, day: 24 }),
    name: HOLIDAY_NAMES.culture,
    kind: 'holiday',
    citation: 'Nghị quyết 80-NQ/TW ngày 07/01/2026; bật theo lựa chọn của đơn vị (chưa đối chiếu)',
    verified: false,
  }
}

interface LabourLaw {
  readonly from: IsoDate
  readonly citation: string
  /** Days of Tết before the first day of the lunar year. */
  readonly tetDaysBefore: number
  /** Days of Tết from the first day of the lunar year on. */
  readonly tetDaysFrom: number
}

const LABOUR_LAWS: readonly LabourLaw[] = [
  {
    from: isoDate('1968-01-01'),
    citation: 'Bộ luật Lao động 1994, Điều 73',
    tetDaysBefore: 1,
    tetDaysFrom: 3,
  },
  {
    from: isoDate('2013-05-01'),
    citation: 'Bộ luật Lao động 2012, Điều 115 khoản 1',
    tetDaysBefore: 2,
    tetDaysFrom: 3,
  },
  {
    from: isoDate('2021-01-01'),
    citation: 'Bộ luật Lao động 2019, Điều 112 khoản 1',
    tetDaysBefore: 2,
    tetDaysFrom: 3,
  },
]

const FIXED_HOLIDAYS = [
  { month: 1, day: 1, name: HOLIDAY_NAMES.newYear },
  { month: 4, day: 30, name: HOLIDAY_NAMES.victory },
  { month: 5, day: 1, name: HOLIDAY_NAMES.labour },
  { month: 9, day: 2, name: HOLIDAY_NAMES.nationalDay },
]

/** The law that added Giỗ Tổ to article 73 was passed in April 2007. */
const FIRST_HUNG_KINGS_YEAR = 2007

/** The code of 2019 gives 2 September one day more, before or after it. */
const FIRST_TWO_DAY_NATIONAL_DAY_YEAR = 2021

const NOT_COMPARED = ' (chưa đối chiếu)'

function listTet(year: number): DayOff[] {
  const firstDay = lunarNewYear(year)
  const { tetDaysBefore, tetDaysFrom } = labourLawOn(firstDay)
  const lastDayOfYear = lengthOfLastMonth(firstDay)
  const days: DayOff[] = []
  for (let place = -tetDaysBefore; place < tetDaysFrom; place++) {
    const name = nameTetDay(place, lastDayOfYear)
    days.push(toHoliday(addDays(firstDay, place), name, { verified: false }))
  }
  return days
}

/** 29 or 30: the day of the twelfth month on which the lunar year ends. */
function lengthOfLastMonth(firstDay: IsoDate): number {
  const end = toDayNumber(firstDay)
  const months = listLunarMonths(yearOf(firstDay), VIET_NAM_ZONE_MINUTES)
  return months.findLast((month) => month.firstDay < end)?.length ?? 0
}

function listHungKings(year: number): DayOff[] {
  if (year < FIRST_HUNG_KINGS_YEAR) return []
  const on = solarFromLunar({ year, month: 3, leap: false, day: 10 })
  return on === null ? [] : [toHoliday(on, HOLIDAY_NAMES.hungKings, { verified: true })]
}

function listNationalDayNeighbour(year: number): DayOff[] {
  if (year < FIRST_TWO_DAY_NATIONAL_DAY_YEAR) return []
  const nationalDay = isoDateOf({ year, month: 9, day: 2 })
  const step = FOLLOWED_BY_3_SEPTEMBER.includes(isoWeekday(nationalDay)) ? 1 : -1
  return [toHoliday(addDays(nationalDay, step), HOLIDAY_NAMES.nationalDay, { verified: false })]
}

/**
 * On a Thursday the day after joins the weekend; on a Sunday or Monday the day before would fall on
 * the weekend itself. Otherwise 1 September gives a run at least as long.
 */
const FOLLOWED_BY_3_SEPTEMBER = [1, 4, 7]

function toHoliday(on: IsoDate, name: string, { verified }: { verified: boolean }): DayOff {
  const citation = labourLawOn(on).citation + (verified ? '' : NOT_COMPARED)
  return { on, name, kind: 'holiday', citation, verified }
}

function labourLawOn(on: IsoDate): LabourLaw {
  const law = LABOUR_LAWS.findLast(({ from }) => from <= on)
  if (law === undefined) throw new RangeError(`no labour law is known for ${on}`)
  return law
}
