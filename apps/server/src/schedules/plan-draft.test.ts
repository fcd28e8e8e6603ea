import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { planDraftOf } from './plan-draft.ts'
import type { PlannedTask } from './schedule.ts'

test('a part follows the task that holds it, one level deeper; cancelled work is left out', () => {
  const task = (id: string, parentId: string | null, more: Partial<PlannedTask> = {}) => ({
    id,
    title: id,
    startOn: isoDate('2026-12-07'),
    finishOn: isoDate('2026-12-09'),
    firstDueOn: null,
    status: 'assigned' as const,
    positionId: null,
    parentId,
    ...more,
  })
  const tasks = [
    task('part of part', 'part'),
    task('whole', null),
    task('part', 'whole'),
    task('cancelled', 'whole', { status: 'cancelled' }),
    task('other', null, { startOn: isoDate('2026-12-10') }),
  ]
  const draft = planDraftOf({
    name: 'Kế hoạch',
    schedule: { planId: 'p', version: 1, tasks, links: [] },
    calendar: createWorkingCalendar({}),
    today: isoDate('2026-11-20'),
    sections: [],
    written: new Map(),
    work: new Map(),
    baselines: [],
  })
  expect(draft.tasks.map(({ id, level, startOn }) => [id, level, startOn])).toEqual([
    ['whole', 1, '2026-12-07'],
    ['part', 2, '2026-12-07'],
    ['part of part', 3, '2026-12-07'],
    // It would begin after its deadline, so that only the deadline is written.
    ['other', 1, null],
  ])
})
