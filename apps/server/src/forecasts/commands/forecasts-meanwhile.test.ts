import { API_ROUTES, type PlanForecast } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries } from '../../testing/audit-log.ts'
import {
  buildRecord,
  buildTaskSince,
  forecastAfter,
  forecastAll,
} from '../../testing/forecasts-world.ts'
import { buildPlansCity } from '../../testing/plans-world.ts'
import { approve, buildDatedPlan, moveTo, submitRevision } from '../../testing/schedules-world.ts'
import { buildCast, type Cast } from '../../testing/task-acts.ts'
import { createWorld } from '../../testing/world.ts'
import { refreshForecasts } from './refresh-forecasts.ts'

// What happens while forecasts are being computed, which takes minutes in a large city.

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
  await buildRecord(world, cast, PUNCTUAL)
})
afterAll(() => world.close())

const PUNCTUAL = Array.from({ length: 36 }, () => 0)

const buildTask = () =>
  buildTaskSince(world, cast, {
    status: 'accepted',
    assignedOn: '2026-11-09',
    dueOn: '2026-12-04',
  })

async function read(planId: string): Promise<PlanForecast> {
  const response = await world.get(cast.outsider, `/plans/${planId}/forecast`)
  return API_ROUTES.getPlanForecast.response.schema.parse(await response.json())
}

const listDays = async (planId: string) =>
  (await read(planId)).tasks.map(({ taskId, p50On }) => [taskId, p50On])

/** The night's computation, with something that happens between its reading and its keeping. */
async function computeWhile(happens: () => Promise<void>): Promise<void> {
  let turns = 0
  await refreshForecasts(async (work) => {
    turns += 1
    if (turns === 2) await happens()
    return world.inTenant(work)
  })
}

describe('a computation of the night that was begun before', () => {
  test('a revision was approved keeps what was forecast after it, of the whole plan', async () => {
    const city = await buildPlansCity(world)
    const { draft, ids } = await buildDatedPlan(world, city)
    const [moved, ...others] = ids
    await forecastAll(world)
    const edits = [moveTo(moved, '2026-12-21', '2026-12-23')]
    const revisionId = await submitRevision(world, draft.id, { edits, author: city.works })
    const before = await listDays(draft.id)

    await computeWhile(async () => {
      expect((await approve(world, city.chair, draft.id, revisionId)).status).toBe(200)
      expect(await listDays(draft.id)).toEqual(before)
      world.now = '2026-11-20T02:05:00.000Z'
      await forecastAfter(world, draft.id)
    })

    expect(before[0]).toEqual([moved, '2026-12-09'])
    const after = await listDays(draft.id)
    expect(after[0]).toEqual([moved, '2026-12-23'])
    expect(after.slice(1)).toEqual(before.slice(1))
    expect(after.slice(1).map(([id]) => id)).toEqual(others)
  })

  test('a plan was published does not take its first forecasts away', async () => {
    await computeWhile(async () => {
      const taskId = await buildTask()
      world.now = '2026-11-20T02:05:00.000Z'
      await forecastAfter(world, taskId)
    })
    expect((await read(cast.planId)).tasks).toHaveLength(1)
  })

  test('something was reported does not count as knowing of it', async () => {
    const taskId = await buildTask()
    await computeWhile(async () => {
      world.now = '2026-11-20T02:06:00.000Z'
    })
    await forecastAfter(world, taskId)
    expect((await auditEntries(world)).at(-1)).toMatchObject({ action: 'forecast.refreshed' })
  })
})

test('where finished tasks become too few between two nights, that is told', async () => {
  const taskId = await buildTask()
  await forecastAll(world)
  await world.owner(
    `UPDATE tasks.task SET due_on = NULL WHERE status = 'verified' AND due_on > '2026-06-01'`,
  )
  world.now = '2026-11-20T02:05:00.000Z'
  await forecastAfter(world, taskId)
  const { tasks, historyCount, historyNeeded } = await read(cast.planId)
  expect(tasks).toEqual([])
  expect(historyCount).toBeLessThan(historyNeeded)
})
