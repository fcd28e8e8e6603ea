import { expect, test } from 'vitest'
import { makeMyTask } from '../../testing/make-task.ts'
import { countPressing, nextAct, sectionsOf } from './my-work.ts'

const late = makeMyTask({ id: '1', group: 'overdue', dueOn: '2026-11-13', planId: 'b', ordinal: 2 })
const soon = makeMyTask({
  id: '2',
  group: 'due-soon',
  dueOn: '2026-11-23',
  planId: 'a',
  ordinal: 1,
})
const undated = makeMyTask({ id: '3', group: 'undated', dueOn: null, planId: 'b', ordinal: 1 })
const done = makeMyTask({ id: '4', group: 'done', dueOn: '2026-11-01', planId: 'b', ordinal: 3 })
const tasks = [soon, undated, late, done]

const keysAndIds = (order: 'urgent' | 'due' | 'document') =>
  sectionsOf(tasks, order).map(({ key, tasks: found }) => [key, found.map(({ id }) => id)])

test('what bites first is first, and empty groups are left out', () => {
  expect(keysAndIds('urgent')).toEqual([
    ['overdue', ['1']],
    ['due-soon', ['2']],
    ['undated', ['3']],
    ['done', ['4']],
  ])
})

test('by deadline the earliest is first, undated work last, finished work away', () => {
  expect(keysAndIds('due')).toEqual([['all', ['1', '2', '3']]])
})

test('by document the tasks stand as in the document', () => {
  expect(keysAndIds('document')).toEqual([
    ['a', ['2']],
    ['b', ['3', '1']],
  ])
})

test('only what wants an act now is counted in the bar', () => {
  expect(countPressing(tasks)).toBe(2)
})

test.for([
  [['accept'], 'assigned', 0, 'accept'],
  [['verify', 'return'], 'submitted', 100, 'verify'],
  [['report', 'submit'], 'accepted', 40, 'report'],
  [['report', 'submit'], 'accepted', 90, 'submit'],
  [['report', 'submit'], 'returned', 90, 'resubmit'],
  [[], 'accepted', 40, 'open'],
] as const)('with %j while %s at %i %% the row offers %s', ([abilities, status, percent, act]) => {
  expect(nextAct({ abilities: [...abilities], status, progressPercent: percent })).toBe(act)
})
