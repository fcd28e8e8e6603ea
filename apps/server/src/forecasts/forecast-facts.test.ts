import { createWorkingCalendar, isoDate, toDayNumber } from '@roviec/calendar'
import { expect, test } from 'vitest'
import {
  elapsedShareOf,
  finishedTaskOf,
  forecastTaskOf,
  type TaskFacts,
  termOf,
} from './forecast-facts.ts'

const calendar = createWorkingCalendar()
const TODAY = isoDate('2026-11-20')
const FACTS: TaskFacts = {
  id: 't',
  planId: 'p',
  unitId: 'u',
  status: 'accepted',
  startsOn: isoDate('2026-11-02'),
  assignedOn: isoDate('2026-11-02'),
  dueOn: isoDate('2026-11-27'),
  firstDueOn: isoDate('2026-11-13'),
  submittedOn: null,
  doneOn: null,
  closedOn: null,
  progressPercent: 40,
  selfReport: 'on-track',
}

const taskOf = (change: Partial<TaskFacts>, isHeld = false) =>
  forecastTaskOf({ ...FACTS, ...change }, { today: TODAY, calendar, reports: [], isHeld })

test('a term is planned by the first deadline, and late by the present one', () => {
  expect(termOf(FACTS, calendar)).toEqual({
    beginOn: '2026-11-02',
    dueOn: '2026-11-27',
    plannedDays: 10,
  })
})

test.each([
  [{ assignedOn: isoDate('2026-11-09') }, '2026-11-09', 5],
  [{ startsOn: isoDate('2026-11-16') }, '2026-11-16', 10],
  [{ firstDueOn: null }, '2026-11-02', 20],
] as const)('a term begins with its bar and not before the assignment: %j', (change, on, days) => {
  expect(termOf({ ...FACTS, ...change }, calendar)).toMatchObject({
    beginOn: on,
    plannedDays: days,
  })
})

test('work without a deadline, or that nobody was given, has no term', () => {
  expect(termOf({ ...FACTS, dueOn: null }, calendar)).toBeNull()
  expect(termOf({ ...FACTS, startsOn: null, assignedOn: null }, calendar)).toBeNull()
})

test.each([
  ['accepted', {}, false, 'under-way'],
  ['accepted before what holds it is finished', {}, true, 'under-way'],
  ['assigned and held', { status: 'assigned' }, true, 'waiting'],
  ['assigned and free', { status: 'assigned' }, false, 'under-way'],
  ['to begin later', { startsOn: isoDate('2026-12-01'), progressPercent: 0 }, false, 'waiting'],
  ['begun early', { startsOn: isoDate('2026-12-01') }, false, 'under-way'],
  ['a draft', { status: 'draft' }, false, 'waiting'],
  ['submitted', { status: 'submitted', submittedOn: TODAY }, false, 'done'],
] as const)('%s', (_, change, isHeld, expected) => {
  expect(taskOf(change, isHeld)?.status).toBe(expected)
})

test('what has begun early began today at the latest', () => {
  expect(taskOf({ startsOn: isoDate('2026-12-01') })?.startDay).toBe(toDayNumber(TODAY))
})

test('a finished task tells how long it took, and what was reported after how many days', () => {
  const done = { ...FACTS, status: 'verified', doneOn: isoDate('2026-11-18') } as const
  const reports = [{ on: isoDate('2026-11-06'), percent: 50 }]
  expect(finishedTaskOf(done, reports, calendar)).toEqual({
    unitId: 'u',
    plannedDays: 10,
    actualDays: 13,
    reports: [{ elapsedDays: 5, percent: 50 }],
  })
})

test.each([
  ['2026-10-30', 0],
  ['2026-11-02', 0],
  ['2026-11-16', 0.5],
  ['2026-12-07', 1],
])('the share of the term that has gone by the morning of %s is %d', (day, share) => {
  const term = termOf(FACTS, calendar)
  expect(term && elapsedShareOf(term, isoDate(day), calendar)).toBe(share)
})
