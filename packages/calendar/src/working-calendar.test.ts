import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarOverride } from './calendar-override.ts'
import { addDays, isoDate, toDayNumber, type IsoDate } from './iso-date.ts'
import { arbitraryDate } from './testing/arbitraries.ts'
import { createWorkingCalendar, type WorkingCalendar } from './working-calendar.ts'

const official = createWorkingCalendar()
const on = isoDate

describe('a day', () => {
  test.for([
    ['2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương', 'a holiday on a Sunday answers the holiday'],
    ['2026-04-27', 'substitute', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'its substitute'],
    ['2026-01-02', 'swap', 'Nghỉ hoán đổi dịp Tết Dương lịch', 'a Friday swapped for a Saturday'],
    ['2026-05-02', 'weekend', 'Thứ Bảy', 'an ordinary Saturday'],
    ['2026-05-03', 'weekend', 'Chủ nhật', 'an ordinary Sunday'],
  ] as const)('%s is off, %s “%s”: %s', ([text, kind, name]) => {
    expect(official.dayOffOn(on(text))).toMatchObject({ on: text, kind, name })
    expect(official.isDayOff(on(text))).toBe(true)
    expect(official.isWorkingDay(on(text))).toBe(false)
    expect(official.dayOffOn(on(text))?.citation).not.toBe('')
  })

  test('a make-up Saturday is worked, and says what it makes up for', () => {
    expect(official.dayOffOn(on('2026-01-10'))).toBeNull()
    expect(official.isWorkingDay(on('2026-01-10'))).toBe(true)
    expect(official.makeUpDayOn(on('2026-01-10'))).toMatchObject({ for: '2026-01-02' })
    expect(official.makeUpDayOn(on('2026-01-17'))).toBeNull()
    expect(official.makeUpDayOn(on('2026-01-12'))).toBeNull()
  })

  test('before the 40-hour week of 2 October 1999 Saturdays are worked', () => {
    expect(official.isWorkingDay(on('1999-09-25'))).toBe(true)
    expect(official.isWorkingDay(on('1999-10-02'))).toBe(false)
  })
})

describe('adding working days', () => {
  test.for([
    ['2026-04-29', 1, '2026-05-04', 'over 30/4, 1/5 and a weekend'],
    ['2026-02-13', 1, '2026-02-23', 'over nine days of Tết'],
    ['2026-01-09', 1, '2026-01-10', 'onto a make-up Saturday'],
    ['2026-01-09', 2, '2026-01-12', 'past it'],
    ['2026-05-02', 1, '2026-05-04', 'from a day off, which is not counted'],
    ['2026-05-02', 0, '2026-05-02', 'nothing is added, even on a day off'],
    ['2026-05-04', -1, '2026-04-29', 'back over 30/4 and 1/5'],
    ['2026-05-02', -1, '2026-04-29', 'back from a day off'],
    ['2026-12-31', 1, '2027-01-04', 'into the next year'],
    ['2026-01-05', 250, '2027-01-04', 'a year of working days'],
  ] as const)('%s and %i is %s: %s', ([from, count, to]) => {
    expect(official.addWorkingDays(on(from), count)).toBe(to)
  })

  test('agrees with walking day by day', () => {
    fc.assert(
      fc.property(
        arbitraryDate({ from: '1998-01-01', to: '2034-12-31' }),
        fc.integer({ min: -300, max: 300 }),
        (from, count) => {
          expect(official.addWorkingDays(from, count)).toBe(walk(official, from, count))
        },
      ),
    )
  })

  test('is undone by counting, and grows with the number of days', () => {
    fc.assert(
      fc.property(
        arbitraryDate({ from: '1980-01-01', to: '2180-12-31' }),
        fc.integer({ min: -2000, max: 2000 }),
        (anyDate, count) => {
          const from = official.nextWorkingDay(anyDate)
          const to = official.addWorkingDays(from, count)
          expect(official.countWorkingDaysAfter(from, to)).toBe(count)
          expect(official.isWorkingDay(to)).toBe(true)
          expect(official.addWorkingDays(from, count + 1) > to).toBe(true)
        },
      ),
    )
  })

  test('is monotone in the date it starts from', () => {
    const anyDate = arbitraryDate({ from: '2000-01-01', to: '2100-12-31' })
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: 1, max: 500 }), (one, other, count) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        const ends = [earlier, later].map((from) => official.addWorkingDays(from, count))
        expect(ends).toEqual(ends.toSorted())
      }),
    )
  })

  test('counts along a chain of dates add up, in any order', () => {
    const anyDate = arbitraryDate({ from: '1990-01-01', to: '2100-12-31' })
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (one, two, three) => {
        const count = official.countWorkingDaysAfter
        expect(count(one, two) + count(two, three)).toBe(count(one, three))
      }),
    )
  })
})

