import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { readDueWords } from './read-due-words.ts'

const context = { calendar: createWorkingCalendar(), today: isoDate('2026-11-20') }

test.each([
  ['30/6', 'date 2027-06-30'],
  ['30-6', 'date 2027-06-30'],
  ['30.6.27', 'date 2027-06-30'],
  ['1/12/2026', 'date 2026-12-01'],
  ['cuối quý II', 'date 2027-06-30'],
  ['cuoi quy II', 'date 2027-06-30'],
  ['cuối quý 2', 'date 2027-06-30'],
  ['q1/2027', 'date 2027-03-31'],
  ['trước 15/12', 'date 2026-12-14'],
  ['truoc ngay 15/12', 'date 2026-12-14'],
  ['15 ngày làm việc', 'date 2026-12-11'],
  ['15 ngay lam viec', 'date 2026-12-11'],
  ['cuối năm', 'date 2026-12-31'],
  ['từ 1/12 đến 15/12', 'range 2026-12-15'],
  ['hằng tháng', 'recurring FREQ=MONTHLY'],
  ['thứ sáu hằng tuần', 'recurring FREQ=WEEKLY;BYDAY=FR'],
  ['thu sau hang tuan', 'recurring FREQ=WEEKLY;BYDAY=FR'],
  ['thường xuyên', 'standing '],
  ['sau khi HĐND thông qua', 'event '],
])('"%s" is %s', (words, expected) => {
  const due = readDueWords(words, context)

  expect(`${due?.kind} ${due?.on ?? due?.recurrence ?? ''}`).toBe(expected)
  expect(due?.text).toBe(words)
})

test.each(['', 'xyz', '31/2', 'giải quyết 300 hồ sơ của năm 2026', 'x'.repeat(300)])(
  '"%s" is no deadline',
  (words) => {
    expect(readDueWords(words, context)).toBeNull()
  },
)
