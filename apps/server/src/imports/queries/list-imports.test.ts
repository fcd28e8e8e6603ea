import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  bringIn,
  buildKeeper,
  PEOPLE_HEAD,
  SMALL_CITY,
  tryOut,
} from '../../testing/imports-world.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

test('files are listed, the latest first, with what may be done', async () => {
  await bringIn(world, keeper, SMALL_CITY)
  world.now = '2026-11-20T03:00:00.000Z'
  await tryOut(world, keeper, { Người: [PEOPLE_HEAD, ['CB9', null, null]] })

  const response = await world.get(keeper, '/imports?limit=1')
  const first = (await response.json()) as { nextCursor: string }
  const second = await (
    await world.get(keeper, `/imports?limit=1&cursor=${first.nextCursor}`)
  ).json()

  expect(first).toMatchObject({
    entries: [{ status: 'draft', counts: { error: 1 }, abilities: ['recheck', 'discard'] }],
  })
  expect(second).toMatchObject({
    entries: [{ status: 'applied', appliedBy: 'Vũ Thị Lan', abilities: ['undo'] }],
    nextCursor: null,
  })
})

test('nobody else sees the list', async () => {
  const other = await buildOfficial(world)

  expect(await refusalOf(await world.get(other, '/imports'))).toEqual([403, 'import-forbidden'])
})
