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
  expect(await (await world.get(others, '/retention')).json()).toEqual({
    entries: [],
    nextCursor: null,
  })
  expect(await refusalOf(await world.get(ward.person, '/retention'))).toEqual([
    403,
    'personal-file-forbidden',
  ])
})

test('the people of others do not crowd out one’s own, and pages follow one another', async () => {
  await world.owner(
    `WITH made AS (
       INSERT INTO people.person (tenant_id, id, full_name, search_key, sort_key)
       SELECT $1, gen_random_uuid(), 'Người cũ', 'nguoi cu', 'cu' FROM generate_series(1, 600)
       RETURNING id)
     INSERT INTO people.personal_file (tenant_id, person_id, retain_until, version)
     SELECT $1, id, '2020-01-01', 1 FROM made`,
    [world.tenantId],
  )
  const own = [
    await buildFormer('2026-11-17', '2026-10-31'),
    await buildFormer('2026-11-18', '2026-10-31'),
  ]
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`
    const page = (await (await world.get(ward.officer, `/retention?limit=1${query}`)).json()) as {
      entries: { personId: string }[]
      nextCursor: string | null
    }
    seen.push(...page.entries.map(({ personId }) => personId))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(seen).toEqual(expect.arrayContaining(own.map(({ personId }) => personId)))
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeLessThan(10)
})
