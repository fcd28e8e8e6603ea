import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { blocksFromText, readDirective } from '@roviec/directive'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOccurrenceOn, isReadableRecurrence } from './first-occurrence.ts'

// 2026-11-20 is a Friday.
test.for([
  ['FREQ=DAILY', '2026-11-20', '2026-11-20', 'every day: today'],
  ['FREQ=DAILY;INTERVAL=10', '2026-11-20', '2026-11-29', 'the last of ten days from today'],
  ['FREQ=WEEKLY', '2026-11-20', '2026-11-22', 'the Sunday that ends the week'],
  ['FREQ=WEEKLY;INTERVAL=2', '2026-11-20', '2026-11-29', 'the end of the second week'],
  ['FREQ=WEEKLY;BYDAY=FR', '2026-11-20', '2026-11-20', 'today is that day'],
  ['FREQ=WEEKLY;BYDAY=TH', '2026-11-20', '2026-11-26', 'the next Thursday'],
  ['FREQ=WEEKLY;BYDAY=TU,TH', '2026-11-20', '2026-11-24', 'whichever comes first'],
  ['FREQ=MONTHLY', '2026-11-20', '2026-11-30', 'the last day of the month'],
  ['FREQ=MONTHLY;BYMONTHDAY=20', '2026-11-20', '2026-11-20', 'today is that day'],
  ['FREQ=MONTHLY;BYMONTHDAY=19', '2026-11-20', '2026-12-19', 'gone this month'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-02-10', '2026-02-28', 'the last day'],
  ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-11-20', '2026-11-30', 'a month without a 31st'],
  ['FREQ=MONTHLY;INTERVAL=3', '2026-11-20', '2026-12-31', 'the end of the quarter'],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5', '2026-12-06', '2027-03-05', 'last month of a quarter'],
  ['FREQ=MONTHLY;INTERVAL=6', '2026-05-04', '2026-06-30', 'the end of the half-year'],
  ['FREQ=MONTHLY;INTERVAL=9', '2026-11-20', '2027-07-31', 'nine months that begin with this'],
  ['FREQ=YEARLY', '2026-11-20', '2026-12-31', 'the end of the year'],
  ['FREQ=YEARLY;INTERVAL=2', '2026-11-20', '2027-12-31', 'the end of the second year'],
  ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', '2026-12-16', '2027-12-15', 'gone this year'],
  ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1', '2026-11-20', '2026-12-31', 'the second of two'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-11-20', '2027-02-28', 'no leap year'],
  ['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-01-01', '2028-02-29', 'a leap year'],
] as const)('%s from %s is first due on %s: %s', ([rule, from, on]) => {
  expect(firstOccurrenceOn(rule, isoDate(from))).toBe(on)
})

test.for([
  '',
  'hằng tháng',
  'FREQ=HOURLY',
  'FREQ=MONTHLY;INTERVAL=0',
  'FREQ=MONTHLY;INTERVAL=1.5',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=MONTHLY;BYMONTHDAY=-2',
  'FREQ=YEARLY;BYMONTH=13',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=MONTHLY;BYDAY=1FR',
  'FREQ=MONTHLY;COUNT=3',
  'FREQ=toString',
])('"%s" is not read', (rule) => {
  expect(isReadableRecurrence(rule)).toBe(false)
  expect(firstOccurrenceOn(rule, isoDate('2026-11-20'))).toBeNull()
})

const monthDays = fc.option(fc.oneof(fc.constant(-1), fc.integer({ min: 1, max: 31 })))
const rules = fc.oneof(
  fc.record({ frequency: fc.constant('DAILY'), interval: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ frequency: fc.constant('WEEKLY'), interval: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    frequency: fc.constant('MONTHLY'),
    interval: fc.integer({ min: 1, max: 24 }),
    day: monthDays,
  }),
  fc.record({
    frequency: fc.constant('YEARLY'),
    interval: fc.integer({ min: 1, max: 5 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: monthDays,
  }),
)
const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((count) => isoDate(new Temporal.PlainDate(2000, 1, 1).add({ days: count }).toString()))

test('the first occurrence is never before its start, and is its own first occurrence', () => {
  fc.assert(
    fc.property(rules, days, (given, from) => {
      const { frequency, interval } = given
      const month = 'month' in given ? `;BYMONTH=${given.month}` : ''
      const day = 'day' in given && given.day !== null ? `;BYMONTHDAY=${given.day}` : ''
      const rule = `FREQ=${frequency};INTERVAL=${interval}${month}${day}`

      const on = firstOccurrenceOn(rule, from) ?? from
      expect(on >= from).toBe(true)
      if (interval === 1) expect(firstOccurrenceOn(rule, on)).toBe(on)
    }),
  )
})

test.for([
  'hằng tuần',
  'hằng tháng',
  'hằng quý',
  'hằng năm',
  'định kỳ 6 tháng',
  'định kỳ 9 tháng',
  'trước ngày 05 hằng tháng',
  'trước ngày 01 hằng tháng',
  'vào ngày thứ Năm hằng tuần',
  'trước ngày 05 của tháng cuối quý',
  'ngày cuối cùng của tháng',
  'trước ngày 15 tháng 12 hằng năm',
  'trước ngày 15/6 và ngày 15/12 hằng năm',
  'tháng 6 và tháng 12 hằng năm',
  'quý I hằng năm',
  '6 tháng một lần',
])('what the reader makes of "%s" has a first occurrence', (words) => {
  const text = `Sở Y tế chủ trì báo cáo kết quả thực hiện ${words}.`
  const calendar = createWorkingCalendar({})
  const answer = readDirective(blocksFromText(text), { calendar })
  const tasks = answer.kind === 'read' ? answer.reading.tasks : []
  const recurrence = tasks[0]?.due.recurrence ?? ''

  expect(firstOccurrenceOn(recurrence, isoDate('2026-11-20')), recurrence).not.toBeNull()
})
