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

const world = await createWorld()
let administrator: Official
let personId: string
let positionId: string
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
  personId = await buildPerson(world)
  positionId = (await buildPosition(world, { title: 'Giám đốc Sở Xây dựng' })).positionId
})
afterAll(() => world.close())

const wanted = (given: object = {}) => ({
  personId,
  positionId,
  holding: 'holder',
  from: '2026-11-20',
  to: null,
  decision: '15/QĐ-UBND',
  ...given,
})

test('an administrator appoints, and the record shows who, where and by which decision', async () => {
  const response = await world.post(administrator, '/appointments', wanted())

  expect(response.status).toBe(201)
  const { id } = await response.json()
  const [row] = await world.owner(
    'SELECT position_id, person_id, valid_to, decision FROM people.appointment WHERE id = $1',
    [id],
  )
  expect(row).toEqual({
    position_id: positionId,
    person_id: personId,
    valid_to: null,
    decision: '15/QĐ-UBND',
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'appointment.recorded',
      subjectId: positionId,
      subjectLabel: 'Giám đốc Sở Xây dựng',
      note: '15/QĐ-UBND',
      after: { id, personId, holding: 'holder', basis: 'appointment' },
    },
  ])
})

test('nobody appoints themselves', async () => {
  const own = wanted({ personId: administrator.personId })
  const response = await world.post(administrator, '/appointments', own)
  expect(await refusalOf(response)).toEqual([403, 'appointment-own'])
  expect(await auditEntries(world)).toEqual([])
})

test('somebody may act while there is a holder, and one person may hold several positions', async () => {
  await appoint(world, { personId: await buildPerson(world), positionId })
  const acting = await world.post(administrator, '/appointments', wanted({ holding: 'acting' }))
  const elsewhere = (await buildPosition(world)).positionId
  const second = await world.post(administrator, '/appointments', wanted({ positionId: elsewhere }))
  expect([acting.status, second.status]).toEqual([201, 201])
})

test('a second seat that is held must be said to be concurrent, and the refusal names the first', async () => {
  await world.post(administrator, '/appointments', wanted())
  const elsewhere = (await buildPosition(world)).positionId
  const unsaid = await world.post(administrator, '/appointments', wanted({ positionId: elsewhere }))
  const problem = (await unsaid.json()) as { code: string; detail?: string }
  expect([unsaid.status, problem.code]).toEqual([409, 'appointment-not-concurrent'])
  expect(JSON.stringify(problem)).toContain('Giám đốc Sở Xây dựng')

  const concurrent = { positionId: elsewhere, basis: 'concurrent' }
  const said = await world.post(administrator, '/appointments', wanted(concurrent))
  expect(said.status).toBe(201)
})

describe('refusals leave nothing behind', () => {
  test.each([
    ['a person who does not exist', { personId: newId() }, 404, 'person-not-found'],
    ['a position that does not exist', { positionId: newId() }, 404, 'position-not-found'],
    ['an end before the start', { to: '2026-11-19' }, 422, 'appointment-ends-before-start'],
    ['a day before the seat was there', { from: '2019-12-31' }, 422, 'appointment-outside-seat'],
    ['acting that is said to hold', { basis: 'acting' }, 422, 'appointment-basis-unfit'],
  ])('%s', async (_, given, status, code) => {
    const response = await world.post(administrator, '/appointments', wanted(given))
    expect(await refusalOf(response)).toEqual([status, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test('a seat that is abolished meanwhile or before, and somebody who has left', async () => {
    await world.owner("UPDATE organization.position SET valid_to = '2026-12-31' WHERE id = $1", [
      positionId,
    ])
    const after = await world.post(administrator, '/appointments', wanted())
    expect(await refusalOf(after)).toEqual([422, 'appointment-outside-seat'])
    const gone = await world.post(administrator, '/appointments', wanted({ from: '2027-01-01' }))
    expect(await refusalOf(gone)).toEqual([409, 'position-abolished'])
    await world.owner("UPDATE people.person SET left_on = '2026-11-30' WHERE id = $1", [personId])
    const left = await world.post(administrator, '/appointments', wanted({ to: '2026-12-01' }))
    expect(await refusalOf(left)).toEqual([409, 'person-left'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('a seat that is taken on a shared day', async () => {
    await appoint(world, { personId: await buildPerson(world), positionId, to: '2026-11-20' })
    const response = await world.post(administrator, '/appointments', wanted())
    expect(await refusalOf(response)).toEqual([409, 'appointment-overlaps'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('somebody without the duty', async () => {
    const response = await world.post(await buildOfficial(world), '/appointments', wanted())
    expect(await refusalOf(response)).toEqual([403, 'appointment-record-forbidden'])
    expect(await auditEntries(world)).toEqual([])
  })
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('of two appointments to one seat exactly one is made', async () => {
    const rivals = await Promise.all([buildPerson(world), buildPerson(world), buildPerson(world)])
    const responses = await Promise.all(
      rivals.map((rival) =>
        world.post(administrator, '/appointments', wanted({ personId: rival, to: '2027-01-31' })),
      ),
    )
    expect(statusesOf(responses)).toEqual([201, 409, 409])
    expect(await auditEntries(world)).toHaveLength(1)
  })
})
