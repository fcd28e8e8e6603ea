import { describe, expect, test } from 'vitest'
import { isoDate, isoWeekday } from './iso-date.ts'
import { PUBLISHED_DAYS_OFF, PUBLISHED_SWAPS } from './testing/published-days-off.ts'
import { createWorkingCalendar } from './working-calendar.ts'
import { computeYearCalendar } from './year-calendar.ts'

const shortDates = (rows: readonly { readonly on: string }[]) =>
  rows.map(({ on }) => on.slice(5)).join(' ')

describe('the years whose notice is entered', () => {
  test.for(PUBLISHED_DAYS_OFF)('$year is as published', (published) => {
    const calendar = computeYearCalendar(published.year)
    expect(shortDates(calendar.daysOff)).toBe(published.daysOff)
    expect(shortDates(calendar.makeUpDays)).toBe(published.makeUpDays)
    expect(calendar.workingDays).toBe(published.workingDays)
  })

  test('are complete up to 2025; 2026 has the open question of 24 November', () => {
    const complete = [2020, 2021, 2022, 2023, 2024, 2025, 2026].map(
      (year) => computeYearCalendar(year).complete,
    )
    expect(complete).toEqual([true, true, true, true, true, true, false])
    expect(computeYearCalendar(2026).notes.join()).toContain('24/11')
  })

  test('say which rows were not compared with the notice', () => {
    const rows = computeYearCalendar(2026).daysOff.filter(({ verified }) => !verified)
    expect(rows.map(({ on }) => on)).toEqual(['2026-08-31'])
    expect(computeYearCalendar(2026).notes.join()).toContain('31/8')
  })
})

test('2026 in the shape that the command line prints', () => {
  const { holidays, daysOff, makeUpDays, ...rest } = computeYearCalendar(2026)
  expect(holidays).toHaveLength(11)
  expect(holidays.find(({ on }) => on === '2026-04-26')).toEqual({
    on: '2026-04-26',
    name: 'Giỗ Tổ Hùng Vương',
    citation:
      'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm e; mùng 10 tháng 3 âm lịch tính tại UTC+7',
    verified: true,
  })
  expect(daysOff.find(({ on }) => on === '2026-04-27')).toEqual({
    on: '2026-04-27',
    name: 'Nghỉ bù Giỗ Tổ Hùng Vương',
    kind: 'substitute',
    citation: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
    verified: true,
  })
  expect(makeUpDays[0]).toEqual({
    on: '2026-01-10',
    for: '2026-01-02',
    citation: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025',
    verified: true,
  })
  expect(Object.keys(rest)).toEqual(['year', 'workingDays', 'complete', 'notes'])
  expect(JSON.parse(JSON.stringify(rest))).toEqual(rest)
})

describe('24 November, Ngày Văn hóa Việt Nam', () => {
  const on = isoDate('2026-11-24')

  test('is worked unless the switch is on', () => {
    expect(createWorkingCalendar().isWorkingDay(on)).toBe(true)
    expect(createWorkingCalendar({ culturalDay: false }).isWorkingDay(on)).toBe(true)
    expect(createWorkingCalendar({ culturalDay: true }).dayOffOn(on)).toMatchObject({
      name: 'Ngày Văn hóa Việt Nam 24/11',
      kind: 'holiday',
      verified: false,
    })
  })

  test('switched on, it is in the year with a note, and the question stays open', () => {
    const calendar = computeYearCalendar(2026, { culturalDay: true })
    expect(calendar.holidays.at(-1)?.on).toBe('2026-11-24')
    expect(calendar.workingDays).toBe(249)
    expect(calendar.complete).toBe(false)
    expect(calendar.notes.join()).toContain('theo lựa chọn của đơn vị')
  })

  test('on a weekend it has its substitute day', () => {
    const calendar = createWorkingCalendar({ culturalDay: true })
    expect(calendar.dayOffOn(isoDate('2029-11-24'))?.kind).toBe('holiday')
    expect(calendar.dayOffOn(isoDate('2029-11-26'))?.kind).toBe('substitute')
  })

  test('changes nothing before 2026', () => {
    expect(computeYearCalendar(2025, { culturalDay: true })).toEqual(computeYearCalendar(2025))
  })
})

