import { expect, test } from 'vitest'
import { vi } from '../../../messages/vi.ts'
import { makeTaskSummary } from '../../../testing/make-task.ts'
import { calendarEntries } from './calendar-entries.ts'

test('a task stands on its due day, with its state and its seat, and names nobody', () => {
  const [entry] = calendarEntries([makeTaskSummary()], 3, vi)

  expect(entry).toMatchObject({
    fromOn: '2026-11-03',
    on: '2026-11-18',
    tone: 'late',
    state: 'quá 2 ngày làm việc',
    owner: 'Trưởng phòng Kinh tế',
  })
})

test('what bites first is first; work without a day stands on none', () => {
  const entries = calendarEntries(
    [
      makeTaskSummary({ id: 'done', timeliness: 'done-on-time', workingDaysLeft: null }),
      makeTaskSummary({ id: 'calm', timeliness: 'open-within-term', workingDaysLeft: 9 }),
      makeTaskSummary({ id: 'none', timeliness: 'undated', dueOn: null }),
      makeTaskSummary({ id: 'soon', timeliness: 'open-within-term', workingDaysLeft: 2 }),
      makeTaskSummary({ id: 'late' }),
    ],
    3,
    vi,
  )

  expect(entries.map(({ id, tone }) => [id, tone])).toEqual([
    ['late', 'late'],
    ['soon', 'soon'],
    ['calm', 'calm'],
    ['done', 'done'],
  ])
})
