import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildPerson } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findPerson } from './find-person.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('a person is found in their own tenant and in no other', async () => {
  const id = await buildPerson(world, 'Lê Văn An')
  expect(await world.inTenant((ctx) => findPerson(ctx, id))).toMatchObject({
    id,
    fullName: 'Lê Văn An',
  })
  await world.reset()
  expect(await world.inTenant((ctx) => findPerson(ctx, id))).toBeNull()
})
