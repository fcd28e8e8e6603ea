import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../../testing/audit-log.ts'
import { apply, buildKeeper, SMALL_CITY, tryOut } from '../../testing/imports-world.ts'
import type { Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

test('a small city is tried out and brought in', async () => {
  const dryRun = await tryOut(world, keeper, SMALL_CITY)
  expect(dryRun).toMatchObject({
    status: 'draft',
    counts: { error: 0, create: 9, change: 0, unchanged: 0, duplicate: 0 },
    abilities: ['apply', 'recheck', 'discard'],
  })

  const response = await apply(world, keeper, dryRun)

  expect(response.status, await response.clone().text()).toBe(200)
  expect(await auditEntries(world)).toMatchObject([
    { action: 'import.uploaded' },
    { action: 'import.applied' },
  ])
})
