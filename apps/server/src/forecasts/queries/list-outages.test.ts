import { afterAll, expect, test } from 'vitest'
import { buildOutage } from '../../testing/forecasts-world.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('outages are listed with the newest first, and concern everybody or a unit', async () => {
  const reader = await buildOfficial(world, { rank: 'member' })
  const older = await buildOutage(world, { fromOn: '2026-03-02', toOn: '2026-03-03' })
  const newer = await buildOutage(world, {
    fromOn: '2026-10-05',
    toOn: '2026-10-05',
    unitId: reader.unitId,
  })

  const response = await world.get(reader, '/outages')

  expect(await response.json()).toMatchObject({
    entries: [
      { id: newer, unitId: reader.unitId, decision: null },
      { id: older, unitId: null, unitName: null },
    ],
  })
})
