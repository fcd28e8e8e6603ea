import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { actorWith } from '../../testing/actors.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { getPlanItem, listPlanItems } from './list-plan-items.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

test('the items that are asked for come in the order of the document', async () => {
  const { id, items } = await buildDraft(world, city.clerk, {
    tasks: [CLEAR_TASK, CLEAR_TASK, CLEAR_TASK],
  })
  const [first, , third] = items.map((item) => item.id)

  const listed = await world.inTenant((ctx) => listPlanItems(ctx, id, [third ?? '', first ?? '']))

  expect(listed.map(({ ordinal }) => ordinal)).toEqual([1, 3])
})

test('an unknown item, and a plan that the reader may not see, are not found', async () => {
  const { id, items } = await buildDraft(world, city.clerk)
  const itemId = items[0]?.id ?? ''

  await expect(world.inTenant((ctx) => getPlanItem(ctx, id, newId()))).rejects.toMatchObject({
    code: 'plan-item-not-found',
  })
  await expect(
    world.inTenant((ctx) => getPlanItem(ctx, id, itemId), actorWith({})),
  ).rejects.toMatchObject({ code: 'plan-not-found' })
})
