import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { dueWords } from './due-words.ts'
import type { OfficialDue } from './official-document.ts'

const NO_DUE = { kind: 'none', from: null, on: null, time: null, recurrence: null } as const

const on = (day: string, more: Partial<OfficialDue> = {}): OfficialDue => ({
  ...NO_DUE,
  kind: 'date',
  on: isoDate(day),
  ...more,
})

const recurring = (recurrence: string, more: Partial<OfficialDue> = {}): OfficialDue => ({
  ...NO_DUE,
  kind: 'recurring',
  recurrence,
  ...more,
})

test.each<[string, OfficialDue]>([
  ['', NO_DUE],
  ['09/6/2026', on('2026-06-09')],
  ['09/6/2026', on('2026-06-09', { rule: 'before-day', text: 'trước ngày 10/6/2026' })],
  ['05/02/2026', on('2026-02-05')],
  ['Trước 16 giờ 30 phút ngày 09/6/2026', on('2026-06-09', { time: '16:30' })],
  ['Quý II/2026', on('2026-06-30', { rule: 'end-of-period', text: 'trong quý II' })],
  ['Tháng 6/2026', on('2026-06-30', { rule: 'end-of-period', text: 'tháng 6' })],
  ['Năm 2026', on('2026-12-31', { rule: 'end-of-period', text: '2026' })],
  ['30/6/2026', on('2026-06-30', { rule: 'end-of-period', text: 'giữa năm 2026' })],
  ['tuần 2 tháng 6', { ...NO_DUE, kind: 'date', text: 'tuần 2 tháng 6' }],
  [
    'Từ ngày 01/3/2026 đến ngày 10/10/2026, trước 17 giờ 00',
    {
      ...NO_DUE,
      kind: 'range',
      from: isoDate('2026-03-01'),
      on: isoDate('2026-10-10'),
      time: '17:00',
    },
  ],
  ['Hằng quý', recurring('FREQ=MONTHLY;INTERVAL=3')],
  ['6 tháng một lần', recurring('FREQ=MONTHLY;INTERVAL=6')],
  ['Trước 16 giờ 00 thứ Sáu hằng tuần', recurring('FREQ=WEEKLY;BYDAY=FR', { time: '16:00' })],
  ['Ngày cuối cùng của quý', recurring('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1')],
  ['Tháng 6 và tháng 12 hằng năm', recurring('FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1')],
  ['ba ngày một kỳ', recurring('FREQ=DAILY;COUNT=3', { text: 'ba ngày một kỳ' })],
  ['Thường xuyên', { ...NO_DUE, kind: 'standing', text: 'thường xuyên, liên tục' }],
  ['Năm 2027 và những năm tiếp theo', { ...NO_DUE, kind: 'standing', from: isoDate('2027-01-01') }],
  ['khi có yêu cầu', { ...NO_DUE, kind: 'event', text: 'khi có yêu cầu' }],
  [
    'Theo tiến độ (Chờ nghị định)',
    { ...NO_DUE, kind: 'event', text: null, reason: 'Chờ nghị định' },
  ],
])('“%s” is what the annex says of a deadline', (words, due) => {
  expect(dueWords(due)).toBe(words)
})
