import { describe, expect, test } from 'vitest'
import { isoDate } from './iso-date.ts'
import { lunarFromSolar } from './lunar/lunar-date.ts'
import { computeOfficialYear } from './official-year.ts'
import { computeStatutoryHolidays } from './statutory-holidays.ts'
import { computeSubstituteDays } from './substitute-days.ts'
import { findWeeklyRest } from './weekly-rest.ts'
import { DAY_SWAPS, YEAR_DECISIONS } from './year-decisions.ts'

const dates = (rows: readonly { readonly on: string }[]) => rows.map(({ on }) => on)

describe.for(YEAR_DECISIONS)('the rows of $year', (decision) => {
  const official = computeOfficialYear(decision.year)
  const isOffAnyway = (on: string) => findWeeklyRest(isoDate(on)) !== null

  test('lie in their year and in order, each with a name and a citation', () => {
    const rows = [...official.holidays, ...official.otherDaysOff]
    expect(rows.every(({ on }) => on.startsWith(String(decision.year)))).toBe(true)
    expect(rows.every(({ name, citation }) => name !== '' && citation !== '')).toBe(true)
    expect(dates(official.holidays)).toEqual(dates(official.holidays).toSorted())
    expect(new Set(dates(rows)).size).toBe(rows.length)
  })

  test('close the same weekdays as the law alone, but for the swaps', () => {
    const byLaw = computeStatutoryHolidays(decision.year)
    const expected = [...byLaw, ...computeSubstituteDays(byLaw)]
    const decided = [
      ...official.holidays,
      ...official.otherDaysOff.filter(({ kind }) => kind === 'substitute'),
    ]
    const weekdays = (rows: readonly { readonly on: string }[]) =>
      dates(rows)
        .filter((on) => !isOffAnyway(on))
        .toSorted()
    expect(weekdays(decided)).toEqual(weekdays(expected))
  })

  test('name the days of Tết by their lunar date', () => {
    for (const { on, name } of official.holidays) {
      if (!name.startsWith('Tết Nguyên đán')) continue
      const { month, day } = lunarFromSolar(on)
      const lunarName = month === 12 ? `${day} tháng Chạp` : `mùng ${day}`
      expect(name).toBe(`Tết Nguyên đán (${lunarName})`)
    }
  })

  test('give a substitute for each holiday of the weekend, on a weekday', () => {
    const weekend = official.holidays.filter(({ on }) => isOffAnyway(on))
    expect(decision.substitutes.map((row) => row.for)).toEqual(dates(weekend))
    expect(decision.substitutes.every(({ on }) => !isOffAnyway(on))).toBe(true)
  })
})

test('a swap closes a weekday and opens a Saturday, never a holiday', () => {
  for (const { dayOff, makeUp } of DAY_SWAPS) {
    expect(findWeeklyRest(isoDate(dayOff)), dayOff).toBeNull()
    expect(findWeeklyRest(isoDate(makeUp))?.name, makeUp).toBe('Thứ Bảy')
    const { holidays } = computeOfficialYear(Number(dayOff.slice(0, 4)))
    expect(dates(holidays)).not.toContain(dayOff)
    expect(dates(computeOfficialYear(Number(makeUp.slice(0, 4))).holidays)).not.toContain(makeUp)
  }
})

