import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findHeads, findPositions, requirePosition, requireUnits } from './find-positions.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('positions are found with the path of their unit; unknown ids are left out', async () => {
  const cityId = await buildUnit(world)
  const unitId = await buildUnit(world, { parentId: cityId, name: 'Sở Xây dựng' })
  const { positionId } = await buildPosition(world, { unitId, title: 'Giám đốc' })

  const found = await world.inTenant((ctx) => findPositions(ctx, [positionId, newId()]))

  expect([...found.values()]).toEqual([
    {
      id: positionId,
      unitId,
      title: 'Giám đốc',
      rank: 'head',
      unitName: 'Sở Xây dựng',
      unitPath: [cityId, unitId],
    },
  ])
})

test('heads are found by unit, and a unit without the seat has none', async () => {
  const { positionId, unitId } = await buildPosition(world, { rank: 'head' })
  const headless = await buildPosition(world, { rank: 'member' })

  const heads = await world.inTenant((ctx) => findHeads(ctx, [unitId, headless.unitId]))

  expect([...heads].map(([id, head]) => [id, head.id])).toEqual([[unitId, positionId]])
})

test('an unknown position is refused', async () => {
  await expect(world.inTenant((ctx) => requirePosition(ctx, newId()))).rejects.toMatchObject({
    code: 'position-not-found',
  })
})

test('units are required to exist today, each of them', async () => {
  const [here, gone] = [await buildUnit(world), await buildUnit(world, { validTo: '2026-11-19' })]

  await world.inTenant((ctx) => requireUnits(ctx, [here, here]))
  for (const ids of [[here, gone], [newId()]]) {
    await expect(world.inTenant((ctx) => requireUnits(ctx, ids))).rejects.toMatchObject({
      code: 'unit-not-found',
    })
  }
})
