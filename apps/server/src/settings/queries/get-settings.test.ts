import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('everybody reads the settings; only who administers is told that they may change them', async () => {
  const member = await buildOfficial(world, { rank: 'member' })
  const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })

  expect(await (await world.get(member, '/settings')).json()).toEqual({
    dueSoonWorkingDays: 3,
    notAcceptedWorkingDays: 2,
    forecastLatePercent: 70,
    beforeDay: 'exclusive',
    clarityChecklist: '2025',
    correctionsWithText: true,
    mayChange: false,
  })
  expect(await (await world.get(administrator, '/settings')).json()).toMatchObject({
    mayChange: true,
  })
})
