import { isoDate } from '@roviec/calendar'
import type { Staffing } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  buildPosition,
  buildUnit,
} from '../../testing/organization-world.ts'
import { buildPlan, buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

async function getStaffing(path = '/staffing'): Promise<Staffing> {
  const response = await world.get(await world.account(), path)
  expect(response.status).toBe(200)
  return (await response.json()) as Staffing
}

/** A seat that is held, acted in, or neither. */
async function seat(unitId: string, how: 'holder' | 'acting' | null, given: object = {}) {
  const position = { unitId, rank: 'member' as const, title: 'Chuyên viên', ...given }
  const { positionId } = await buildPosition(world, position)
  if (how) {
    await appoint(world, { personId: await buildPerson(world), positionId, holding: how })
  }
  return positionId
}

test('seats are counted by unit with all below it, and by block', async () => {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố' })
  const wardId = await buildUnit(world, { kind: 'ward', parentId: cityId, population: 20_000 })
  const officeId = await buildUnit(world, { kind: 'office', parentId: wardId })
  const partyId = await buildUnit(world, { kind: 'party-organ', parentId: wardId })
  await seat(officeId, 'holder')
  await seat(officeId, 'acting')
  await seat(wardId, null)
  await seat(partyId, 'holder')

  const { total, blocks, units, residents } = await getStaffing()

  expect(total).toEqual({ establishment: null, seats: 4, filled: 2, acting: 1, uncovered: 1 })
  expect(blocks).toEqual([
    { block: 'party', establishment: null, seats: 1, filled: 1, acting: 0, uncovered: 0 },
    { block: 'government', establishment: null, seats: 3, filled: 1, acting: 1, uncovered: 1 },
  ])
  expect(units).toMatchObject([
    {
      unitId: wardId,
      seats: 4,
      filled: 2,
      block: 'government',
      population: 20_000,
      perThousandResidents: { value: 0.1, missing: null },
      openTasks: 0,
      perHundredTasks: { value: null, missing: 'no-open-tasks' },
    },
  ])
  expect(residents).toEqual({
    known: 1,
    of: 1,
    population: 20_000,
    perThousandResidents: { value: 0.1, missing: null },
  })
})

test('a holder who has somebody acting beside them fills the seat', async () => {
  const wardId = await buildUnit(world, { kind: 'ward' })
  const positionId = await seat(wardId, 'holder')
  await appoint(world, { personId: await buildPerson(world), positionId, holding: 'acting' })
  expect((await getStaffing()).total).toMatchObject({ seats: 1, filled: 1, acting: 0 })
})

test('seats of other days, and people who have left or not come, do not count', async () => {
  const wardId = await buildUnit(world, { kind: 'ward' })
  await seat(wardId, null, { validTo: isoDate('2026-11-19') })
  await seat(wardId, null, { validFrom: isoDate('2026-11-21') })
  const positionId = await seat(wardId, null)
  const personId = await buildPerson(world)
  await appoint(world, { personId, positionId, to: '2026-11-19' })
  await appoint(world, { personId, positionId, from: '2026-11-21' })
  expect((await getStaffing()).total).toMatchObject({ seats: 1, filled: 0, uncovered: 1 })
})

test('establishment is that of today, by unit, block and group; seats in no group are last', async () => {
  const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
  const wardId = await buildUnit(world, { kind: 'ward' })
  const group = { name: 'Chuyên viên', category: 'professional', requiredTraining: '' }
  const created = await world.post(administrator, '/job-groups', { ...group, standards: '' })
  const { id: jobGroupId } = await created.json()
  const grant = { jobGroupId, decision: '1/QĐ' }
  const path = `/units/${wardId}/establishment`
  await world.post(administrator, path, { ...grant, headcount: 9, from: '2025-01-01' })
  await world.post(administrator, path, { ...grant, headcount: 7, from: '2026-01-01' })
  await world.post(administrator, path, { ...grant, headcount: 5, from: '2027-01-01' })
  await seat(wardId, 'holder', { jobGroupId })

  const { total, units, groups } = await getStaffing()

  expect(total).toMatchObject({ establishment: 7, seats: 2 })
  expect(units.find(({ unitId }) => unitId === wardId)).toMatchObject({ establishment: 7 })
  expect(groups).toMatchObject([
    { jobGroupId, name: 'Chuyên viên', establishment: 7, seats: 1 },
    { jobGroupId: null, name: null, establishment: null, seats: 1 },
  ])
})

test('seats that are not paid stand apart from all other figures', async () => {
  const wardId = await buildUnit(world, { kind: 'ward', population: 1000 })
  const quarterId = await buildUnit(world, { kind: 'neighbourhood', parentId: wardId })
  await seat(quarterId, 'holder', { unpaid: true })
  const { total, unpaid, units } = await getStaffing()
  expect(total.seats).toBe(0)
  expect(unpaid).toEqual({ seats: 1, filled: 1, acting: 0, uncovered: 0 })
  expect(units).toMatchObject([{ seats: 0, perThousandResidents: { value: 0 } }])
})

test('a ratio is missing with its reason where residents are not known', async () => {
  await buildUnit(world, { kind: 'ward', name: 'A' })
  await buildUnit(world, { kind: 'commune', name: 'B', population: 10_000 })
  const { units, residents } = await getStaffing()
  expect(units.map(({ perThousandResidents }) => perThousandResidents)).toEqual([
    { value: null, missing: 'population-unknown' },
    { value: 0, missing: null },
  ])
  expect(residents).toMatchObject({ known: 1, of: 2, population: 10_000 })
})

test('open work is set against filled seats, of plans that the reader may see', async () => {
  const wardId = await buildUnit(world, { kind: 'ward' })
  const divisionId = await buildUnit(world, { kind: 'division', parentId: wardId })
  const positionId = await seat(divisionId, 'holder')
  const doer = { positionId, unitId: divisionId }
  const assigner = await buildPosition(world)
  const planId = await buildPlan(world)
  const hidden = await buildPlan(world, { visibility: 'units' })
  await buildTask(world, { planId, doer, assigner })
  await buildTask(world, { planId, doer, assigner, status: 'verified' })
  await buildTask(world, { planId: hidden, doer, assigner })
  const { units } = await getStaffing()
  expect(units.find(({ unitId }) => unitId === wardId)).toMatchObject({
    openTasks: 1,
    perHundredTasks: { value: 100, missing: null },
  })
})

test('one unit is asked for with all below it; an unknown one is refused', async () => {
  const [oneId, otherId] = [
    await buildUnit(world, { kind: 'ward' }),
    await buildUnit(world, { kind: 'ward' }),
  ]
  await seat(oneId, 'holder')
  await seat(otherId, null)
  const { total, units } = await getStaffing(`/staffing?unitId=${oneId}`)
  expect(total).toMatchObject({ seats: 1, filled: 1 })
  expect(units.map(({ unitId }) => unitId)).toEqual([oneId])
  const unknown = '/staffing?unitId=0199b3a0-0000-7000-8000-000000000000'
  const refused = await world.get(await world.account(), unknown)
  expect(await refusalOf(refused)).toEqual([404, 'unit-not-found'])
})
