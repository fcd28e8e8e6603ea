import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import { levelPlan, levelTasks, type LevelTask, type PlanToLevel } from '../index.ts'

const calendar = createWorkingCalendar()

function plan(parts: Partial<PlanToLevel>): PlanToLevel {
  const resources = [{ id: 'head', capacity: 1 }]
  const fromOn = isoDate('2026-03-05')
  return { tasks: [], links: [], resources, calendar, fromOn, seed: 1, schedulesMax: 50, ...parts }
}

const needs = [{ resourceId: 'head', amount: 1 }]

describe('one head', () => {
  test('does one task after the other, the one that is due first', () => {
    const { dates, lateWorkingDays, finishOn, problems } = levelPlan(
      plan({
        tasks: [
          { id: 'report', workingDays: 3, needs },
          { id: 'answer', workingDays: 2, needs, dueOn: isoDate('2026-03-07') },
        ],
      }),
    )
    expect([...dates]).toEqual([
      ['report', { startOn: '2026-03-09', finishOn: '2026-03-11' }],
      ['answer', { startOn: '2026-03-05', finishOn: '2026-03-06' }],
    ])
    expect({ lateWorkingDays, finishOn, problems }).toEqual({
      lateWorkingDays: 0,
      finishOn: '2026-03-11',
      problems: [],
    })
  })

  test('goes round what is fixed, and what is late already stays late', () => {
    const fixed = { startOn: isoDate('2026-03-02'), finishOn: isoDate('2026-03-06') }
    const { dates, lateWorkingDays } = levelPlan(
      plan({
        tasks: [
          { id: 'meeting', workingDays: 5, needs, fixed },
          { id: 'answer', workingDays: 1, needs, dueOn: isoDate('2026-03-04') },
        ],
      }),
    )
    expect(dates.get('meeting')).toEqual(fixed)
    expect(dates.get('answer')).toEqual({ startOn: '2026-03-09', finishOn: '2026-03-09' })
    expect(lateWorkingDays).toBe(3)
  })

  test('waits for what its tasks wait for', () => {
    const { dates } = levelPlan(
      plan({
        tasks: [
          { id: 'survey', workingDays: 2, needs: [], earliestOn: isoDate('2026-03-07') },
          { id: 'report', workingDays: 1, needs },
        ],
        links: [{ from: 'survey', to: 'report', type: 'FS', lagDays: 1 }],
      }),
    )
    expect(dates.get('report')?.startOn).toBe('2026-03-12')
  })
})

/**
 * Two drafters and one clerk. The links alone allow 7 days; the clerk has 10 days of work, and
 * cannot begin before the first draft is done after 2.
 */
const OFFICE: readonly LevelTask[] = [
  { id: 'draft 1', days: 2, needs: [{ resourceId: 'drafter', amount: 1 }] },
  { id: 'draft 2', days: 4, needs: [{ resourceId: 'drafter', amount: 1 }] },
  { id: 'draft 3', days: 3, needs: [{ resourceId: 'drafter', amount: 1 }] },
  { id: 'check 1', days: 5, needs: [{ resourceId: 'clerk', amount: 1 }] },
  { id: 'check 2', days: 3, needs: [{ resourceId: 'clerk', amount: 1 }] },
  { id: 'check 3', days: 2, needs: [{ resourceId: 'clerk', amount: 1 }] },
  { id: 'meeting', days: 1, needs: [{ resourceId: 'drafter', amount: 2 }] },
]

test('several resources at once: the least number of days is found', () => {
  const link = (from: string, to: string) => ({ from, to, type: 'FS' as const, lagDays: 0 })
  const { length, lengthMin, problems } = levelTasks({
    tasks: OFFICE,
    links: [
      ...['1', '2', '3'].map((name) => link(`draft ${name}`, `check ${name}`)),
      link('draft 1', 'meeting'),
      link('draft 2', 'meeting'),
    ],
    resources: [
      { id: 'drafter', capacity: 2 },
      { id: 'clerk', capacity: 1 },
    ],
    seed: 7,
    schedulesMax: 100,
  })
  expect({ length, lengthMin, problems }).toEqual({ length: 12, lengthMin: 10, problems: [] })
})

test('what makes no sense is told, and the rest is levelled', () => {
  const { startDays, problems } = levelTasks({
    tasks: [
      { id: 'one', days: 2, needs: [{ resourceId: 'nobody', amount: 1 }] },
      { id: 'two', days: 2, needs: [{ resourceId: 'head', amount: 3 }] },
      { id: 'two', days: 9, needs: [] },
      { id: 'three', days: 1.5, needs },
    ],
    links: [
      { from: 'one', to: 'two', type: 'FS', lagDays: 0 },
      { from: 'two', to: 'one', type: 'FS', lagDays: 0 },
      { from: 'one', to: 'nothing', type: 'FS', lagDays: 0 },
    ],
    resources: [{ id: 'head', capacity: 1 }],
    seed: 1,
    schedulesMax: 5,
  })
  expect([...startDays.keys()].toSorted()).toEqual(['one', 'three', 'two'])
  expect(problems.map(({ kind }) => kind).toSorted()).toEqual([
    'beyond-capacity',
    'cycle',
    'id-twice',
    'link-to-nothing',
    'number-out-of-range',
    'resource-missing',
  ])
})

test('a plan of more days than are looked at is told', () => {
  const tasks = Array.from({ length: 300 }, (_, index) => ({
    id: `t${index}`,
    days: 90_000,
    needs,
  }))
  const resources = [{ id: 'head', capacity: 1 }]
  const { startDays, problems } = levelTasks({
    tasks,
    links: [],
    resources,
    seed: 1,
    schedulesMax: 1,
  })
  expect(startDays.size).toBe(0)
  expect(problems).toEqual([{ kind: 'no-room' }])
})
