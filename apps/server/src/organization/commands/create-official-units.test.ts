import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildUnit, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { OFFICIAL_PROVINCES } from '../official-units.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const create = (code: string, body: object) =>
  world.post(administrator, `/official-provinces/${code}/units`, {
    validFrom: '2025-07-01',
    decision: '1685/NQ-UBTVQH15',
    ...body,
  })

async function unitsBelow(id: string) {
  return world.owner(
    `SELECT kind, name, short_name, official_code, path, valid_from::text FROM organization.unit
     WHERE parent_id = $1 ORDER BY official_code`,
    [id],
  )
}

test('one act creates the 168 wards, communes and special zone of a city', async () => {
  const cityId = await buildUnit(world, { kind: 'city' })

  const response = await create('79', { parentId: cityId })

  expect(response.status).toBe(201)
  expect(await response.json()).toEqual({
    created: { ward: 113, commune: 54, 'special-zone': 1 },
    skipped: 0,
  })
  const rows = await unitsBelow(cityId)
  expect(rows).toHaveLength(168)
  expect(rows).toContainEqual(
    expect.objectContaining({
      kind: 'ward',
      name: 'Phường Sài Gòn',
      short_name: 'P. Sài Gòn',
      valid_from: '2025-07-01',
    }),
  )
  const [entry, ...others] = await auditEntries(world)
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    action: 'official-units.created',
    subjectId: cityId,
    note: '1685/NQ-UBTVQH15',
    after: { created: { ward: 113 }, skipped: 0 },
  })
  expect(entry?.details).toHaveLength(168)
  const tree = await (await world.get(administrator, '/units?on=2025-07-01')).json()
  expect(tree.entries).toHaveLength(170)
})

test('those that are there already by their code stay as they are', async () => {
  const cityId = await buildUnit(world, { kind: 'city' })
  const [first, second] = OFFICIAL_PROVINCES[0]?.communes ?? []
  const known = await buildUnit(world, { officialCode: first?.code ?? '', name: 'Đã có' })
  await buildUnit(world, { officialCode: second?.code ?? '', validTo: '2025-06-30' })

  const response = await create('01', { parentId: cityId })

  expect(await response.json()).toEqual({
    created: { ward: 50, commune: 75, 'special-zone': 0 },
    skipped: 1,
  })
  expect(await unitsBelow(cityId)).toHaveLength(125)
  const [row] = await world.owner('SELECT name FROM organization.unit WHERE id = $1', [known])
  expect(row).toEqual({ name: 'Đã có' })
  const again = await create('01', { parentId: cityId })
  expect(await refusalOf(again)).toEqual([409, 'official-units-complete'])
})

test('the list of provinces counts what is there', async () => {
  const cityId = await buildUnit(world, { kind: 'city' })
  await create('48', { parentId: cityId })
  const list = await (await world.get(administrator, '/official-provinces')).json()
  expect(list.stateOn).toBe('2026-07-25')
  expect(list.entries).toHaveLength(34)
  expect(list.entries).toContainEqual({
    code: '48',
    name: 'Thành phố Đà Nẵng',
    kind: 'city',
    counts: { ward: 23, commune: 70, 'special-zone': 1 },
    existing: 94,
  })
})

test(
  'all 34 provinces can be created, each below a unit of its own',
  { timeout: 60_000 },
  async () => {
    const total = { ward: 0, commune: 0, 'special-zone': 0 }
    for (const { code } of OFFICIAL_PROVINCES) {
      const parentId = await buildUnit(world, { kind: 'province' })
      const { created } = await (await create(code, { parentId })).json()
      for (const kind of ['ward', 'commune', 'special-zone'] as const) total[kind] += created[kind]
    }
    expect(total).toEqual({ ward: 697, commune: 2611, 'special-zone': 13 })
  },
)

test('refused for an unknown province, an ended or unknown parent, and without the duty', async () => {
  const cityId = await buildUnit(world)
  const ended = await buildUnit(world, { validTo: '2026-01-31' })
  const later = await buildUnit(world, { validFrom: '2026-01-01' as never })
  const unknown = await create('99', { parentId: cityId })
  expect(await refusalOf(unknown)).toEqual([404, 'official-province-not-found'])
  expect(await refusalOf(await create('79', { parentId: ended }))).toEqual([409, 'unit-ended'])
  expect(await refusalOf(await create('79', { parentId: later }))).toEqual([404, 'unit-not-found'])
  const head = await buildOfficial(world)
  const body = { parentId: cityId, validFrom: '2025-07-01', decision: '1' }
  const forbidden = await world.post(head, '/official-provinces/79/units', body)
  expect(await refusalOf(forbidden)).toEqual([403, 'unit-create-forbidden'])
  expect(await auditEntries(world)).toEqual([])
})

test('refused where the tree would be deeper than twelve levels', async () => {
  let parentId = await buildUnit(world)
  for (let level = 2; level <= 12; level += 1) parentId = await buildUnit(world, { parentId })
  expect(await refusalOf(await create('79', { parentId }))).toEqual([422, 'unit-too-deep'])
})
