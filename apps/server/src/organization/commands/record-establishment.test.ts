import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  buildOfficial,
  buildPosition,
  buildUnit,
  type Official,
} from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
let jobGroupId: string
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
  const group = { name: 'Chuyên viên', category: 'professional' }
  const body = { ...group, requiredTraining: '', standards: '' }
  jobGroupId = (await (await world.post(administrator, '/job-groups', body)).json()).id
})
afterAll(() => world.close())

const grant = (unitId: string, body: object) =>
  world.post(administrator, `/units/${unitId}/establishment`, {
    jobGroupId,
    headcount: 20,
    from: '2026-01-01',
    decision: '20/QĐ-UBND',
    ...body,
  })

test('a grant ends the day before the next one, which may lie ahead', async () => {
  const { unitId } = await buildPosition(world, { jobGroupId })
  expect((await grant(unitId, {})).status).toBe(204)
  expect((await grant(unitId, { headcount: 17, from: '2027-01-01' })).status).toBe(204)

  const path = `/units/${unitId}/establishment`
  expect(await (await world.get(administrator, path)).json()).toMatchObject({
    entries: [
      { headcount: 17, validFrom: '2027-01-01', validTo: null, seats: null },
      { headcount: 20, validFrom: '2026-01-01', validTo: '2026-12-31', seats: 1 },
    ],
  })
  expect((await auditEntries(world)).slice(1)).toMatchObject([
    { action: 'establishment.set', before: { headcount: null }, after: { headcount: 20 } },
    { action: 'establishment.set', before: { headcount: 20 }, after: { headcount: 17 } },
  ])
})

test('a grant of the same day replaces the first', async () => {
  const unitId = await buildUnit(world)
  await grant(unitId, {})
  await grant(unitId, { headcount: 18, decision: '21/QĐ-UBND' })
  const path = `/units/${unitId}/establishment`
  const { entries } = await (await world.get(administrator, path)).json()
  expect(entries).toMatchObject([{ headcount: 18, decision: '21/QĐ-UBND', validTo: null }])
})

test('refused before the last grant, for an unknown group or unit, and without the duty', async () => {
  const unitId = await buildUnit(world)
  await grant(unitId, {})
  const unknown = '0199b3a0-0000-7000-8000-000000000000'
  const early = await grant(unitId, { from: '2025-12-31' })
  expect(await refusalOf(early)).toEqual([409, 'change-before-last'])
  const group = await grant(unitId, { jobGroupId: unknown })
  expect(await refusalOf(group)).toEqual([404, 'job-group-not-found'])
  expect(await refusalOf(await grant(unknown, {}))).toEqual([404, 'unit-not-found'])
  const body = { jobGroupId, headcount: 1, from: '2026-01-01', decision: '1' }
  const head = await buildOfficial(world)
  const forbidden = await world.post(head, `/units/${unitId}/establishment`, body)
  expect(await refusalOf(forbidden)).toEqual([403, 'establishment-forbidden'])
  const answer = await world.get(administrator, `/units/${unknown}/establishment`)
  expect(await refusalOf(answer)).toEqual([404, 'unit-not-found'])
  expect(await auditEntries(world)).toHaveLength(2)
})
