import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildUnit, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const ON = { from: '2026-11-01', decision: '9/QĐ-UBND' }

function move(unitId: string, parentId: string | null, from = ON.from): Promise<Response> {
  return world.post(administrator, `/units/${unitId}/move`, { ...ON, from, parentId })
}

async function pathOf(id: string): Promise<unknown> {
  const [row] = await world.owner('SELECT path FROM organization.unit WHERE id = $1', [id])
  return row?.['path']
}

test('all that is below comes along, and the days before keep the old place', async () => {
  const [old, other] = [await buildUnit(world), await buildUnit(world)]
  const unitId = await buildUnit(world, { parentId: old })
  const belowId = await buildUnit(world, { parentId: unitId })

  expect((await move(unitId, other)).status).toBe(204)

  expect(await pathOf(belowId)).toEqual([other, unitId, belowId])
  const before = await (await world.get(administrator, '/units?on=2026-10-31')).json()
  const after = await (await world.get(administrator, '/units?on=2026-11-01')).json()
  const parentIn = (tree: { entries: { id: string; parentId: string }[] }) =>
    tree.entries.find(({ id }) => id === unitId)?.parentId
  expect([parentIn(before), parentIn(after)]).toEqual([old, other])
  expect(await auditEntries(world)).toMatchObject([
    { action: 'unit.moved', subjectId: unitId, note: '9/QĐ-UBND', after: { parentId: other } },
  ])
})

test('a unit moves to the top and back', async () => {
  const top = await buildUnit(world)
  const unitId = await buildUnit(world, { parentId: top })
  const belowId = await buildUnit(world, { parentId: unitId })
  expect((await move(unitId, null)).status).toBe(204)
  expect(await pathOf(belowId)).toEqual([unitId, belowId])
  expect((await move(unitId, top, '2026-11-02')).status).toBe(204)
  expect(await pathOf(belowId)).toEqual([top, unitId, belowId])
})

describe('refused', () => {
  test('below itself, and below what is below it', async () => {
    const unitId = await buildUnit(world)
    const belowId = await buildUnit(world, { parentId: unitId })
    expect(await refusalOf(await move(unitId, unitId))).toEqual([422, 'unit-cycle'])
    expect(await refusalOf(await move(unitId, belowId))).toEqual([422, 'unit-cycle'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('below what was below it on one of the days since', async () => {
    const unitId = await buildUnit(world)
    const otherId = await buildUnit(world, { parentId: unitId })
    expect((await move(otherId, null, '2026-11-10')).status).toBe(204)
    expect(await refusalOf(await move(unitId, otherId, '2026-11-09'))).toEqual([422, 'unit-cycle'])
    expect((await move(unitId, otherId, '2026-11-10')).status).toBe(204)
  })

  test('when the tree would be deeper than twelve levels', async () => {
    const chain = [await buildUnit(world)]
    for (let level = 2; level <= 11; level += 1) {
      chain.push(await buildUnit(world, { parentId: chain.at(-1) ?? null }))
    }
    const unitId = await buildUnit(world)
    await buildUnit(world, { parentId: unitId })
    expect(await refusalOf(await move(unitId, chain[10] ?? null))).toEqual([422, 'unit-too-deep'])
    expect((await move(unitId, chain[9] ?? null)).status).toBe(204)
  })

  test('below a unit that has ended, begins later or does not exist, or where it stands', async () => {
    const unitId = await buildUnit(world)
    const ended = await buildUnit(world, { validTo: '2026-01-31' })
    const later = await buildUnit(world, { validFrom: '2026-11-02' as never })
    const unknown = '0199b3a0-0000-7000-8000-000000000000'
    expect(await refusalOf(await move(unitId, ended))).toEqual([409, 'unit-ended'])
    expect(await refusalOf(await move(unitId, later))).toEqual([422, 'parent-begins-later'])
    expect(await refusalOf(await move(unitId, unknown))).toEqual([404, 'unit-not-found'])
    expect(await refusalOf(await move(unitId, null))).toEqual([422, 'change-empty'])
  })

  test('without the duty', async () => {
    const head = await buildOfficial(world)
    const response = await world.post(head, `/units/${head.unitId}/move`, { ...ON, parentId: null })
    expect(await refusalOf(response)).toEqual([403, 'unit-change-forbidden'])
  })
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('two units that are put below each other make no cycle', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await buildUnit(world), await buildUnit(world)]
      const responses = await Promise.all([move(a, b), move(b, a)])
      expect(statusesOf(responses)).toEqual([204, 422])
    }
  })

  test('a unit created below one that moves stands where its parent stands', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [top, parentId] = [await buildUnit(world), await buildUnit(world)]
      const body = { kind: 'office', name: 'Phòng', shortName: 'Phòng', code: null, parentId }
      const [moved, created] = await Promise.all([
        move(parentId, top),
        world.post(administrator, '/units', { ...body, validFrom: '2026-11-01' }),
      ])
      expect([moved.status, created.status]).toEqual([204, 201])
      const { id } = await created.json()
      expect(await pathOf(id)).toEqual([top, parentId, id])
    }
  })
})
