import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { bringIn, buildKeeper, SMALL_CITY, tryOut } from '../../testing/imports-world.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

const discard = (id: string, sender = keeper) => world.delete(sender, `/imports/${id}`)
const count = async (table: string) =>
  (await world.owner(`SELECT FROM ${table} WHERE tenant_id = $1`, [world.tenantId])).length

test('a draft goes with its rows; the file stays while another draft names it', async () => {
  const first = await tryOut(world, keeper, SMALL_CITY)
  const second = await tryOut(world, keeper, SMALL_CITY)

  expect((await discard(first.id)).status).toBe(204)
  expect([await count('imports.import'), await count('platform.blob')]).toEqual([1, 1])
  await discard(second.id)

  expect([await count('imports.import_row'), await count('platform.blob')]).toEqual([0, 0])
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'import.discarded',
    subjectId: second.id,
    subjectLabel: 'to-chuc.xlsx',
  })
})

test('what was brought in stays, and so does everything for whoever may not', async () => {
  const draft = await tryOut(world, keeper, SMALL_CITY)
  const applied = await bringIn(world, keeper, SMALL_CITY)
  const other = await buildOfficial(world)

  expect(await refusalOf(await discard(applied.id))).toEqual([409, 'import-not-draft'])
  expect(await refusalOf(await discard(draft.id, other))).toEqual([403, 'import-forbidden'])
  expect(await refusalOf(await discard(keeper.positionId))).toEqual([404, 'import-not-found'])
})
