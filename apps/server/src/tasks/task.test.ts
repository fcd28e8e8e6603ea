import { isoDate } from '@roviec/calendar'
import { TASK_ABILITIES, TASK_STATUSES, type TaskAbility, type TaskStatus } from '@roviec/contract'
import { describe, expect, test } from 'vitest'
import { dueOn } from '../testing/tasks-world.ts'
import {
  accept,
  assign,
  cancel,
  changedFields,
  isClosed,
  permits,
  reassign,
  report,
  requirePermitted,
  returnResult,
  submit,
  type Task,
  verify,
} from './task.ts'

const TODAY = isoDate('2026-11-20')

const TRANSFERS = {
  object: 'accepted',
  claim: 'accepted',
  reject: 'accepted',
  reassign: 'assigned',
  cancel: 'cancelled',
} as const

const ALLOWED: Record<TaskStatus, Partial<Record<TaskAbility, TaskStatus>>> = {
  draft: { assign: 'assigned', cancel: 'cancelled' },
  assigned: {
    ...TRANSFERS,
    accept: 'accepted',
    object: 'assigned',
    claim: 'assigned',
    reject: 'assigned',
  },
  accepted: { ...TRANSFERS, report: 'accepted', submit: 'submitted' },
  submitted: { verify: 'verified', return: 'returned', cancel: 'cancelled' },
  returned: { report: 'returned', submit: 'submitted', cancel: 'cancelled' },
  suspended: { cancel: 'cancelled' },
  verified: {},
  cancelled: {},
}

const REFUSED: Record<TaskAbility, string> = {
  assign: 'task-not-assignable',
  accept: 'task-not-acceptable',
  report: 'task-not-reportable',
  submit: 'task-not-submittable',
  verify: 'task-not-verifiable',
  return: 'task-not-returnable',
  object: 'task-not-objectable',
  claim: 'task-not-claimable',
  reassign: 'task-not-reassignable',
  reject: 'task-not-reassignable',
  cancel: 'task-not-cancellable',
}

const ACTS: Record<TaskAbility, (task: Task) => Task> = {
  assign: (given) => assign(given, ASSIGNMENT, TODAY),
  accept,
  report: (given) =>
    report(given, { progressPercent: 60, selfReport: 'at-risk', expectedOn: null, note: '' }),
  submit: (given) => submit(given, { submittedBy: 'an', verifierPositionId: 'v' }, TODAY),
  verify: (given) => verify(given, TODAY),
  return: returnResult,
  // Requests and their refusal change nothing of the task itself.
  object: (given) => permitted(given, 'object'),
  claim: (given) => permitted(given, 'claim'),
  reject: (given) => permitted(given, 'reject'),
  reassign: (given) => reassign(given, ELSEWHERE),
  cancel: (given) => cancel(given, TODAY),
}

const ELSEWHERE = { accountablePositionId: 'q', leadUnitId: 'w', verifierPositionId: 'v' }

function permitted(given: Task, ability: TaskAbility): Task {
  requirePermitted(given, ability)
  return given
}

const ASSIGNMENT = {
  accountablePositionId: 'p',
  leadUnitId: 'u',
  verifierPositionId: 'v',
  due: dueOn('2026-12-15'),
}

describe.each(TASK_STATUSES)('a task that is %s', (status) => {
  test.each(TASK_ABILITIES)('%s', (action) => {
    const next = ALLOWED[status][action]
    const act = () => ACTS[action](task({ status }))
    expect(permits({ status }, action)).toBe(next !== undefined)
    if (next === undefined) expect(act).toThrow(expect.objectContaining({ code: REFUSED[action] }))
    else expect(act().status).toBe(next)
  })
})

