import { afterAll, expect, test } from 'vitest'
import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findUnitPlaces } from './find-unit-places.ts'

const world = await createWorld()
afterAll(() => world.close())

test('positions are found in their units, and units under their superiors, past ones too', async () => {
  const cityId = await buildUnit(world, { kind: 'city' })
  const wardId = await buildUnit(world, { parentId: cityId, kind: 'ward', validTo: '2026-01-01' })
  const { positionId } = await buildPosition(world, { unitId: wardId })

  const places = await world.inTenant((ctx) => findUnitPlaces(ctx, [positionId]))

  expect(places.unitIdByPositionId).toEqual(new Map([[positionId, wardId]]))
  expect(places.unitById.get(wardId)).toEqual({ id: wardId, kind: 'ward', path: [cityId, wardId] })
})
