import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let ward: Ward
beforeAll(async () => {
  await world.reset()
  ward = await buildWard(world)
})
afterAll(() => world.close())

/** Somebody of the ward whose file may be kept until a day, and who held a seat until another. */
async function buildFormer(retainUntil: string, lastDay: string): Promise<Official> {
  const official = await buildOfficial(world, {
    unitId: ward.wardId,
    rank: 'member',
    fullName: `Giữ đến ${retainUntil}`,
  })
  const path = `/people/${official.personId}/personal-file`
  await world.patch(ward.officer, path, { retainUntil }, { 'if-match': '0' })
  await world.owner('UPDATE people.appointment SET valid_to = $2 WHERE person_id = $1', [
    official.personId,
    lastDay,
  ])
  return official
}

test('those without a seat whose days of retention are over, of the own units', async () => {
  const over = await buildFormer('2026-11-19', '2026-10-31')
  await buildFormer('2026-11-20', '2026-10-31')
  await buildFormer('2026-11-19', '2026-11-20')

  const list = await world.get(ward.officer, '/retention')
  expect(await list.json()).toMatchObject({
    entries: [{ personId: over.personId, retainUntil: '2026-11-19', because: 'retention-over' }],
  })
  const others = ward.others['personnel officer of another ward'] ?? ward.person
  expect(await (await world.get(others, '/retention')).json()).toEqual({ entries: [] })
  expect(await refusalOf(await world.get(ward.person, '/retention'))).toEqual([
    403,
    'personal-file-forbidden',
  ])
})
