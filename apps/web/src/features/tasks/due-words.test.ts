import { isoDate } from '@roviec/calendar'
import type { Due } from '@roviec/contract'
import { expect, test } from 'vitest'
import { vi } from '../../messages/vi.ts'
import { dueTone, dueWords, leftWords, readingWords, recurrenceWords } from './due-words.ts'

const due: Due = {
  kind: 'date',
  from: null,
  on: isoDate('2026-11-18'),
  time: null,
  recurrence: null,
  rule: 'before-day',
  text: 'trước ngày 19/11/2026',
  reason: null,
}

test('a deadline two working days ago is late, in words and in tone', () => {
  const task = { timeliness: 'open-overdue', workingDaysLeft: -2, due } as const

  expect(leftWords(task, vi)).toBe('quá 2 ngày làm việc')
  expect(dueTone(task, 3)).toBe('late')
})

test('a deadline that passed on a day off is overdue by no working day', () => {
  expect(leftWords({ timeliness: 'open-overdue', workingDaysLeft: 0, due }, vi)).toBe('đã quá hạn')
})

test.for([
  [0, 'hạn là hôm nay', 'soon'],
  [3, 'còn 3 ngày làm việc', 'soon'],
  [4, 'còn 4 ngày làm việc', 'calm'],
] as const)('%i working days left reads “%s” and is %s', ([left, words, tone]) => {
  const task = { timeliness: 'open-within-term', workingDaysLeft: left, due } as const

  expect(leftWords(task, vi)).toBe(words)
  expect(dueTone(task, 3)).toBe(tone)
})

test('work that waits for the verifier says nothing of days left', () => {
  expect(leftWords({ timeliness: 'waiting', workingDaysLeft: -4, due }, vi)).toBeNull()
})

test('“trước ngày” says which day it was read as', () => {
  expect(readingWords(due, vi)).toBe(
    '“Trước ngày 19/11/2026” được tính là đến hết Thứ Tư 18/11/2026.',
  )
})

test('work without a date says why', () => {
  expect(dueWords({ ...due, kind: 'standing', on: null }, vi)).toBe('Thường xuyên')
  expect(dueWords({ ...due, kind: 'none', on: null }, vi)).toBe('Chưa có hạn')
})

test.for([
  ['FREQ=WEEKLY;BYDAY=TH', 'Thứ Năm hằng tuần'],
  ['FREQ=MONTHLY;BYMONTHDAY=20', 'Ngày 20 hằng tháng'],
  ['FREQ=MONTHLY;INTERVAL=3', 'Hằng quý'],
  ['FREQ=MONTHLY;INTERVAL=6', 'Sáu tháng một lần'],
  ['FREQ=YEARLY', 'Hằng năm'],
] as const)('%s reads “%s”', ([rule, words]) => {
  expect(recurrenceWords(rule, vi)).toBe(words)
})
