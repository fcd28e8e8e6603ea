import { addDays, isoDate } from '@roviec/calendar'
import { API_ROUTES, type ForecastCalibration } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildRecord } from '../../testing/forecasts-world.ts'
import { buildCast, type Cast } from '../../testing/task-acts.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

async function read(): Promise<ForecastCalibration> {
  const response = await world.get(cast.outsider, '/forecasts/calibration')
  return API_ROUTES.getCalibration.response.schema.parse(await response.json())
}

/**
 * Finished tasks of which every third ends four days late, with a forecast made on the Wednesday of
 * their first week that knew it with this much certainty.
 */
async function buildForecasts(count: number, certainty: number): Promise<void> {
  const isLate = (index: number) => index % 3 === 0
  const late = Array.from({ length: count }, (_, index) => (isLate(index) ? 4 : 0))
  for (let start = 0; start < count; start += 30) {
    await buildRecord(world, cast, late.slice(start, start + 30))
  }
  const tasks = await world.owner<{ id: string; due_on: string; is_late: boolean }>(
    `SELECT id, due_on::text, done_on > due_on AS is_late FROM tasks.task
     WHERE tenant_id = $1 AND due_on IS NOT NULL`,
    [world.tenantId],
  )
  const rows = tasks.map(({ id, due_on, is_late }) => ({
    task_id: id,
    week_on: addDays(isoDate(due_on), -11),
    due_on,
    late_probability: is_late ? certainty : 1 - certainty,
    p80_on: addDays(isoDate(due_on), is_late ? 2 : 0),
  }))
  await world.owner(
    `INSERT INTO forecasts.record (tenant_id, task_id, week_on, forecast_on, due_on,
       late_probability, p80_on, elapsed_share, progress_percent)
     SELECT $1, g.task_id, g.week_on, g.week_on + 2, g.due_on, g.late_probability, g.p80_on, 0.3, 10
     FROM jsonb_to_recordset($2::jsonb) AS g(task_id uuid, week_on date, due_on date,
       late_probability double precision, p80_on date)`,
    [world.tenantId, JSON.stringify(rows)],
  )
  await world.owner(
    `UPDATE forecasts.record r SET outcome = 'finished', finished_on = t.done_on
     FROM tasks.task t WHERE t.id = r.task_id AND r.tenant_id = $1`,
    [world.tenantId],
  )
}

test('without enough outcomes there is no figure, only how many there are', async () => {
  await buildForecasts(30, 0.9)
  expect(await read()).toEqual({
    from: '2025-11-20',
    to: '2026-11-20',
    count: 30,
    needed: 50,
    brier: null,
    brierOfElapsedRule: null,
    bins: [],
    coveredBy80: 20,
    settledBy80: 30,
    coverage80: null,
    coverageLow: null,
    coverageHigh: null,
  })
})

test('forecasts that knew score better than the rule of elapsed time, with their curve', async () => {
  await buildForecasts(60, 0.85)
  const calibration = await read()
  expect(calibration.brier).toBeCloseTo(0.0225)
  // The rule calls all of them late, as more time had gone than work was done.
  expect(calibration.brierOfElapsedRule).toBeCloseTo(2 / 3)
  expect(calibration.bins).toMatchObject([
    { from: 0.1, to: 0.2, count: 40, lateShare: 0 },
    { from: 0.8, to: 0.9, count: 20, lateShare: 1, high: 1 },
  ])
  expect(calibration).toMatchObject({ count: 60, coveredBy80: 40, settledBy80: 60 })
  expect(calibration.coverage80).toBeCloseTo(2 / 3)
  expect(calibration.coverageLow).toBeLessThan(2 / 3)
})

test('several forecasts of a task count once, and open work counts when its deadline passes', async () => {
  await buildForecasts(6, 0.9)
  await world.owner(
    `INSERT INTO forecasts.record SELECT tenant_id, task_id, week_on + 7, forecast_on + 7, due_on,
       0.5, p80_on, 0.8, 90, outcome, finished_on FROM forecasts.record WHERE tenant_id = $1`,
    [world.tenantId],
  )
  const counted = async () => (await read()).count
  expect(await counted()).toBe(6)
  await world.owner(
    `UPDATE forecasts.record SET outcome = NULL, finished_on = NULL WHERE tenant_id = $1`,
    [world.tenantId],
  )
  expect(await counted()).toBe(6)
  world.today = isoDate('2026-03-13')
  expect(await counted()).toBe(0)
  world.today = isoDate('2026-03-14')
  expect(await counted()).toBe(1)
})

test('what was cancelled counts for nothing', async () => {
  await buildForecasts(3, 0.9)
  await world.owner("UPDATE tasks.task SET status = 'cancelled' WHERE tenant_id = $1", [
    world.tenantId,
  ])
  expect(await read()).toMatchObject({ count: 0, coveredBy80: 0 })
})
