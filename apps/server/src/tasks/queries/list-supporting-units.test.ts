import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildUnit } from '../../testing/organization-world.ts'
import { buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listSupportingUnits } from './list-supporting-units.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('supporting units come in the order of their names, each once', async () => {
  const police = await buildUnit(world, { name: 'Công an thành phố' })
  const health = await buildUnit(world, { name: 'Sở Y tế' })
  const taskId = await buildTask(world, { supportingUnitIds: [health, police, health] })
  await buildTask(world, { supportingUnitIds: [health] })

  expect(await world.inTenant((ctx) => listSupportingUnits(ctx, taskId))).toEqual([
    { id: police, name: 'Công an thành phố' },
    { id: health, name: 'Sở Y tế' },
  ])
})
