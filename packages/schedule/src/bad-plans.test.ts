import { expect, test } from 'vitest'
import {
  computeSchedule,
  createScheduler,
  FIRST_MOMENT,
  LAST_MOMENT,
  type Activity,
  type Link,
  type Plan,
} from './index.ts'
import { MONDAY } from './testing/arbitraries.ts'
import { CHART_CALENDARS } from './testing/read-chart.ts'

const MINUTES_OF_YEAR = 366 * 1440

function planOf(activities: readonly Activity[], links: readonly Link[] = []): Plan {
  return { start: MONDAY, activities, links, calendars: [CHART_CALENDARS.office] }
}

function taskOf(id: string, minutes: number, kind: 'working' | 'elapsed' = 'working'): Activity {
  return { id, duration: { minutes, kind } }
}

function chainOf(count: number, minutes = 60): Plan {
  const activities = Array.from({ length: count }, (_, index) => taskOf(`t${index}`, minutes))
  const links = activities
    .slice(1)
    .map(({ id }, index): Link => ({ from: `t${index}`, to: id, type: 'FS' }))
  return planOf(activities, links)
}

test('a ring of 50,000 tasks is one problem with all its members, in the order of its links', () => {
  const chain = chainOf(50_000)
  const ring = {
    ...chain,
    links: [...chain.links, { from: 't49999', to: 't0', type: 'FS' as const }],
  }

  const [problem, ...more] = computeSchedule(ring).problems()

  expect(more).toEqual([])
  expect(problem).toMatchObject({ kind: 'cycle' })
  expect(problem?.kind === 'cycle' && problem.ids).toEqual(chain.activities.map(({ id }) => id))
})

test('an edit that closes a ring, and one that opens it again, start over', () => {
  const scheduler = createScheduler(chainOf(3))
  const back: Link = { from: 't2', to: 't0', type: 'FS' }

  expect(scheduler.apply({ kind: 'add-link', link: back }).whole).toBe(true)
  expect(scheduler.schedule().problems()).toHaveLength(1)
  expect(scheduler.apply({ kind: 'remove-link', link: back }).whole).toBe(true)
  expect(scheduler.schedule().list()).toEqual(computeSchedule(chainOf(3)).list())
})

test('a link against the order of the plan finds its place without starting over', () => {
  const scheduler = createScheduler(planOf([taskOf('a', 480), taskOf('b', 480), taskOf('c', 480)]))

  const change = scheduler.apply({ kind: 'add-link', link: { from: 'c', to: 'a', type: 'FS' } })

  expect([change.whole, change.movedIds()]).toEqual([false, ['a']])
})

test('a deep tree of summaries is no deeper than the memory', () => {
  const activities = Array.from({ length: 20_000 }, (_, index): Activity => {
    return { ...taskOf(`t${index}`, 60), parentId: index === 0 ? null : `t${index - 1}` }
  })

  const schedule = computeSchedule(planOf(activities))

  expect(schedule.find('t0')?.finish).toBe(MONDAY + 60)
  expect(schedule.problems()).toEqual([])
})

test('a million tasks are scheduled', () => {
  const schedule = computeSchedule(chainOf(1_000_000, 1))
  expect(schedule.find('t999999')?.critical).toBe(true)
  expect(schedule.problems()).toEqual([])
}, 60_000)

test('hundred-year tasks one after the other end with the calendar, and are told', () => {
  const chain = chainOf(40, 100 * MINUTES_OF_YEAR)

  const schedule = computeSchedule(chain)

  expect(schedule.finish).toBe(LAST_MOMENT)
  expect(schedule.problems().map(({ kind }) => kind)).toContain('beyond-range')
  for (const task of schedule.list()) {
    expect(task.finish).toBeGreaterThanOrEqual(task.start)
    expect(task.lateStart).toBeGreaterThanOrEqual(FIRST_MOMENT)
  }
})

test.each([
  [10 * MINUTES_OF_YEAR, 'elapsed'],
  [-10 * MINUTES_OF_YEAR, 'elapsed'],
  [10 * 250 * 480, 'working'],
  [-10 * 250 * 480, 'working'],
] as const)('a lag of %i minutes (%s) is counted', (minutes, kind) => {
  const links: Link[] = [{ from: 'a', to: 'b', type: 'FS', lag: { minutes, kind } }]
  const schedule = computeSchedule(planOf([taskOf('a', 480), taskOf('b', 480)], links))
  const later = (schedule.find('b')?.start ?? 0) - MONDAY

  expect(schedule.problems()).toEqual([])
  if (minutes < 0) expect(later).toBe(0)
  else expect(later).toBeGreaterThan(9 * MINUTES_OF_YEAR)
})

test('what is no number, below nothing or out of range is told and put right', () => {
  const odd: Activity[] = [
    taskOf('nan', Number.NaN),
    taskOf('below', -480),
    taskOf('endless', Number.POSITIVE_INFINITY),
    { ...taskOf('early', 480), constraint: { kind: 'must-start-on', on: FIRST_MOMENT - 1 } },
    { ...taskOf('odd', 480), calendar: 7 },
    { ...taskOf('turned', 480), fixed: { start: MONDAY + 1440, finish: MONDAY } },
    taskOf('nan', 60),
  ]
  const links: Link[] = [
    { from: 'below', to: 'odd', type: 'FS', lag: { minutes: Number.NaN, kind: 'working' } },
  ]

  const schedule = computeSchedule(planOf(odd, links))

  expect(schedule.problems().map(({ kind }) => kind)).toEqual([
    'id-twice',
    'duration-out-of-range',
    'duration-out-of-range',
    'duration-out-of-range',
    'date-out-of-range',
    'calendar-missing',
    'finish-before-start',
    'lag-out-of-range',
  ])
  for (const { start, finish } of schedule.list()) expect(finish).toBeGreaterThanOrEqual(start)
})

test('parents that are missing or each other are told, and their children stand at the top', () => {
  const child = (id: string, parentId: string): Activity => ({ ...taskOf(id, 480), parentId })
  const schedule = computeSchedule(
    planOf([child('a', 'b'), child('b', 'a'), child('c', 'nobody'), child('d', 'a')]),
  )

  expect(schedule.problems()).toEqual([
    { kind: 'parent-missing', id: 'c', parentId: 'nobody' },
    { kind: 'parent-cycle', ids: ['a', 'b'] },
  ])
  expect(schedule.list().map(({ id, summary }) => [id, summary])).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
    ['d', false],
  ])
})

test('a plan without anything in it ends when it starts', () => {
  const schedule = computeSchedule({ ...planOf([]), calendars: [] })
  expect([schedule.start, schedule.finish, schedule.list(), schedule.problems()]).toEqual([
    MONDAY,
    MONDAY,
    [],
    [],
  ])
  expect([schedule.find('x'), schedule.explainSlack('x'), schedule.explainStart('x')]).toEqual([
    null,
    null,
    null,
  ])
})
