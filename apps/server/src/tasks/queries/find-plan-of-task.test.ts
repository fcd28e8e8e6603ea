import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildUnit } from '../../testing/organization-world.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findPlanOfTask } from './find-plan-of-task.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const find = (planId: string) => world.inTenant((ctx) => findPlanOfTask(ctx, planId))

test('a published plan is open, a closed one is not', async () => {
  expect(await find(await buildPlan(world))).toMatchObject({ isOpen: true, visibility: 'tenant' })
  expect(await find(await buildPlan(world, { status: 'closed' }))).toMatchObject({ isOpen: false })
})

test('a plan for some units tells the named ones from their superiors', async () => {
  const [named, superior] = [await buildUnit(world), await buildUnit(world)]
  const planId = await buildPlan(world, {
    visibility: 'units',
    audience: [
      { unitId: named, relation: 'named' },
      { unitId: superior, relation: 'superior' },
    ],
  })
  expect(await find(planId)).toEqual({
    isOpen: true,
    visibility: 'units',
    namedUnitIds: new Set([named]),
    superiorUnitIds: new Set([superior]),
  })
})
