import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import type { MyTask, TaskStatus } from '@roviec/contract'
import { describe, expect, test } from 'vitest'
import { dueOn } from '../testing/tasks-world.ts'
import { compareMyTasks, groupOf } from './my-work.ts'
import { timelinessOf } from './timeliness.ts'

const TODAY = isoDate('2026-11-20')
const RULES = { today: TODAY, calendar: createWorkingCalendar(), dueSoonWorkingDays: 3 }

describe('the group of a task', () => {
  test.for([
    ['assigned', '2026-11-19', 'overdue', 'late bites before anything else'],
    ['returned', '2026-11-19', 'overdue', 'also after a return'],
    ['assigned', '2026-11-25', 'due-soon', 'three working days: Monday, Tuesday, Wednesday'],
    ['accepted', '2026-11-20', 'due-soon', 'today'],
    ['assigned', '2026-11-26', 'to-accept', 'four working days'],
    ['accepted', '2026-11-26', 'in-progress', 'accepted and not soon'],
    ['assigned', null, 'to-accept', 'undated, but not accepted yet'],
    ['accepted', null, 'undated', 'standing work'],
    ['submitted', '2026-11-01', 'waiting', 'a pending result is never overdue'],
    ['verified', '2026-11-01', 'done', 'finished'],
  ] as const)('%s, due %s: %s (%s)', ([status, due, group]) => {
    expect(groupOf(task(status, due), 'doer', RULES)).toBe(group)
  })

  test('a result that waits for me is to verify', () => {
    expect(groupOf(task('submitted', '2026-11-01'), 'verifier', RULES)).toBe('to-verify')
  })
})

test('what bites first is first; results in the order they came; the latest done first', () => {
  const rows = [
    mine('done', 'd1', { doneOn: '2026-11-10' }),
    mine('done', 'd2', { doneOn: '2026-11-12' }),
    mine('undated', 'u'),
    mine('to-verify', 'v2', { submittedOn: '2026-11-19' }),
    mine('to-verify', 'v1', { submittedOn: '2026-11-18' }),
    mine('overdue', 'o2', { due: '2026-11-19' }),
    mine('overdue', 'o1', { due: '2026-11-02' }),
    mine('in-progress', 'p', { due: '2026-12-02' }),
    mine('to-accept', 'a2'),
    mine('to-accept', 'a1', { due: '2026-12-02' }),
    mine('waiting', 'w', { due: '2026-11-02' }),
    mine('due-soon', 's', { due: '2026-11-21' }),
  ]
  expect(rows.toSorted(compareMyTasks).map(({ id }) => id)).toEqual([
    'o1',
    'o2',
    's',
    'a1',
    'a2',
    'v1',
    'v2',
    'p',
    'w',
    'u',
    'd2',
    'd1',
  ])
})

function task(status: TaskStatus, due: string | null) {
  const facts = { status, dueOn: dueOn(due).on, submittedOn: null, doneOn: TODAY }
  return { status, due: dueOn(due), timeliness: timelinessOf(facts, TODAY) }
}

function mine(
  group: MyTask['group'],
  id: string,
  given: { due?: string; doneOn?: string; submittedOn?: string } = {},
): MyTask {
  const { due = null, doneOn = null, submittedOn = null } = given
  return { id, group, due: dueOn(due), doneOn, submittedOn } as unknown as MyTask
}