test.for([
  ['2026-05-02', '2026-05-04', '2026-04-29', 'a Saturday between holidays'],
  ['2026-05-04', '2026-05-04', '2026-05-04', 'a working day is its own answer'],
  ['2026-01-10', '2026-01-10', '2026-01-10', 'so is a make-up Saturday'],
  ['2026-02-17', '2026-02-23', '2026-02-13', 'Tết'],
] as const)('around %s lie %s and %s: %s', ([text, next, previous]) => {
  expect(official.nextWorkingDay(on(text))).toBe(next)
  expect(official.previousWorkingDay(on(text))).toBe(previous)
})

test('working days in (from, to] are counted, and minus those in (to, from] backwards', () => {
  expect(official.countWorkingDaysAfter(on('2026-04-29'), on('2026-05-04'))).toBe(1)
  expect(official.countWorkingDaysAfter(on('2026-05-04'), on('2026-04-29'))).toBe(-1)
  expect(official.countWorkingDaysAfter(on('2026-05-04'), on('2026-05-04'))).toBe(0)
  expect(official.countWorkingDaysAfter(on('2025-12-31'), on('2026-12-31'))).toBe(250)
})

describe('a tenant’s own lines', () => {
  const flood = { kind: 'day-off', on: on('2026-10-12'), name: 'Nghỉ do lũ', citation: 'QĐ 10' }
  const saturday = { kind: 'make-up-day', on: on('2026-10-17'), for: flood.on, citation: 'QĐ 10' }
  const lines = [flood, saturday] as readonly CalendarOverride[]

  test('close a working day and open a Saturday', () => {
    const calendar = createWorkingCalendar({ overrides: lines })
    expect(calendar.dayOffOn(on('2026-10-12'))).toMatchObject({ kind: 'local', name: 'Nghỉ do lũ' })
    expect(calendar.isWorkingDay(on('2026-10-12'))).toBe(false)
    expect(calendar.isWorkingDay(on('2026-10-17'))).toBe(true)
    expect(calendar.makeUpDayOn(on('2026-10-17'))).toMatchObject({ for: '2026-10-12' })
    expect(calendar.addWorkingDays(on('2026-10-09'), 1)).toBe('2026-10-13')
    expect(official.isWorkingDay(on('2026-10-12'))).toBe(true)
  })

  test.for([
    ['2026-04-27', true, 'a substitute day is worked after all'],
    ['2026-04-30', true, 'so is a holiday'],
    ['2026-01-10', false, 'a make-up Saturday is a Saturday again'],
    ['2026-05-02', false, 'a weekend day stays one'],
  ] as const)('remove what was official on %s; worked: %s, %s', ([text, isWorked]) => {
    const remove: CalendarOverride = { kind: 'remove', on: on(text), citation: 'QĐ 11' }
    const calendar = createWorkingCalendar({ overrides: [remove] })
    expect(calendar.isWorkingDay(on(text))).toBe(isWorked)
    expect(calendar.dayOffOn(on(text)) === null).toBe(isWorked)
    expect(calendar.makeUpDayOn(on(text))).toBeNull()
  })

  test('the last line on a date counts', () => {
    const remove: CalendarOverride = { kind: 'remove', on: on('2026-10-12'), citation: 'QĐ 12' }
    expect(createWorkingCalendar({ overrides: [...lines, remove] }).isWorkingDay(remove.on)).toBe(
      true,
    )
    expect(createWorkingCalendar({ overrides: [remove, ...lines] }).isWorkingDay(remove.on)).toBe(
      false,
    )
  })

  test('close a make-up Saturday', () => {
    const closed: CalendarOverride = {
      kind: 'day-off',
      on: on('2026-08-22'),
      name: 'Ngày truyền thống',
      citation: 'QĐ 13',
    }
    const calendar = createWorkingCalendar({ overrides: [closed] })
    expect(calendar.isWorkingDay(closed.on)).toBe(false)
    expect(calendar.makeUpDayOn(closed.on)).toBeNull()
  })
})

