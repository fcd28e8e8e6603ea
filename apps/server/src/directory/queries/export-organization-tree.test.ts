import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the tree can be taken along, children below their parents', async () => {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  await buildUnit(world, { parentId: cityId, name: 'Sở Xây dựng' })
  const response = await world.get(
    await world.account(),
    '/organization/tree/export?format=csv&on=2025-06-30',
  )
  expect(response.headers.get('content-disposition')).toContain('to-chuc-2025-06-30.csv')
  const lines = (await response.text()).split('\r\n')
  expect(lines[1]).toMatch(/^1,Thành phố Minh Hà,/)
  expect(lines[2]).toMatch(/^2,Sở Xây dựng,/)
})
