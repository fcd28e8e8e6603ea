import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildOfficial } from '../../testing/organization-world.ts'
import { buildPlan, buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('open and overdue work is counted by lead unit, work that is done is not', async () => {
  const [doer, assigner] = [await buildOfficial(world), await buildOfficial(world)]
  const planId = await buildPlan(world)
  const add = (given: object) => buildTask(world, { planId, doer, assigner, ...given })
  await add({ dueOn: '2026-11-10' })
  await add({ dueOn: '2026-12-10' })
  await add({ dueOn: '2026-11-10', status: 'verified', doneOn: '2026-11-10' })

  const response = await world.get(await world.account(), '/organization/loads')

  expect(await response.json()).toEqual({
    entries: [{ unitId: doer.unitId, open: 2, overdue: 1 }],
  })
})

test('the work of a plan that the reader does not see is not counted', async () => {
  const [doer, assigner] = [await buildOfficial(world), await buildOfficial(world)]
  const planId = await buildPlan(world, { visibility: 'units' })
  await buildTask(world, { planId, doer, assigner, dueOn: '2026-11-10' })

  const response = await world.get(await world.account(), '/organization/loads')

  expect(await response.json()).toEqual({ entries: [] })
})
