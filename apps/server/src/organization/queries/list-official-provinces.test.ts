import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listOfficialProvinces } from './list-official-provinces.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('all provinces are listed by code, and only units that last count as there', async () => {
  await buildUnit(world, { officialCode: '00004' })
  await buildUnit(world, { officialCode: '00008', validTo: '2026-01-31' })
  const { entries } = await world.inTenant((ctx) => listOfficialProvinces(ctx))
  expect(entries).toHaveLength(34)
  expect(entries.map(({ code }) => code)).toEqual(entries.map(({ code }) => code).toSorted())
  expect(entries[0]).toMatchObject({ code: '01', name: 'Thành phố Hà Nội', existing: 1 })
  expect(entries.slice(1).every(({ existing }) => existing === 0)).toBe(true)
})
