import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, isoDate } from '../iso-date.ts'
import { arbitraryDate } from '../testing/arbitraries.ts'
import {
  PUBLISHED_HUNG_KINGS_DAYS,
  PUBLISHED_LEAP_MONTHS,
  PUBLISHED_NEW_YEARS,
} from '../testing/published-lunar-dates.ts'
import { lunarFromSolar, lunarNewYear, solarFromLunar } from './lunar-date.ts'
import { listLunarMonths } from './lunar-months.ts'

const CHINA = { zoneMinutes: 480 }

test.for(PUBLISHED_NEW_YEARS)('%s is the first day of a lunar year', (on) => {
  const year = Number(on.slice(0, 4))
  expect(lunarNewYear(year)).toBe(on)
  expect(lunarFromSolar(on)).toMatchObject({ year, month: 1, leap: false, day: 1 })
})

test.for(PUBLISHED_HUNG_KINGS_DAYS)('%s is the 10th day of the third month, Giỗ Tổ', (on) => {
  const year = Number(on.slice(0, 4))
  expect(solarFromLunar({ year, month: 3, leap: false, day: 10 })).toBe(on)
})

test('every leap month from 1968 to 2040 is the published one', () => {
  const found: Record<number, number> = {}
  for (let year = 1968; year <= 2040; year++) {
    for (let month = 1; month <= 12; month++) {
      if (solarFromLunar({ year, month, leap: true, day: 1 }) !== null) found[year] = month
    }
  }
  expect(found).toEqual(PUBLISHED_LEAP_MONTHS)
})

test.for([
  ['1985-02-20', { year: 1985, month: 2, leap: false, day: 1 }, 'Tết was a month before China’s'],
  ['1985-03-21', { year: 1985, month: 2, leap: true, day: 1 }, '1985 has a leap month 2'],
  ['1987-08-24', { year: 1987, month: 7, leap: true, day: 1 }, 'leap 7, where China has leap 6'],
  ['2033-12-22', { year: 2033, month: 11, leap: true, day: 1 }, 'leap 11, not 7 nor 8'],
  ['2034-01-20', { year: 2033, month: 12, leap: false, day: 1 }, 'month 12 follows leap 11'],
  ['1968-01-01', { year: 1967, month: 12, leap: false, day: 2 }, 'the first day of the range'],
] as const)('%s falls on %o: %s', ([on, lunar]) => {
  expect(lunarFromSolar(isoDate(on))).toMatchObject(lunar)
  expect(solarFromLunar(lunar)).toBe(on)
})

describe('the Chinese calendar, one hour further east', () => {
  test.for([1968, 1969, 1985, 2007, 2030, 2053])('has another first day of %i', (year) => {
    expect(lunarNewYear(year, CHINA)).not.toBe(lunarNewYear(year))
  })

  test('fails the table of Tết, so the zone is not a detail', () => {
    const wrong = PUBLISHED_NEW_YEARS.filter(
      (on) => lunarNewYear(Number(on.slice(0, 4)), CHINA) !== on,
    )
    expect(wrong.map((on) => on.slice(0, 4))).toEqual(['1968', '1969', '1985', '2007', '2030'])
  })

  test('has its own leap months: 1984 leap 10 and 1987 leap 6', () => {
    const has = (year: number, month: number) =>
      solarFromLunar({ year, month, leap: true, day: 1 }, CHINA) !== null
    expect([has(1984, 10), has(1985, 2), has(1987, 6), has(1987, 7)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

describe('lunar and civil dates', () => {
  test('are inverse of each other from 1968 to 2199', () => {
    fc.assert(
      fc.property(arbitraryDate(), (solar) => solarFromLunar(lunarFromSolar(solar)) === solar),
      { numRuns: 2000 },
    )
  })

  test('follow one another without a gap, in months of 29 or 30 days, 12 or 13 a year', () => {
    let nextFirstDay = listLunarMonths(1968, 420)[0]?.firstDay
    for (let year = 1968; year <= 2200; year++) {
      const months = listLunarMonths(year, 420)
      expect([12, 13], `year ${year}`).toContain(months.length)
      expect(months.filter(({ leap }) => leap)).toHaveLength(months.length - 12)
      for (const month of months) {
        expect(month.firstDay, `month ${month.month} of ${month.year}`).toBe(nextFirstDay)
        expect([29, 30]).toContain(month.length)
        nextFirstDay = month.firstDay + month.length
      }
    }
  })

  test('put Tết between 20 January and 21 February, 354 to 385 days apart', () => {
    for (let year = 1968; year < 2199; year++) {
      const tet = lunarNewYear(year)
      const length = daysBetween(tet, lunarNewYear(year + 1))
      expect(tet >= `${year}-01-20` && tet <= `${year}-02-21`, tet).toBe(true)
      expect(length >= 353 && length <= 385, `${year}: ${length}`).toBe(true)
    }
  })
})

describe('a date decided close to midnight', () => {
  test.for([
    ['1995-09-24', 'the new moon came shortly before or after midnight'],
    ['1998-09-21', 'the new moon came shortly before or after midnight'],
    ['1998-09-20', 'the day before it may be the first of the next month'],
  ] as const)('%s is uncertain: %s', ([on]) => {
    expect(lunarFromSolar(isoDate(on)).uncertain).toBe(true)
  })

  test('is rare, and most dates carry no mark at all', () => {
    let uncertain = 0
    let on = isoDate('1968-01-01')
    for (; on <= '2040-12-31'; on = addDays(on, 1)) {
      if (lunarFromSolar(on).uncertain === true) uncertain++
    }
    expect(uncertain).toBeGreaterThan(0)
    expect(uncertain).toBeLessThan(400)
    expect(lunarFromSolar(isoDate('2026-02-17'))).toEqual({
      solar: '2026-02-17',
      year: 2026,
      month: 1,
      leap: false,
      day: 1,
    })
  })
})

describe('what does not exist', () => {
  test.for([
    [{ year: 2026, month: 2, leap: true, day: 1 }, '2026 has no leap month'],
    [{ year: 2025, month: 12, leap: false, day: 30 }, 'that month has 29 days'],
    [{ year: 2026, month: 13, leap: false, day: 1 }, 'there is no month 13'],
    [{ year: 2026, month: 1, leap: false, day: 0 }, 'there is no day 0'],
    [{ year: 2026, month: 1, leap: false, day: 1.5 }, 'a day is a whole number'],
  ] as const)('has no civil date: %o, %s', ([lunar]) => {
    expect(solarFromLunar(lunar)).toBeNull()
  })

  test.for(['1967-12-31', '2200-01-01'])('%s is outside the range', (on) => {
    expect(() => lunarFromSolar(isoDate(on))).toThrow(RangeError)
  })

  test('lunar years outside 1968 to 2199 are refused, but for the end of 1967', () => {
    expect(solarFromLunar({ year: 1967, month: 12, leap: false, day: 2 })).toBe('1968-01-01')
    expect(() => solarFromLunar({ year: 1967, month: 5, leap: false, day: 1 })).toThrow(RangeError)
    expect(() => solarFromLunar({ year: 2200, month: 1, leap: false, day: 1 })).toThrow(RangeError)
    expect(() => lunarNewYear(1967)).toThrow(RangeError)
    expect(solarFromLunar({ year: 2199, month: 12, leap: false, day: 1 })).toBe('2200-01-16')
  })
})
