import { expect, test } from 'vitest'
import { isoDate } from './iso-date.ts'
import {
  computePeriodPoint,
  dayBefore,
  endOfHalfYear,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  middleOfMonth,
  middleOfQuarter,
  middleOfYear,
  startOfHalfYear,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from './period-point.ts'

test.for([
  ['đầu tháng', startOfMonth({ year: 2026, month: 2 }), '2026-02-01'],
  ['giữa tháng', middleOfMonth({ year: 2026, month: 2 }), '2026-02-15'],
  ['cuối tháng', endOfMonth({ year: 2026, month: 2 }), '2026-02-28'],
  ['cuối tháng', endOfMonth({ year: 2024, month: 2 }), '2024-02-29'],
  ['đầu quý', startOfQuarter({ year: 2026, quarter: 2 }), '2026-04-01'],
  ['giữa quý', middleOfQuarter({ year: 2026, quarter: 2 }), '2026-05-15'],
  ['cuối quý', endOfQuarter({ year: 2026, quarter: 4 }), '2026-12-31'],
  ['đầu 6 tháng', startOfHalfYear({ year: 2026, half: 2 }), '2026-07-01'],
  ['cuối 6 tháng', endOfHalfYear({ year: 2026, half: 1 }), '2026-06-30'],
  ['đầu năm', startOfYear(2026), '2026-01-01'],
  ['giữa năm', middleOfYear(2026), '2026-06-30'],
  ['cuối năm', endOfYear(2026), '2026-12-31'],
] as const)('“%s” is %s', ([, found, expected]) => {
  expect(found).toBe(expected)
})

test('the middle of a half-year is the last day of its third month', () => {
  const half = computePeriodPoint({ unit: 'half-year', year: 2026, half: 2 }, 'middle')
  expect(half.on).toBe('2026-09-30')
})

test('what the Civil Code settles is cited, the rest is called our own reading', () => {
  const cite = (period: Parameters<typeof computePeriodPoint>[0]) =>
    computePeriodPoint(period, 'end').citation
  expect(cite({ unit: 'month', year: 2026, month: 2 })).toBe(
    'Bộ luật Dân sự 2015, Điều 146 khoản 2',
  )
  expect(cite({ unit: 'year', year: 2026 })).toBe('Bộ luật Dân sự 2015, Điều 146 khoản 3')
  expect(cite({ unit: 'quarter', year: 2026, quarter: 1 })).toContain('cách hiểu của phần mềm')
  expect(cite({ unit: 'half-year', year: 2026, half: 1 })).toContain('cách hiểu của phần mềm')
})

test('a period that does not exist is refused', () => {
  expect(() => endOfMonth({ year: 2026, month: 13 })).toThrow(RangeError)
  expect(() => endOfMonth({ year: 2026, month: 0 })).toThrow(RangeError)
  expect(() => endOfQuarter({ year: 2026, quarter: 5 })).toThrow(RangeError)
  expect(() => startOfQuarter({ year: 2026, quarter: 0 })).toThrow(RangeError)
  expect(() => endOfHalfYear({ year: 2026, half: 3 })).toThrow(RangeError)
})

test('“trước ngày X” is the day before X, or X where the tenant reads it so', () => {
  expect(dayBefore(isoDate('2026-06-10'))).toBe('2026-06-09')
  expect(dayBefore(isoDate('2026-06-10'), 'exclusive')).toBe('2026-06-09')
  expect(dayBefore(isoDate('2026-06-10'), 'inclusive')).toBe('2026-06-10')
})

test('a named point and a written date stay on a day off: 31 January 2026 is a Saturday', () => {
  expect(endOfMonth({ year: 2026, month: 1 })).toBe('2026-01-31')
  expect(dayBefore(isoDate('2026-02-01'))).toBe('2026-01-31')
})
