import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPerson, buildPosition } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('everybody sees who has held a position, the latest first', async () => {
  const { positionId } = await buildPosition(world, { title: 'Giám đốc' })
  const [an, binh] = [await buildPerson(world, 'An'), await buildPerson(world, 'Bình')]
  await appoint(world, { personId: an, positionId, to: '2025-12-31' })
  await appoint(world, { personId: binh, positionId, from: '2026-01-01' })

  const response = await world.get(await world.account(), `/positions/${positionId}/appointments`)

  expect(await response.json()).toMatchObject({
    position: { id: positionId, title: 'Giám đốc', holder: { personId: binh, fullName: 'Bình' } },
    entries: [
      { personId: binh, from: '2026-01-01', to: null },
      { personId: an, from: '2020-01-01', to: '2025-12-31' },
    ],
  })
})

test('an unknown position is not found', async () => {
  const response = await world.get(await world.account(), `/positions/${newId()}/appointments`)
  expect(await refusalOf(response)).toEqual([404, 'position-not-found'])
})
