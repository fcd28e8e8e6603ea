import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  buildPosition,
  type Official,
} from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findHolders } from '../queries/find-holders.ts'

const world = await createWorld()
let keeper: Official
let person: Official
let deputyId: string
beforeEach(async () => {
  await world.reset()
  keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  person = await buildOfficial(world, { title: 'Giám đốc', fullName: 'Lê Thị Vắng' })
  deputyId = await buildPerson(world, 'Trần Văn Thay')
})
afterAll(() => world.close())

const leave = (given: object = {}, sender = person, personId = person.personId) =>
  world.post(sender, `/people/${personId}/absences`, {
    from: '2026-11-23',
    to: '2026-11-27',
    deputyId,
    ...given,
  })

async function answersOn(day: string, positionId = person.positionId) {
  world.today = isoDate(day)
  const holders = await world.inTenant((ctx) => findHolders(ctx, [positionId]))
  world.today = isoDate('2026-11-20')
  return holders.get(positionId)
}

test('somebody goes away by their own word, and the deputy answers on exactly those days', async () => {
  const response = await leave()

  expect(response.status).toBe(201)
  expect(await answersOn('2026-11-22')).toMatchObject({ fullName: 'Lê Thị Vắng' })
  expect(await answersOn('2026-11-23')).toMatchObject({ personId: deputyId, holding: 'acting' })
  expect(await answersOn('2026-11-27')).toMatchObject({ personId: deputyId })
  expect(await answersOn('2026-11-28')).toMatchObject({ fullName: 'Lê Thị Vắng' })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'absence.recorded', subjectId: person.personId, subjectLabel: 'Lê Thị Vắng' },
  ])
  const page = await world.get(keeper, `/people/${person.personId}`)
  expect(await page.json()).toMatchObject({
    absences: [{ from: '2026-11-23', to: '2026-11-27', deputyName: 'Trần Văn Thay', canEnd: true }],
  })
})

test('only the seats that are named, and only on the days on which they are held', async () => {
  const second = (await buildPosition(world)).positionId
  await appoint(world, { personId: person.personId, positionId: second, from: '2026-11-25' })
  await leave({ positionIds: [second] })
  expect(await answersOn('2026-11-25', second)).toMatchObject({ personId: deputyId })
  expect(await answersOn('2026-11-24', second)).toBeUndefined()
  expect(await answersOn('2026-11-25')).toMatchObject({ fullName: 'Lê Thị Vắng' })
})

test('once the holder leaves the seat nobody stands in for them there', async () => {
  await leave()
  const [row] = await world.owner<{ id: string }>(
    "SELECT id FROM people.appointment WHERE person_id = $1 AND holding = 'holder'",
    [person.personId],
  )
  const ending = { lastDay: '2026-11-24', decision: '1/QĐ' }
  await world.post(keeper, `/appointments/${row?.id ?? ''}/end`, ending)
  expect(await answersOn('2026-11-24')).toMatchObject({ personId: deputyId })
  expect(await answersOn('2026-11-25')).toBeUndefined()
})

test('nobody comes to a further seat while away: nobody would stand in there', async () => {
  await leave()
  const [own] = await world.owner<{ id: string }>(
    "SELECT id FROM people.appointment WHERE person_id = $1 AND holding = 'holder'",
    [person.personId],
  )
  const { positionId } = await buildPosition(world)
  const days = { positionId, from: '2026-11-25', to: null, decision: '1/QĐ' }
  const refused = [409, 'appointment-during-absence']

  const move = (given: object) =>
    world.post(keeper, `/appointments/${own?.id ?? ''}/move`, { ...days, ...given })
  const further = { personId: person.personId, holding: 'holder', basis: 'concurrent', ...days }
  expect(await refusalOf(await move({}))).toEqual(refused)
  expect(await refusalOf(await world.post(keeper, '/appointments', further))).toEqual(refused)
  expect(await answersOn('2026-11-25', positionId)).toBeUndefined()
  expect((await move({ from: '2026-11-28' })).status).toBe(201)
})

