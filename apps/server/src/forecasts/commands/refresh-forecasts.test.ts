import { isoDate } from '@roviec/calendar'
import { API_ROUTES, type PlanForecast } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { computeApart } from '../../platform/work-apart.ts'
import { auditEntries } from '../../testing/audit-log.ts'
import {
  buildLink,
  buildRecord,
  buildTaskSince,
  forecastAfter,
  forecastAll,
} from '../../testing/forecasts-world.ts'
import { buildCast, type Cast } from '../../testing/task-acts.ts'
import { listEpisodes, refresh, sweep } from '../../testing/warnings-world.ts'
import { createWorld } from '../../testing/world.ts'
import { refreshForecasts } from './refresh-forecasts.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

/** Of twelve tasks a few are late by up to a week. */
const DOZEN = [-3, -1, 0, 0, 0, -2, 4, 7, 0, -1, 3, 0]
const MIXED = [...DOZEN, ...DOZEN, ...DOZEN]
/** Every one takes twice as long as planned. */
const LATE = MIXED.map(() => 12)

const task = (given: Partial<Parameters<typeof buildTaskSince>[2]> = {}) =>
  buildTaskSince(world, cast, {
    status: 'accepted',
    assignedOn: '2026-11-09',
    dueOn: '2026-12-04',
    ...given,
  })

async function read(): Promise<PlanForecast> {
  const response = await world.get(cast.outsider, `/plans/${cast.planId}/forecast`)
  return API_ROUTES.getPlanForecast.response.schema.parse(await response.json())
}

const weeks = () =>
  world.owner(
    `SELECT task_id, week_on::text, due_on::text, outcome, finished_on::text FROM forecasts.record
     WHERE tenant_id = $1 ORDER BY week_on`,
    [world.tenantId],
  )

test('with too few finished tasks there is no probability, and it says how many there are', async () => {
  await buildRecord(world, cast, MIXED.slice(0, 24))
  await task()

  await forecastAll(world)

  expect(await read()).toEqual({
    computedOn: '2026-11-20',
    trials: 0,
    historyCount: 24,
    historyNeeded: 25,
    tasks: [],
  })
})

test('an open task gets its chance of being late, likely days and causes, in one entry', async () => {
  await buildRecord(world, cast, MIXED)
  const early = await task()
  const tight = await task({ assignedOn: '2026-09-07', dueOn: '2026-11-23' })
  await task({ dueOn: null })
  await task({ status: 'submitted' })

  await forecastAll(world)

  const { tasks, ...run } = await read()
  expect(run).toEqual({
    computedOn: '2026-11-20',
    trials: 10_000,
    historyCount: 36,
    historyNeeded: 25,
  })
  expect(tasks.map(({ taskId }) => taskId)).toEqual([early, tight])
  const [one, other] = tasks
  expect(one).toMatchObject({ selfReport: null, differs: false, unitTaskCount: 36 })
  expect(one?.lateProbability).toBeLessThan(other?.lateProbability ?? 0)
  expect(one?.p50On.localeCompare(one.p80On)).toBeLessThanOrEqual(0)
  expect(other?.causes.length).toBeGreaterThan(0)
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'forecast.computed',
      subjectId: null,
      personId: null,
      after: { tasks: 2, history: 36, trials: 10_000, sha256: expect.stringMatching(/^\w{64}$/) },
    },
  ])
})

test('a deadline beyond the calendar spoils no other forecast', async () => {
  await buildRecord(world, cast, MIXED)
  const taskId = await task({ dueOn: '2400-01-01' })
  await forecastAll(world)
  expect((await read()).tasks).toMatchObject([{ taskId, lateProbability: 0 }])
})

test('the same day gives the same forecast', async () => {
  await buildRecord(world, cast, MIXED)
  await task()
  await forecastAll(world)
  const first = await read()
  await forecastAll(world)
  expect(await read()).toEqual(first)
})

test('a task that waits for another is likely as late as that one, and says so', async () => {
  await buildRecord(world, cast, MIXED)
  const before = await task({ title: 'Thẩm định', dueOn: '2026-12-04' })
  const after = await task({ status: 'assigned', assignedOn: '2026-11-16', dueOn: '2026-12-04' })
  const alone = await task({ status: 'assigned', assignedOn: '2026-11-16', dueOn: '2026-12-04' })
  await buildLink(world, cast.planId, [before, after])

  await forecastAll(world)

  const { tasks } = await read()
  const byId = new Map(tasks.map((forecast) => [forecast.taskId, forecast]))
  const held = byId.get(after)
  expect(held?.lateProbability).toBeGreaterThan(byId.get(alone)?.lateProbability ?? 1)
  expect(held?.causes).toContainEqual(
    expect.objectContaining({ kind: 'predecessor', taskId: before, taskTitle: 'Thẩm định' }),
  )
})

