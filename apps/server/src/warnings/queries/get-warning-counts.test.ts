import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildCast, buildTaskOf } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { refresh, sweep } from '../../testing/warnings-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('open warnings are counted by kind, my own apart, hidden ones not at all', async () => {
  const cast = await buildCast(world)
  await buildTaskOf(world, cast, { dueOn: '2026-11-02', assignedOn: '2026-11-02' })
  await buildTaskOf(world, cast, { dueOn: '2026-11-23', doer: cast.outsider })
  const planId = await buildPlan(world, { visibility: 'units' })
  await buildTaskOf(world, cast, { dueOn: '2026-11-02', planId, doer: cast.outsider })
  await sweep(world)

  const response = await world.get(cast.doer, '/warnings/counts')

  expect(await response.json()).toEqual({
    kinds: {
      overdue: 1,
      'not-accepted': 1,
      'due-soon': 1,
      uncovered: 0,
      'forecast-late': 0,
      'report-differs': 0,
    },
    total: 3,
    mine: 2,
    closedThisWeek: 0,
  })
})

test('those closed since Monday are counted, older ones not', async () => {
  const cast = await buildCast(world)
  const close = async (day: string) => {
    world.today = isoDate(day)
    const taskId = await buildTaskOf(world, cast, { dueOn: '2026-11-02' })
    await refresh(world, taskId)
    await world.owner("UPDATE tasks.task SET status = 'cancelled' WHERE id = $1", [taskId])
    await refresh(world, taskId)
  }
  for (const day of ['2026-11-15', '2026-11-16', '2026-11-22']) await close(day)

  const response = await world.get(cast.doer, '/warnings/counts')

  expect(await response.json()).toMatchObject({ total: 0, closedThisWeek: 2 })
})
