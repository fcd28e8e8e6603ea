import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  buildPosition,
  buildUnit,
} from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('everybody sees the seats of a person, now, before and to come', async () => {
  const personId = await buildPerson(world, 'Lê Văn An')
  const [now, before, later] = [
    await buildPosition(world, { title: 'Giám đốc' }),
    await buildPosition(world, { title: 'Phó Giám đốc' }),
    await buildPosition(world, { title: 'Chủ tịch' }),
  ]
  await appoint(world, {
    personId,
    positionId: now.positionId,
    from: '2026-01-01',
    to: '2026-12-31',
  })
  await appoint(world, { personId, positionId: before.positionId, to: '2025-12-31' })
  await appoint(world, { personId, positionId: later.positionId, from: '2027-01-01' })

  const response = await world.get(await world.account(), `/people/${personId}`)
  expect(await response.json()).toMatchObject({
    fullName: 'Lê Văn An',
    seats: [{ title: 'Giám đốc' }],
    formerSeats: [{ title: 'Phó Giám đốc' }],
    comingSeats: [{ title: 'Chủ tịch' }],
    absences: [],
    abilities: [],
  })
})

test('what is offered follows from who looks', async () => {
  const cityId = await buildUnit(world)
  const wardId = await buildUnit(world, { parentId: cityId })
  const person = await buildOfficial(world, { unitId: wardId })
  const seat = { title: 'Cán bộ tổ chức', rank: 'member', duties: ['personnel-officer'] } as const
  const officer = await buildOfficial(world, {
    ...seat,
    duties: ['personnel-officer'],
    unitId: cityId,
  })
  const keeper = await buildOfficial(world, { duties: ['organization-administrator'] })

  const abilities = async (viewer: typeof person) => {
    const response = await world.get(viewer, `/people/${person.personId}`)
    return ((await response.json()) as { abilities: string[] }).abilities
  }
  expect(await abilities(person)).toEqual([
    'record-absence',
    'open-personal-file',
    'request-personal-data',
  ])
  expect(await abilities(officer)).toHaveLength(6)
  expect(await abilities(keeper)).toEqual(['change-person', 'record-absence'])
})

test('an unknown person is not found', async () => {
  const response = await world.get(await world.account(), `/people/${newId()}`)
  expect(await refusalOf(response)).toEqual([404, 'person-not-found'])
})
