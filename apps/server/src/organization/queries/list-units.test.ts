import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildOfficial, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

async function listNames(path: string): Promise<string[]> {
  const response = await world.get(await world.account(), path)
  expect(response.status).toBe(200)
  const { entries } = (await response.json()) as { entries: { name: string }[] }
  return entries.map((unit) => unit.name)
}

test('parents come before children, and siblings in the order of a Vietnamese dictionary', async () => {
  const cityId = await buildUnit(world, { name: 'Thành phố Minh Hà' })
  await buildUnit(world, { name: 'Phường Đông', parentId: cityId })
  await buildUnit(world, { name: 'Phường 10', parentId: cityId })
  await buildUnit(world, { name: 'Phường Dương', parentId: cityId })
  await buildUnit(world, { name: 'Phường 2', parentId: cityId })

  expect(await listNames('/units')).toEqual([
    'Thành phố Minh Hà',
    'Phường 2',
    'Phường 10',
    'Phường Dương',
    'Phường Đông',
  ])
})

test('the tree is that of the day asked for, both ends of a unit included', async () => {
  await buildUnit(world, { name: 'Huyện cũ', validTo: '2025-06-30' })
  await buildUnit(world, { name: 'Phường mới', validFrom: '2025-07-01' as never })

  expect(await listNames('/units?on=2025-06-30')).toEqual(['Huyện cũ'])
  expect(await listNames('/units?on=2025-07-01')).toEqual(['Phường mới'])
  expect(await listNames('/units')).toEqual(['Phường mới'])
})

test('a unit names the seat of its head, and no other seat', async () => {
  const { unitId, positionId } = await buildPosition(world, { rank: 'head' })
  await buildPosition(world, { unitId, rank: 'deputy' })

  const response = await world.get(await world.account(), '/units')

  expect(await response.json()).toMatchObject({
    entries: [{ id: unitId, headPositionId: positionId }],
  })
})

test('another tenant has a tree of its own', async () => {
  await buildOfficial(world)
  await world.reset()
  expect(await listNames('/units')).toEqual([])
})