describe('deadlines', () => {
  test('the first deadline stays when a draft is assigned with another one', () => {
    const draft = task({ status: 'draft', firstDueOn: isoDate('2026-10-01') })
    const assigned = assign(draft, ASSIGNMENT, TODAY)
    expect([assigned.firstDueOn, assigned.due.on]).toEqual(['2026-10-01', '2026-12-15'])
  })

  test('a draft without a date gets its first deadline when it is assigned', () => {
    const draft = task({ status: 'draft', due: dueOn(null), firstDueOn: null })
    expect(assign(draft, ASSIGNMENT, TODAY).firstDueOn).toBe('2026-12-15')
  })

  test.each([
    ['yesterday', '2026-11-19', false],
    ['today', '2026-11-20', true],
  ])('work due %s can be assigned: %s → %s', (_, day, allowed) => {
    const act = () => assign(task({ status: 'draft' }), { ...ASSIGNMENT, due: dueOn(day) }, TODAY)
    if (allowed) expect(act().due.on).toBe(day)
    else expect(act).toThrow(expect.objectContaining({ code: 'task-due-in-the-past' }))
  })

  test('no later act moves a deadline', () => {
    const before = task({ status: 'accepted' })
    const after = verify(submit(returnResult(submitted(before)), SUBMISSION, TODAY), TODAY)
    expect([after.due, after.firstDueOn]).toEqual([before.due, before.firstDueOn])
  })
})

const SUBMISSION = { submittedBy: 'an', verifierPositionId: 'v' }
const submitted = (given: Task) => submit(given, SUBMISSION, isoDate('2026-11-10'))

test('work is done on the day of the submission that was verified, not of the verification', () => {
  const done = verify(submitted(task({ status: 'accepted' })), TODAY)
  expect([done.doneOn, done.closedOn, done.progressPercent]).toEqual([
    '2026-11-10',
    '2026-11-20',
    100,
  ])
})

describe('passing on', () => {
  const given = () =>
    task({ status: 'accepted', progressPercent: 40, selfReport: 'late', expectedOn: TODAY })
  const to = ELSEWHERE

  test('the deadline, the first day and the work reported stay; the judgement of the doer goes', () => {
    const before = given()
    expect(reassign(before, to)).toEqual({
      ...before,
      ...to,
      status: 'assigned',
      selfReport: null,
      expectedOn: null,
    })
  })

  test('nobody passes a task on to the seat that has it', () => {
    const attempt = () => reassign(given(), { ...to, accountablePositionId: 'p' })
    expect(attempt).toThrow(expect.objectContaining({ code: 'transfer-to-itself' }))
  })
})

test('a returned submission no longer counts', () => {
  const returned = returnResult(submitted(task({ status: 'accepted' })))
  expect([returned.submittedOn, returned.submittedBy, returned.doneOn]).toEqual([null, null, null])
})

test('verified and cancelled are the ends', () => {
  expect(TASK_STATUSES.filter((status) => isClosed({ status }))).toEqual(['verified', 'cancelled'])
})

test('the record names the fields that changed, and only those', () => {
  const before = task({ status: 'assigned', version: 1 })
  expect(changedFields(before, { ...accept(before), version: 2 })).toEqual({
    before: { status: 'assigned' },
    after: { status: 'accepted' },
  })
})

function task(given: Partial<Task>): Task {
  return {
    id: 't',
    planId: 'k',
    ordinal: 1,
    section: null,
    title: 'Rà soát',
    text: 'Rà soát',
    spans: { task: null, lead: null, product: null, due: null },
    product: null,
    clarity: {
      who: 'clear',
      what: 'clear',
      when: 'clear',
      responsibility: 'clear',
      product: 'clear',
      authority: 'clear',
    },
    due: dueOn('2026-11-30'),
    firstDueOn: isoDate('2026-11-30'),
    startsOn: null,
    warnFrom: null,
    status: 'assigned',
    accountablePositionId: 'p',
    leadUnitId: 'u',
    assignerPositionId: 'a',
    verifierPositionId: 'a',
    assignedOn: TODAY,
    submittedOn: null,
    submittedBy: null,
    doneOn: null,
    closedOn: null,
    progressPercent: 0,
    selfReport: null,
    expectedOn: null,
    version: 1,
    ...given,
  }
}
