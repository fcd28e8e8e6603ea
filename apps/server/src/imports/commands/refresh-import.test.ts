import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  apply,
  bringIn,
  buildKeeper,
  PEOPLE_HEAD,
  readImport,
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

const SHEETS = { Người: [PEOPLE_HEAD, ['CB1', 'Nguyễn Thị Hòa', '028 3812 3456']] }
const recheck = (id: string, sender = keeper) => world.post(sender, `/imports/${id}/recheck`)

test('a file is tried out again against what is there now, and can be brought in then', async () => {
  const first = await tryOut(world, keeper, SHEETS)
  await bringIn(world, keeper, { Người: [PEOPLE_HEAD, ['CB1', 'Nguyễn Thị Hòa', null]] })
  expect(await refusalOf(await apply(world, keeper, first))).toEqual([409, 'import-outdated'])

  expect((await recheck(first.id)).status).toBe(204)

  const second = await readImport(world, keeper, first.id)
  expect(second.counts).toMatchObject({ create: 0, change: 1 })
  expect((await apply(world, keeper, second)).status).toBe(200)
  expect((await auditEntries(world)).map(({ action }) => action)).toEqual([
    'import.uploaded',
    'import.uploaded',
    'import.applied',
    'import.rechecked',
    'import.applied',
  ])
})

test('what was brought in is not tried out again, and nothing by whoever may not', async () => {
  const { id } = await bringIn(world, keeper, SHEETS)
  const other = await buildOfficial(world)

  expect(await refusalOf(await recheck(id))).toEqual([409, 'import-not-draft'])
  expect(await refusalOf(await recheck(id, other))).toEqual([403, 'import-forbidden'])
  expect(await refusalOf(await recheck(keeper.positionId))).toEqual([404, 'import-not-found'])
})
