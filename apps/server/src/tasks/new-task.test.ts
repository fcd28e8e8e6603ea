import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { dueOn } from '../testing/tasks-world.ts'
import { type NewTask, taskOf } from './new-task.ts'
import { timelinessOf } from './timeliness.ts'

const TODAY = isoDate('2026-11-20')
const PLACE = { leadUnitId: 'u', verifierPositionId: 'v' }
const GIVEN: NewTask = {
  id: 't',
  planId: 'k',
  ordinal: 1,
  section: 'III.2',
  title: 'Rà soát',
  text: 'Rà soát',
  spans: { task: null, lead: null, product: null, due: null },
  product: null,
  clarity: {
    who: 'clear',
    what: 'clear',
    when: 'clear',
    responsibility: 'vague',
    product: 'missing',
    authority: 'missing',
  },
  due: dueOn('2026-12-15'),
  firstDueOn: isoDate('2026-10-01'),
  accountablePositionId: 'p',
  supportingUnitIds: [],
  assignerPositionId: 'a',
  status: 'assigned',
  warnFrom: isoDate('2026-11-23'),
}

test('an assigned task starts on the day of publication, or where its deadline says', () => {
  const from = isoDate('2026-12-01')
  expect(taskOf(GIVEN, PLACE, TODAY).startsOn).toBe('2026-11-20')
  expect(taskOf({ ...GIVEN, due: { ...GIVEN.due, from } }, PLACE, TODAY).startsOn).toBe(from)
})

test('the deadline of the document stays the first one when publication sets a new one', () => {
  const task = taskOf(GIVEN, PLACE, TODAY)
  expect([task.firstDueOn, task.due.on]).toEqual(['2026-10-01', '2026-12-15'])
})

test('a draft has nobody who answers for it, and nothing runs yet', () => {
  const draft = taskOf({ ...GIVEN, status: 'draft' }, PLACE, TODAY)
  expect(draft).toMatchObject({
    status: 'draft',
    accountablePositionId: null,
    leadUnitId: null,
    assignedOn: null,
    startsOn: null,
  })
})

test('work done before publication is closed and counts in no figure', () => {
  const done = taskOf({ ...GIVEN, status: 'verified' }, PLACE, TODAY)
  expect(done).toMatchObject({ doneOn: null, closedOn: '2026-11-20', progressPercent: 100 })
  expect(timelinessOf({ ...done, dueOn: done.due.on }, TODAY)).toBe('not-counted')
})
