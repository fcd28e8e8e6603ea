import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate } from './iso-date.ts'
import { lunarNewYear, solarFromLunar } from './lunar/lunar-date.ts'
import { createWorkingCalendar } from './working-calendar.ts'

/** Beside the repository; the project's own tables are tested without it. */
const FOLDER = new URL('../../../../shared/data/', import.meta.url)
const isThere = existsSync(FOLDER)

describe.skipIf(!isThere)('published tables in ../shared/data (skipped when absent)', () => {
  const calendar = createWorkingCalendar()

  test('every Tết and leap month from 1968 to 2040 agrees', () => {
    const rows = readRows('lunar/tet-1968-2040.csv')
    expect(rows).toHaveLength(73)
    for (const [year = '', tet, leapMonth] of rows) {
      expect(lunarNewYear(Number(year))).toBe(tet)
      expect(findLeapMonth(Number(year)), year).toBe(Number(leapMonth))
    }
  })

  test('every Giỗ Tổ from 1968 to 2040 agrees', () => {
    const rows = readRows('lunar/hung-kings-1968-2040.csv')
    expect(rows).toHaveLength(73)
    for (const [year, on] of rows) {
      expect(solarFromLunar({ year: Number(year), month: 3, leap: false, day: 10 })).toBe(on)
    }
  })

  test('the first day of every lunar month from 1990 to 2035 agrees', () => {
    const rows = readRows('lunar/lunar-months-1990-2035.csv')
    expect(rows).toHaveLength(569)
    for (const [year, month, leap, on] of rows) {
      const lunar = { year: Number(year), month: Number(month), leap: leap === '1', day: 1 }
      expect(solarFromLunar(lunar)).toBe(on)
    }
  })

  test('every official swap since 2010 closes its day and opens its Saturday', () => {
    const rows = readRows('holidays/vn_official_day_off_swaps_2010_2026.csv')
    expect(rows).toHaveLength(14)
    for (const [, dayOff = '', makeUp = ''] of rows) {
      expect(calendar.dayOffOn(isoDate(dayOff))?.kind, dayOff).toBe('swap')
      expect(calendar.makeUpDayOn(isoDate(makeUp))?.for, makeUp).toBe(dayOff)
    }
  })

  test('every run of days off in 2025 and 2026 is closed from end to end, and open around it', () => {
    const rows = readRows('holidays/vn_official_holiday_runs_2025_2026.csv')
    const confirmed = rows.filter((row) => !row.join().includes('NOT CONFIRMED'))
    expect(confirmed).toHaveLength(10)
    for (const [, occasion, first = '', last = ''] of confirmed) {
      for (let on = isoDate(first); on <= last; on = addDays(on, 1)) {
        expect(calendar.isDayOff(on), `${occasion} ${on}`).toBe(true)
      }
      expect(calendar.isWorkingDay(addDays(isoDate(first), -1)), `before ${first}`).toBe(true)
      expect(calendar.isWorkingDay(addDays(isoDate(last), 1)), `after ${last}`).toBe(true)
    }
  })
})

function findLeapMonth(year: number): number {
  for (let month = 1; month <= 12; month++) {
    if (solarFromLunar({ year, month, leap: true, day: 1 }) !== null) return month
  }
  return 0
}

function readRows(path: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(new URL(path, FOLDER), 'utf8').trim().split('\n')
  return lines.map((line) => line.trim().split(','))
}
