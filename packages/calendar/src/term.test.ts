import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, isoDate } from './iso-date.ts'
import { computeTerm, countDaysOfBrokenTerm, type TermUnit } from './term.ts'
import { arbitraryDate } from './testing/arbitraries.ts'
import { createWorkingCalendar } from './working-calendar.ts'

const calendar = createWorkingCalendar()
const term = (from: string, count: number, unit: TermUnit, direction?: 'before') =>
  computeTerm({ from: isoDate(from), count, unit, direction }, calendar)

describe('a term counted forward', () => {
  test.for([
    // from, count, unit, ends on, why
    ['2026-06-01', 1, 'day', '2026-06-02', 'the first day is not counted'],
    ['2026-06-01', 10, 'day', '2026-06-11', 'ten days after the day of the event'],
    ['2026-06-01', 10, 'working-day', '2026-06-15', 'weekends are not counted'],
    ['2026-04-24', 2, 'working-day', '2026-04-29', 'nor is the substitute day of Giỗ Tổ'],
    ['2026-06-01', 2, 'week', '2026-06-15', 'the same weekday of the last week'],
    ['2026-06-01', 1, 'half-month', '2026-06-16', 'half a month is fifteen days'],
    ['2026-06-01', 1, 'month', '2026-07-01', 'the same-numbered day'],
    ['2026-10-30', 4, 'month', '2027-03-01', 'no 30 February: the 28th is a Sunday, so Monday'],
    ['2025-08-31', 1, 'month', '2025-09-30', 'no 31 September: the last day of the month'],
    ['2024-01-31', 1, 'month', '2024-02-29', 'the last day of a leap February'],
    ['2026-03-15', 1, 'quarter', '2026-06-15', 'a quarter is three months'],
    ['2026-03-17', 1, 'half-year', '2026-09-17', 'half a year is six months'],
    ['2024-02-29', 1, 'year', '2025-02-28', 'no 29 February in that year'],
    ['2026-06-10', 1, 'year', '2027-06-10', 'the same day and month'],
  ] as const)('%s and %i %s ends on %s: %s', ([from, count, unit, ends]) => {
    expect(term(from, count, unit).on).toBe(ends)
  })

  test.for([
    ['2026-06-03', 10, 'day', '2026-06-13', '2026-06-15', 'a Saturday'],
    ['2026-04-20', 10, 'day', '2026-04-30', '2026-05-04', 'a holiday before a long weekend'],
    ['2026-04-16', 10, 'day', '2026-04-26', '2026-04-28', 'a Sunday whose Monday is off too'],
    ['2026-01-17', 1, 'month', '2026-02-17', '2026-02-23', 'the first day of Tết'],
    ['2025-12-02', 1, 'month', '2026-01-02', '2026-01-05', 'a day swapped for a Saturday'],
  ] as const)(
    '%s and %i %s would end on %s and moves to %s: %s',
    ([from, count, unit, rolledFrom, ends]) => {
      const computed = term(from, count, unit)
      expect(computed).toMatchObject({ on: ends, rolled: true, rolledFrom })
      expect(computed.citation).toContain('Điều 148 khoản 5')
    },
  )

  test('a last day on a make-up Saturday stays, because it is worked', () => {
    expect(term('2025-12-31', 10, 'day')).toMatchObject({
      on: '2026-01-10',
      rolled: false,
      rolledFrom: null,
    })
  })

  test('a tenant’s flood day moves the last day as a holiday does', () => {
    const flooded = createWorkingCalendar({
      overrides: [
        { kind: 'day-off', on: isoDate('2026-06-11'), name: 'Nghỉ do lũ', citation: 'QĐ 10' },
      ],
    })
    const ten = { from: isoDate('2026-06-01'), count: 10, unit: 'day' } as const
    expect(computeTerm(ten, flooded)).toMatchObject({ on: '2026-06-12', rolledFrom: '2026-06-11' })
  })

  test('says by which rule and article it was computed', () => {
    expect(term('2026-06-01', 10, 'day')).toEqual({
      on: '2026-06-11',
      rolled: false,
      rolledFrom: null,
      rule: 'term-calendar-days',
      citation:
        'Bộ luật Dân sự 2015, Điều 147 khoản 2 (ngày đầu tiên không tính); ' +
        'Điều 148 khoản 1 (ngày cuối cùng của thời hạn)',
    })
    expect(term('2026-06-01', 10, 'working-day').rule).toBe('term-working-days')
    expect(term('2026-06-01', 1, 'quarter').citation).toContain('cách hiểu của phần mềm')
  })
})

describe('a term counted back', () => {
  test.for([
    ['2026-06-30', 10, 'working-day', '2026-06-16', 'working days only'],
    ['2026-06-30', 30, 'day', '2026-05-29', '31 May is a Sunday: the working day before it'],
    ['2026-06-30', 1, 'week', '2026-06-23', 'a week before'],
    ['2026-03-31', 1, 'month', '2026-02-27', '28 February is a Saturday: the Friday before it'],
  ] as const)('%i before: %s, %i %s, is %s: %s', ([from, count, unit, ends]) => {
    const computed = term(from, count, unit, 'before')
    expect(computed.on).toBe(ends)
    expect(computed.citation).toContain('tính lùi')
  })
})

test('a term ends on a working day, after its first day, and no earlier than a shorter one', () => {
  const units = ['day', 'working-day', 'week', 'month', 'quarter', 'half-year', 'year'] as const
  fc.assert(
    fc.property(
      arbitraryDate({ from: '1970-01-01', to: '2100-12-31' }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...units),
      (from, count, unit) => {
        const { on, rolled, rolledFrom } = computeTerm({ from, count, unit }, calendar)
        expect(calendar.isWorkingDay(on)).toBe(true)
        expect(on > from).toBe(true)
        expect(rolled).toBe(rolledFrom !== null && rolledFrom < on)
        expect(computeTerm({ from, count: count + 1, unit }, calendar).on >= on).toBe(true)
        if (unit === 'month' && !rolled) expect(on).toBe(addMonths(from, count))
      },
    ),
  )
})

test.for([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a term of %s is refused', (count) => {
  expect(() => term('2026-06-01', count, 'day')).toThrow(RangeError)
})

test.for([
  [1, 'year', 365],
  [1, 'half-year', 180],
  [2, 'quarter', 180],
  [3, 'month', 90],
  [1, 'half-month', 15],
  [2, 'week', 14],
  [5, 'day', 5],
] as const)('a broken term of %i %s has %i days', ([count, unit, days]) => {
  expect(countDaysOfBrokenTerm({ count, unit })).toBe(days)
})
