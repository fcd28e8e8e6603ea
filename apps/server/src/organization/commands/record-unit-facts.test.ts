import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildUnit, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

test('residents and the official code are kept, and what is not said stays', async () => {
  const unitId = await buildUnit(world, { population: 41_000 })
  const path = `/units/${unitId}/facts`

  expect((await world.post(administrator, path, { officialCode: '26734' })).status).toBe(204)
  expect((await world.post(administrator, path, { population: 52_300 })).status).toBe(204)

  const [row] = await world.owner('SELECT * FROM organization.unit WHERE id = $1', [unitId])
  expect(row).toMatchObject({ official_code: '26734', population: 52_300 })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'unit.facts-recorded', after: { officialCode: '26734', population: 41_000 } },
    {
      action: 'unit.facts-recorded',
      before: { population: 41_000 },
      after: { population: 52_300 },
    },
  ])
})

test('a code that an ended unit had may be taken, one that another has may not', async () => {
  await buildUnit(world, { officialCode: '26734', validTo: '2026-01-31' })
  await buildUnit(world, { officialCode: '26737' })
  const unitId = await buildUnit(world)
  const path = `/units/${unitId}/facts`
  const taken = await world.post(administrator, path, { officialCode: '26737' })
  expect(await refusalOf(taken)).toEqual([409, 'official-code-taken'])
  expect((await world.post(administrator, path, { officialCode: '26734' })).status).toBe(204)
})

test('refused when nothing differs, and without the duty', async () => {
  const head = await buildOfficial(world)
  const path = `/units/${head.unitId}/facts`
  const same = await world.post(administrator, path, { population: null })
  expect(await refusalOf(same)).toEqual([422, 'change-empty'])
  const forbidden = await world.post(head, path, { population: 1 })
  expect(await refusalOf(forbidden)).toEqual([403, 'unit-change-forbidden'])
  expect(await auditEntries(world)).toEqual([])
})
