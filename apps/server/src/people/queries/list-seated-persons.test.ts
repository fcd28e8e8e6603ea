import { afterAll, beforeEach, expect, test } from 'vitest'
import { appoint, buildPerson, buildPosition } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listSeatedPersons } from './list-seated-persons.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the holder and whoever acts are both in the seat, those of other days are not', async () => {
  const { positionId } = await buildPosition(world)
  const holder = await buildPerson(world, 'Lê Thị Giữ')
  const acting = await buildPerson(world, 'Trần Văn Quyền')
  const former = await buildPerson(world, 'Phạm Thị Cũ')
  await appoint(world, { personId: holder, positionId })
  await appoint(world, { personId: acting, positionId, holding: 'acting' })
  await appoint(world, { personId: former, positionId, to: '2026-11-19' })

  const seated = await world.inTenant((ctx) => listSeatedPersons(ctx, [positionId]))

  expect(new Set(seated.get(positionId))).toEqual(new Set([holder, acting]))
})
