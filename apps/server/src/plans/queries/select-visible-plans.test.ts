import { afterAll, expect, test } from 'vitest'
import { actorWith } from '../../testing/actors.ts'
import { buildDraft, buildPlansCity, publish } from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { selectVisiblePlans } from './select-visible-plans.ts'

const world = await createWorld()
afterAll(() => world.close())

test('figures are made of published plans that the reader may see, never of drafts', async () => {
  const city = await buildPlansCity(world)
  const open = await buildDraft(world, city.clerk)
  const narrow = await buildDraft(world, city.clerk, { visibility: 'units' })
  await buildDraft(world, city.clerk)
  await publish(world, city.clerk, open)
  await publish(world, city.clerk, narrow)

  const visibleTo = async (unitId: string) => {
    const actor = actorWith({ unitId, unitPath: [city.cityId, unitId] })
    const rows = await world.inTenant((ctx) => selectVisiblePlans(ctx).execute(), actor)
    return rows.map(({ id }) => id).toSorted()
  }

  expect(await visibleTo(city.works.unitId)).toEqual([open.id, narrow.id].toSorted())
  expect(await visibleTo(city.stranger.unitId)).toEqual([open.id])
})
