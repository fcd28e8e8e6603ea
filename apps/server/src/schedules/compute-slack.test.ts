import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import type { TaskStatus } from '@roviec/contract'
import { expect, test } from 'vitest'
import { computeSlack } from './compute-slack.ts'
import type { PlannedTask } from './schedule.ts'

const calendar = createWorkingCalendar({})

function task(
  id: string,
  startOn: string | null,
  finishOn: string | null,
  status: TaskStatus = 'assigned',
): PlannedTask {
  return {
    id,
    title: id,
    startOn: startOn === null ? null : isoDate(startOn),
    finishOn: finishOn === null ? null : isoDate(finishOn),
    firstDueOn: null,
    status,
    positionId: null,
    parentId: null,
  }
}

test('slack is counted in working days, and what is done or undated has none', () => {
  const tasks = [
    task('survey', '2026-12-07', '2026-12-09'),
    task('report', '2026-12-14', '2026-12-16'),
    task('aside', '2026-12-07', '2026-12-07'),
    task('done', '2026-12-01', '2026-12-04', 'verified'),
    task('undated', null, '2026-12-10'),
  ]
  const links = [{ fromTaskId: 'survey', toTaskId: 'report', type: 'FS', lagDays: 0 } as const]
  const slack = computeSlack({ planId: 'p', version: 1, tasks, links }, calendar)
  expect(
    slack.map((found) => [
      found.taskId,
      found.durationDays,
      found.totalSlackDays,
      found.isCritical,
    ]),
  ).toEqual([
    // Thursday and Friday lie between the two.
    ['survey', 3, 2, false],
    ['report', 3, 0, true],
    ['aside', 1, 7, false],
    ['done', 4, null, false],
    ['undated', null, null, false],
  ])
})

test('a plan without a dated task is no error', () => {
  const tasks = [task('undated', null, null)]
  expect(computeSlack({ planId: 'p', version: 1, tasks, links: [] }, calendar)).toMatchObject([
    { totalSlackDays: null, isCritical: false },
  ])
})
