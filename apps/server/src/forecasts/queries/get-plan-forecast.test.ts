import { afterAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildCast } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

// What a computed forecast says is tested where it is computed: refresh-forecasts.test.ts.

test('before the first computation there is none, and it says how much history it takes', async () => {
  const { doer, planId } = await buildCast(world)
  const response = await world.get(doer, `/plans/${planId}/forecast`)
  expect(await response.json()).toEqual({
    computedOn: null,
    trials: 0,
    historyCount: 0,
    historyNeeded: 25,
    tasks: [],
  })
})

test('a plan that is not there, or not to be seen, is not found', async () => {
  const { doer, outsider } = await buildCast(world)
  const planId = await buildPlan(world, {
    visibility: 'units',
    audience: [{ unitId: doer.unitId, relation: 'named' }],
  })
  const ask = async (sender: typeof doer, id: string) =>
    refusalOf(await world.get(sender, `/plans/${id}/forecast`))
  expect(await ask(outsider, planId)).toEqual([404, 'plan-not-found'])
  expect(await ask(doer, newId())).toEqual([404, 'plan-not-found'])
})