describe('the range', () => {
  test('ends in 1968 and 2199: every answer inside is given, none outside', () => {
    const calendar = createWorkingCalendar()
    expect(calendar.addWorkingDays(on('2199-12-30'), 1)).toBe('2199-12-31')
    expect(calendar.previousWorkingDay(on('1968-01-02'))).toBe('1968-01-02')
    expect(() => calendar.addWorkingDays(on('2199-12-31'), 1)).toThrow(RangeError)
    expect(() => calendar.addWorkingDays(on('1968-01-02'), -1)).toThrow(RangeError)
    expect(() => calendar.previousWorkingDay(on('1968-01-01'))).toThrow(RangeError)
    expect(() => calendar.isWorkingDay(on('2200-01-01'))).toThrow(RangeError)
    expect(() => calendar.dayOffOn(on('1967-12-31'))).toThrow(RangeError)
    expect(() => calendar.isComplete(2200)).toThrow(RangeError)
  })

  test('is reached even by a long step that aims beyond it', () => {
    const back = createWorkingCalendar().addWorkingDays(on('1970-06-15'), -700)
    expect(back).toBe(walk(official, on('1970-06-15'), -700))
    const forth = createWorkingCalendar().addWorkingDays(on('2197-06-15'), 600)
    expect(forth).toBe(walk(official, on('2197-06-15'), 600))
  })

  test('can be asked from end to end, and in any order, with the same answers', () => {
    const asked = ['2150-06-15', '1970-03-02', '2026-04-29', '2199-12-30', '1968-01-02'].map(on)
    const shared = createWorkingCalendar()
    for (const date of asked) {
      const alone = createWorkingCalendar()
      expect(shared.addWorkingDays(date, 1)).toBe(alone.addWorkingDays(date, 1))
    }
    expect(shared.countWorkingDaysAfter(on('1968-01-01'), on('2199-12-31'))).toBeGreaterThan(57_000)
  })

  test('parts of days are refused', () => {
    expect(() => official.addWorkingDays(on('2026-05-04'), 1.5)).toThrow(RangeError)
    expect(() => official.days.addWorkingDays(20_000, Number.NaN)).toThrow(RangeError)
    expect(() => official.days.isWorkingDay(Number.NaN)).toThrow(RangeError)
    expect(() => official.days.isWorkingDay(20_000.5)).toThrow(RangeError)
  })
})

test('day numbers give the answers that dates give', () => {
  fc.assert(
    fc.property(
      arbitraryDate({ from: '2010-01-01', to: '2040-12-31' }),
      fc.integer({ min: -50, max: 50 }),
      (date, count) => {
        const { days } = official
        const day = toDayNumber(date)
        const end = official.addWorkingDays(date, count)
        expect(days.isWorkingDay(day)).toBe(official.dayOffOn(date) === null)
        expect(days.addWorkingDays(day, count)).toBe(toDayNumber(end))
        expect(days.nextWorkingDay(day)).toBe(toDayNumber(official.nextWorkingDay(date)))
        expect(days.previousWorkingDay(day)).toBe(toDayNumber(official.previousWorkingDay(date)))
        expect(days.countWorkingDaysAfter(day, toDayNumber(end))).toBe(
          official.countWorkingDaysAfter(date, end),
        )
      },
    ),
  )
})

/** The definition, step by step. */
function walk(calendar: WorkingCalendar, from: IsoDate, count: number): IsoDate {
  const step = Math.sign(count)
  let date = from
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, step)
    if (calendar.dayOffOn(date) === null) left--
  }
  return date
}
