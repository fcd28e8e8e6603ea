import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { newId } from '../../platform/ids.ts'
import { saveGrant } from '../establishment-repository.ts'
import { addJobGroup } from '../job-group-repository.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

async function buildGroup(name: string): Promise<string> {
  const id = newId()
  const group = { id, name, category: 'support' as const, requiredTraining: '', standards: '' }
  await world.inTenant((ctx) => addJobGroup(ctx, group))
  return id
}

const grant = (unitId: string, jobGroupId: string, headcount: number, from: string) =>
  world.inTenant((ctx) =>
    saveGrant(ctx, { unitId, jobGroupId, headcount, from: isoDate(from), decision: '1/QĐ' }),
  )

test('grants are listed by group, the newest first; seats of today stand beside that of today', async () => {
  const [drivers, clerks] = [await buildGroup('Lái xe'), await buildGroup('Văn thư')]
  const { unitId } = await buildPosition(world, { jobGroupId: clerks })
  await buildPosition(world, { unitId, jobGroupId: clerks, rank: 'member' })
  await grant(unitId, clerks, 4, '2025-01-01')
  await grant(unitId, clerks, 3, '2026-01-01')
  await grant(unitId, drivers, 1, '2027-01-01')

  const response = await world.get(await world.account(), `/units/${unitId}/establishment`)
  expect((await response.json()).entries).toMatchObject([
    { jobGroupName: 'Lái xe', headcount: 1, validFrom: '2027-01-01', seats: null },
    { jobGroupName: 'Văn thư', headcount: 3, validTo: null, seats: 2 },
    { jobGroupName: 'Văn thư', headcount: 4, validTo: '2025-12-31', seats: null },
  ])
})

test('a unit of another tenant is not found', async () => {
  const unitId = await buildUnit(world)
  await world.reset()
  const response = await world.get(await world.account(), `/units/${unitId}/establishment`)
  expect(await refusalOf(response)).toEqual([404, 'unit-not-found'])
})
