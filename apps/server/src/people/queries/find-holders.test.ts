import { afterAll, beforeEach, expect, test } from 'vitest'
import { appoint, buildPerson, buildPosition } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findHolders } from './find-holders.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('each position has the one who answers today; an uncovered one has nobody', async () => {
  const [held, acted, vacant] = [
    (await buildPosition(world)).positionId,
    (await buildPosition(world)).positionId,
    (await buildPosition(world)).positionId,
  ]
  const an = await buildPerson(world, 'Lê Văn An')
  const binh = await buildPerson(world, 'Trần Thị Bình')
  await appoint(world, { personId: an, positionId: held })
  await appoint(world, { personId: an, positionId: acted })
  await appoint(world, { personId: binh, positionId: acted, holding: 'acting', from: '2026-11-20' })
  await appoint(world, { personId: an, positionId: vacant, to: '2026-11-19' })
  await appoint(world, { personId: binh, positionId: vacant, from: '2026-11-21' })

  const holders = await world.inTenant((ctx) => findHolders(ctx, [held, acted, vacant]))

  expect(Object.fromEntries(holders)).toEqual({
    [held]: { personId: an, fullName: 'Lê Văn An', holding: 'holder' },
    [acted]: { personId: binh, fullName: 'Trần Thị Bình', holding: 'acting' },
  })
})

test('nobody is looked for when nothing is asked', async () => {
  expect((await world.inTenant((ctx) => findHolders(ctx, []))).size).toBe(0)
})