describe('the other years', () => {
  test('of the future are by the present law, incomplete, and say so', () => {
    const calendar = computeYearCalendar(2027)
    expect(calendar.complete).toBe(false)
    expect(calendar.notes[0]).toContain('Chưa có thông báo chính thức')
    expect(shortDates(calendar.daysOff)).toBe(
      '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03',
    )
    expect(calendar.makeUpDays).toEqual([])
  })

  test('before 2020 are by the law of their time with the swaps that are known, and say so', () => {
    const calendar = computeYearCalendar(2015)
    expect(calendar.complete).toBe(false)
    expect(calendar.notes[0]).toContain('tính theo luật cùng thời')
    expect(shortDates(calendar.daysOff)).toBe(
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-28 04-29 04-30 05-01 09-02',
    )
    expect(shortDates(calendar.makeUpDays)).toBe('02-14 04-25')
  })

  test.for(PUBLISHED_SWAPS)('%s was off and %s was worked in its place', ([dayOff, makeUp]) => {
    const calendar = createWorkingCalendar()
    expect(calendar.dayOffOn(isoDate(dayOff))?.kind).toBe('swap')
    expect(calendar.makeUpDayOn(isoDate(makeUp))?.for).toBe(dayOff)
    expect(calendar.isWorkingDay(isoDate(makeUp))).toBe(true)
  })

  test('a Saturday made up for in the year before belongs to the year it is worked in', () => {
    expect(shortDates(computeYearCalendar(2014).makeUpDays)).toBe('04-26 09-06 12-27')
    expect(computeYearCalendar(2014).makeUpDays.at(-1)?.for).toBe('2015-01-02')
    expect(shortDates(computeYearCalendar(2019).makeUpDays)).toBe('01-05 05-04')
  })

  test('before the Labour Code of 1994 carry a note that no text of the time is entered', () => {
    expect(computeYearCalendar(1980).notes[0]).toContain('chưa được nhập')
  })

  test('outside 1968 to 2199 are refused', () => {
    expect(() => computeYearCalendar(1967)).toThrow(RangeError)
    expect(() => computeYearCalendar(2200)).toThrow(RangeError)
    expect(() => computeYearCalendar(2026.5)).toThrow(RangeError)
    expect(() => computeYearCalendar(Number.NaN)).toThrow(RangeError)
  })

  test('every year of the range adds up: days off are weekdays, make-up days are not', () => {
    for (let year = 1968; year <= 2199; year++) {
      const { daysOff, makeUpDays, workingDays, holidays } = computeYearCalendar(year)
      expect(daysOff.every(({ on }) => isoWeekday(on) <= 5)).toBe(true)
      expect(makeUpDays.every(({ on }) => isoWeekday(on) >= 6)).toBe(true)
      expect(new Set(daysOff.map(({ on }) => on)).size).toBe(daysOff.length)
      expect(workingDays).toBeGreaterThan(year < 2000 ? 250 : 246)
      expect(holidays.map(({ on }) => on)).toEqual(holidays.map(({ on }) => on).toSorted())
    }
  })
})

test('a tenant’s own lines are part of its year', () => {
  const calendar = computeYearCalendar(2026, {
    overrides: [
      { kind: 'day-off', on: isoDate('2026-10-12'), name: 'Nghỉ do lũ', citation: 'QĐ 10/QĐ-UBND' },
      { kind: 'make-up-day', on: isoDate('2026-10-17'), citation: 'QĐ 10/QĐ-UBND' },
    ],
  })
  expect(calendar.daysOff.at(-1)).toEqual({
    on: '2026-10-12',
    name: 'Nghỉ do lũ',
    kind: 'local',
    citation: 'QĐ 10/QĐ-UBND',
    verified: true,
  })
  expect(calendar.makeUpDays.at(-1)).toMatchObject({ on: '2026-10-17', for: null })
  expect(calendar.workingDays).toBe(250)
})
