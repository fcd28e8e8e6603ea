import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isIsoDate,
  isoDate,
  isoDateOf,
  isoWeekday,
  toDayNumber,
  weekdayOfDayNumber,
  yearOf,
} from './iso-date.ts'
import { arbitraryDate } from './testing/arbitraries.ts'

const anyDate = arbitraryDate({ from: '0001-01-01', to: '9999-12-31' })

describe('reading a date', () => {
  test.for([
    ['2026-02-28', true, 'an ordinary day'],
    ['2024-02-29', true, 'a leap day'],
    ['2000-02-29', true, 'a leap day of a year divisible by 400'],
    ['0001-01-01', true, 'the first day'],
    ['9999-12-31', true, 'the last day'],
    ['2026-02-29', false, '2026 is no leap year'],
    ['2100-02-29', false, '2100 is no leap year'],
    ['2026-02-31', false, 'February has no 31st'],
    ['2026-04-31', false, 'April has no 31st'],
    ['2026-13-01', false, 'there is no month 13'],
    ['2026-00-10', false, 'there is no month 0'],
    ['2026-01-00', false, 'there is no day 0'],
    ['0000-01-01', false, 'there is no year 0 in the database'],
    ['2026-1-1', false, 'digits are missing'],
    ['2026-01-01T00:00', false, 'it is a moment'],
    [' 2026-01-01', false, 'it has a blank'],
    ['01/01/2026', false, 'it is written the Vietnamese way'],
  ] as const)('%s: %s, because %s', ([text, exists]) => {
    expect(isIsoDate(text)).toBe(exists)
    if (exists) expect(isoDate(text)).toBe(text)
    else expect(() => isoDate(text)).toThrow(RangeError)
  })

  test('parts that make no date are refused', () => {
    expect(isoDateOf({ year: 2026, month: 2, day: 3 })).toBe('2026-02-03')
    expect(() => isoDateOf({ year: 2026, month: 2, day: 31 })).toThrow(RangeError)
    expect(() => isoDateOf({ year: 2026, month: 1.5, day: 1 })).toThrow(RangeError)
    expect(() => isoDateOf({ year: 2026, month: -1, day: 1 })).toThrow(RangeError)
    expect(() => isoDateOf({ year: 10_000, month: 1, day: 1 })).toThrow(RangeError)
  })

  test('parts and date are two forms of one thing', () => {
    fc.assert(fc.property(anyDate, (date) => isoDateOf(civilDate(date)) === date))
  })
})

describe('day numbers', () => {
  test.for([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2026-11-21', 20_778],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ] as const)('%s is day %i', ([text, dayNumber]) => {
    expect(toDayNumber(isoDate(text))).toBe(dayNumber)
    expect(fromDayNumber(dayNumber)).toBe(text)
  })

  test('a date and its day number are inverse, and the order is kept', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        expect(fromDayNumber(toDayNumber(one))).toBe(one)
        expect(Math.sign(daysBetween(one, other))).toBe(Number(one < other) - Number(one > other))
      }),
    )
  })

  test('they agree with Temporal on every kind of arithmetic', () => {
    fc.assert(
      fc.property(arbitraryDate(), fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const peer = Temporal.PlainDate.from(date)
        expect(addDays(date, days)).toBe(peer.add({ days }).toString())
        expect(addMonths(date, days % 1000)).toBe(peer.add({ months: days % 1000 }).toString())
        expect(isoWeekday(date)).toBe(peer.dayOfWeek)
        expect(daysInMonth(peer.year, peer.month)).toBe(peer.daysInMonth)
        expect(yearOf(date)).toBe(peer.year)
      }),
    )
  })

  test('beyond the year 9999 and between two days there is no date', () => {
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(isoDate('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => fromDayNumber(0.5)).toThrow(RangeError)
    expect(() => fromDayNumber(Number.NaN)).toThrow(RangeError)
  })

  test('weekdays run on through negative day numbers', () => {
    const week = [-4, -3, -2, -1, 0, 1, 2, 3].map(weekdayOfDayNumber)
    expect(week).toEqual([7, 1, 2, 3, 4, 5, 6, 7])
  })
})

test.for([
  ['2026-01-31', 1, '2026-02-28', 'February is shorter'],
  ['2024-01-31', 1, '2024-02-29', 'February has a leap day'],
  ['2024-02-29', 12, '2025-02-28', 'the next year has no leap day'],
  ['2026-03-31', -1, '2026-02-28', 'counting back meets the same short month'],
  ['2026-11-30', 3, '2027-02-28', 'the year turns'],
  ['2026-01-15', -1, '2025-12-15', 'the year turns back'],
  ['2026-08-31', 0, '2026-08-31', 'nothing is added'],
] as const)('%s and %i months is %s: %s', ([from, months, to]) => {
  expect(addMonths(isoDate(from), months)).toBe(to)
})