describe('the record of the week', () => {
  test('keeps the first forecast of each week, and what became of the task', async () => {
    await buildRecord(world, cast, MIXED)
    const taskId = await task()
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-23']) {
      world.today = isoDate(day)
      await forecastAll(world)
    }
    const open = { task_id: taskId, due_on: '2026-12-04', outcome: null, finished_on: null }
    expect(await weeks()).toEqual([
      { ...open, week_on: '2026-11-16' },
      { ...open, week_on: '2026-11-23' },
    ])
    await world.owner(
      `UPDATE tasks.task SET status = 'verified', submitted_on = '2026-11-24',
         done_on = '2026-11-24', closed_on = '2026-11-25', changed_on = '2026-11-25'
       WHERE id = $1`,
      [taskId],
    )

    world.today = isoDate('2026-11-26')
    await forecastAll(world)

    const done = { ...open, outcome: 'finished', finished_on: '2026-11-24' }
    expect(await weeks()).toEqual([
      { ...done, week_on: '2026-11-16' },
      { ...done, week_on: '2026-11-23' },
    ])
  })

  test('leaves out what is late already, and forgets what is older than two years', async () => {
    await buildRecord(world, cast, MIXED)
    const taskId = await task({ dueOn: '2026-11-19' })
    await world.owner(
      `INSERT INTO forecasts.record (tenant_id, task_id, week_on, forecast_on, due_on,
         late_probability, p80_on, elapsed_share, progress_percent)
       VALUES ($1, $2, '2024-11-18', '2024-11-18', '2024-11-20', 0.5, '2024-11-20', 0.5, 50)`,
      [world.tenantId, taskId],
    )
    await forecastAll(world)
    expect(await weeks()).toEqual([])
  })
})

describe('warnings', () => {
  test('work that will likely be late is warned of until its deadline has passed', async () => {
    await buildRecord(world, cast, LATE)
    const taskId = await task({ assignedOn: '2026-11-09', dueOn: '2026-12-01' })
    await sweep(world)
    expect(await listEpisodes(world)).toEqual([])

    world.today = isoDate('2026-11-21')
    await forecastAll(world)
    await sweep(world)
    world.today = isoDate('2026-12-02')
    await sweep(world)

    expect(await listEpisodes(world)).toMatchObject([
      { taskId, kind: 'forecast-late', openedOn: '2026-11-21', closedOn: '2026-12-02' },
      { taskId, kind: 'overdue', openedOn: '2026-12-02', closedOn: null },
    ])
  })

  test('a report that is rosier than the figures is warned of, and ends with an honest one', async () => {
    await buildRecord(world, cast, LATE)
    const taskId = await task()
    const report = (selfReport: string) =>
      world.post(cast.doer, `/tasks/${taskId}/report`, {
        progressPercent: 5,
        selfReport,
        expectedOn: null,
        note: 'Đang làm',
      })
    const kinds = async () => {
      await forecastAfter(world, taskId)
      await refresh(world, cast.planId)
      const open = (await listEpisodes(world)).filter(({ closedOn }) => closedOn === null)
      return open.map(({ kind }) => kind)
    }

    expect((await report('on-track')).status).toBe(200)
    expect(await kinds()).toEqual(['forecast-late', 'report-differs'])
    expect((await read()).tasks).toMatchObject([
      { selfReport: 'on-track', computedReport: 'late', differs: true, reportCount: 1 },
    ])

    world.now = '2026-11-20T02:05:00.000Z'
    await report('late')
    expect(await kinds()).toEqual(['forecast-late'])
  })

  test('a warning ends when its forecast goes away', async () => {
    await buildRecord(world, cast, LATE)
    await task()
    await forecastAll(world)
    await sweep(world)
    await world.owner('UPDATE tasks.task SET due_on = NULL WHERE status = $1', ['verified'])

    await forecastAll(world)
    await sweep(world)

    expect(await listEpisodes(world)).toMatchObject([
      { kind: 'forecast-late', closedOn: '2026-11-20' },
    ])
  })
})

describe('soon after an act', () => {
  test('only the plan is computed anew, once a turn', async () => {
    await buildRecord(world, cast, MIXED)
    const taskId = await task()
    await forecastAfter(world, taskId)
    await forecastAfter(world, taskId)
    world.now = '2026-11-20T02:05:00.000Z'
    await forecastAfter(world, cast.planId)

    const entry = { action: 'forecast.refreshed', subjectId: cast.planId, after: { tasks: 1 } }
    expect(await auditEntries(world)).toMatchObject([entry, entry])
    expect((await read()).tasks).toHaveLength(1)
  })

  test('what is no task or plan changes nothing', async () => {
    await forecastAfter(world, cast.cityId)
    expect(await auditEntries(world)).toEqual([])
  })
})

test('a computation that fails leaves the forecasts of before', async () => {
  await buildRecord(world, cast, MIXED)
  await task()
  await forecastAll(world)
  const before = await read()
  world.today = isoDate('2026-11-23')

  const broken = new URL('data:text/javascript,throw new Error("broken")')
  await expect(refreshForecasts((work) => world.inTenant(work), broken)).rejects.toThrow('broken')

  expect(await read()).toEqual(before)
})

test.each([
  ['data:text/javascript,throw new Error("broken")', 'broken'],
  ['data:text/javascript,', 'ended without an answer'],
  ['data:text/javascript,setInterval(() => {}, 1000)', 'no answer in 300 ms'],
])('a worker that does not answer is an error: %s', async (script, reason) => {
  const work = computeApart({ script: new URL(script), data: null, milliseconds: 300 })
  await expect(work).rejects.toThrow(reason)
})