test('who is lent and away is not sent home early before the absence is ended', async () => {
  const [own] = await world.owner<{ id: string }>(
    "SELECT id FROM people.appointment WHERE person_id = $1 AND holding = 'holder'",
    [person.personId],
  )
  const { positionId } = await buildPosition(world)
  const lent = { positionId, from: '2026-11-21', to: '2026-12-31', decision: '1/QĐ' }
  const path = `/appointments/${own?.id ?? ''}/secondment`
  const made = await world.post(keeper, path, { ...lent, actingPersonId: null })
  const { id } = (await made.json()) as { id: string }
  await leave({}, keeper)
  const end = (lastDay: string) =>
    world.post(keeper, `/appointments/${id}/end`, { lastDay, decision: '2/QĐ' })

  expect(await refusalOf(await end('2026-11-24'))).toEqual([409, 'appointment-during-absence'])
  expect(await answersOn('2026-11-25', positionId)).toMatchObject({ personId: deputyId })
  expect((await end('2026-11-27')).status).toBe(204)
})

test('the appointment of a deputy is ended by ending the absence, and not by itself', async () => {
  await leave()
  const [row] = await world.owner<{ id: string }>(
    "SELECT id FROM people.appointment WHERE tenant_id = $1 AND basis = 'deputising'",
    [world.tenantId],
  )
  const ending = { lastDay: '2026-11-24', decision: '1/QĐ' }
  for (const [act, body] of [
    ['end', ending],
    ['cancel', { reason: 'x' }],
  ] as const) {
    const response = await world.post(keeper, `/appointments/${row?.id ?? ''}/${act}`, body)
    expect(await refusalOf(response)).toEqual([409, 'appointment-of-absence'])
  }
})

describe('refusals leave nothing behind', () => {
  test.each([
    ['an end before the start', { to: '2026-11-22' }, 422, 'appointment-ends-before-start'],
    ['days that have passed', { from: '2026-11-19' }, 422, 'absence-in-past'],
    ['a seat of others', { positionIds: [newId()] }, 409, 'absence-seat-not-held'],
    ['a deputy whom nobody knows', { deputyId: newId() }, 404, 'person-not-found'],
  ])('%s', async (_, given, status, code) => {
    expect(await refusalOf(await leave(given))).toEqual([status, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test('oneself as the deputy, twice at a time, or a deputy who is away', async () => {
    const self = await leave({ deputyId: person.personId })
    expect(await refusalOf(self)).toEqual([422, 'deputy-is-oneself'])
    await leave()
    const again = await leave({ from: '2026-11-27', to: '2026-12-01' })
    expect(await refusalOf(again)).toEqual([409, 'absence-overlaps'])
    const other = await buildOfficial(world)
    const third = await leave({ deputyId: person.personId }, other, other.personId)
    expect(await refusalOf(third)).toEqual([409, 'deputy-absent'])
  })

  test('a seat in which somebody acts, a deputy who would go away, nobody in a seat', async () => {
    const { positionId } = person
    await appoint(world, { personId: deputyId, positionId, holding: 'acting', from: '2026-11-27' })
    expect(await refusalOf(await leave())).toEqual([409, 'absence-seat-covered'])
    await leave({ to: '2026-11-26' })
    const other = await buildPerson(world)
    const deputy = await leave({ deputyId: other }, keeper, deputyId)
    expect(await refusalOf(deputy)).toEqual([409, 'absence-while-deputising'])
    expect(await refusalOf(await leave({}, keeper, other))).toEqual([409, 'absence-without-seat'])
  })

  test('somebody who has left, or an absence of others without the duty', async () => {
    await world.owner("UPDATE people.person SET left_on = '2026-11-26' WHERE id = $1", [deputyId])
    expect(await refusalOf(await leave())).toEqual([409, 'person-left'])
    const head = await buildOfficial(world)
    expect(await refusalOf(await leave({}, head))).toEqual([403, 'absence-forbidden'])
  })
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('of two absences on shared days exactly one is made', async () => {
    const responses = await Promise.all([leave(), leave({ from: '2026-11-25' }), leave()])
    expect(statusesOf(responses)).toEqual([201, 409, 409])
  })

  test('two people who would stand in for each other do not both go away', async () => {
    const other = await buildOfficial(world)
    const responses = await Promise.all([
      leave({ deputyId: other.personId }),
      leave({ deputyId: person.personId }, other, other.personId),
    ])
    expect(statusesOf(responses)).toEqual([201, 409])
  })
})