describe('the law of the time', () => {
  test.for([
    [1998, 8, 'Bộ luật Lao động 1994, Điều 73', 'four days of Tết, no Giỗ Tổ'],
    [2006, 8, 'Bộ luật Lao động 1994, Điều 73', 'Giỗ Tổ was not yet a day off'],
    [2007, 9, 'Bộ luật Lao động 1994, Điều 73', 'Giỗ Tổ was added'],
    [2013, 9, 'Bộ luật Lao động 1994, Điều 73', 'Tết came before the code of 1 May 2013'],
    [2014, 10, 'Bộ luật Lao động 2012, Điều 115 khoản 1', 'five days of Tết'],
    [2020, 10, 'Bộ luật Lao động 2012, Điều 115 khoản 1', 'one day for 2 September'],
    [2021, 11, 'Bộ luật Lao động 2019, Điều 112 khoản 1', 'two days for 2 September'],
    [2199, 11, 'Bộ luật Lao động 2019, Điều 112 khoản 1', 'the present law'],
  ] as const)('%i has %i statutory days by %s: %s', ([year, count, citation]) => {
    const holidays = computeStatutoryHolidays(year)
    expect(holidays).toHaveLength(count)
    expect(holidays[0]?.citation).toBe(citation)
  })

  test('a year in which the code changes cites both', () => {
    const citations = computeStatutoryHolidays(2013).map(({ citation }) => citation)
    expect(citations.at(-1)).toBe('Bộ luật Lao động 2012, Điều 115 khoản 1')
    expect(citations).toContain('Bộ luật Lao động 1994, Điều 73')
  })

  test.for([
    [2021, '2021-09-03', 'Thursday: the day after joins the weekend'],
    [2022, '2022-09-01', 'Friday: the day before'],
    [2023, '2023-09-01', 'Saturday: the day before'],
    [2024, '2024-09-03', 'Monday: the day before is a Sunday'],
    [2025, '2025-09-01', 'Tuesday: the day before joins the weekend'],
    [2026, '2026-09-01', 'Wednesday: the day before'],
    [2029, '2029-09-03', 'Sunday: the day before is a Saturday'],
  ] as const)('the second day of the %i National Day is %s: %s', ([year, on]) => {
    const days = computeStatutoryHolidays(year).filter(({ name }) => name.startsWith('Quốc khánh'))
    expect(dates(days)).toContain(on)
    expect(days).toHaveLength(2)
  })

  test('computed days of Tết are named by their lunar date, in short and long years', () => {
    for (let year = 1968; year <= 2199; year++) {
      const first = computeStatutoryHolidays(year).find(({ name }) => name.includes('Chạp'))
      if (first === undefined) expect.fail(`no day of ${year} lies before Tết`)
      expect(first.name).toBe(`Tết Nguyên đán (${lunarFromSolar(first.on).day} tháng Chạp)`)
    }
  })

  test('Tết runs from two days before the first day to two days after it', () => {
    const days = computeStatutoryHolidays(2027).filter(({ name }) => name.startsWith('Tết Ng'))
    expect(days.map(({ on, name }) => `${on} ${name}`)).toEqual([
      '2027-02-04 Tết Nguyên đán (28 tháng Chạp)',
      '2027-02-05 Tết Nguyên đán (29 tháng Chạp)',
      '2027-02-06 Tết Nguyên đán (mùng 1)',
      '2027-02-07 Tết Nguyên đán (mùng 2)',
      '2027-02-08 Tết Nguyên đán (mùng 3)',
    ])
  })
})

describe('substitute days', () => {
  test('skip weekends, holidays and days already given', () => {
    const holidays = computeStatutoryHolidays(2023).filter(({ on }) => on.includes('-04-'))
    const mayDay = computeStatutoryHolidays(2023).filter(({ on }) => on === '2023-05-01')
    expect(dates(computeSubstituteDays([...holidays, ...mayDay]))).toEqual([
      '2023-05-02',
      '2023-05-03',
    ])
  })

  test('two holidays on one Sunday give one day', () => {
    const sunday = computeStatutoryHolidays(2026).filter(({ on }) => on === '2026-04-26')
    expect(dates(computeSubstituteDays([...sunday, ...sunday]))).toEqual(['2026-04-27'])
  })

  test('before October 1999 a Saturday is worked, so a holiday on it gives none', () => {
    expect(findWeeklyRest(isoDate('1999-09-25'))).toBeNull()
    expect(findWeeklyRest(isoDate('1999-10-02'))?.name).toBe('Thứ Bảy')
    const saturday = computeStatutoryHolidays(1994).filter(({ on }) => on === '1994-01-01')
    expect(saturday).toHaveLength(1)
    expect(computeSubstituteDays(saturday)).toEqual([])
  })

  test.for([
    [2000, 'Bộ luật Lao động 1994, Điều 73'],
    [2016, 'Bộ luật Lao động 2012, Điều 115 khoản 3'],
    [2028, 'Bộ luật Lao động 2019, Điều 111 khoản 3'],
  ] as const)('of %i cite %s', ([year, citation]) => {
    const [first] = computeSubstituteDays(computeStatutoryHolidays(year))
    expect(first?.citation).toContain(citation)
  })
})
