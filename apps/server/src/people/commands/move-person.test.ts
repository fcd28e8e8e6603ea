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
let keeper: Official
let personId: string
let appointmentId: string
let targetId: string
beforeEach(async () => {
  await world.reset()
  keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  personId = await buildPerson(world, 'Lê Văn Điều')
  const { positionId } = await buildPosition(world, { title: 'Phó Giám đốc' })
  appointmentId = await appoint(world, { personId, positionId })
  targetId = (await buildPosition(world, { title: 'Chủ tịch UBND phường' })).positionId
})
afterAll(() => world.close())

const move = (given: object = {}, id = appointmentId, sender = keeper) =>
  world.post(sender, `/appointments/${id}/move`, {
    positionId: targetId,
    from: '2026-12-01',
    to: null,
    decision: '30/QĐ-UBND',
    ...given,
  })

test('one seat ends the day before the other begins, in one act', async () => {
  expect((await move()).status).toBe(201)

  const person = await world.get(keeper, `/people/${personId}`)
  expect(await person.json()).toMatchObject({
    seats: [{ title: 'Phó Giám đốc', to: '2026-11-30' }],
    comingSeats: [{ title: 'Chủ tịch UBND phường', from: '2026-12-01', basis: 'appointment' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'appointment.moved', subjectId: personId, subjectLabel: 'Chủ tịch UBND phường' },
  ])
})

describe('refusals leave nothing behind', () => {
  test('a seat that is taken: the person keeps the own one', async () => {
    await appoint(world, { personId: await buildPerson(world), positionId: targetId })
    expect(await refusalOf(await move())).toEqual([409, 'appointment-overlaps'])
    const person = await world.get(keeper, `/people/${personId}`)
    expect(await person.json()).toMatchObject({ seats: [{ to: null }], comingSeats: [] })
    expect(await auditEntries(world)).toEqual([])
  })

  test.each([
    [
      'a day before the own seat began',
      { from: '2020-01-01' },
      422,
      'appointment-ends-before-start',
    ],
    ['an end before the start', { to: '2026-11-30' }, 422, 'appointment-ends-before-start'],
    ['a seat that does not exist', { positionId: newId() }, 404, 'position-not-found'],
  ])('%s', async (_, given, status, code) => {
    expect(await refusalOf(await move(given))).toEqual([status, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test('somebody who acts, who has no seat, or is moved without the duty', async () => {
    const { positionId } = await buildPosition(world)
    const acting = await appoint(world, { personId, positionId, holding: 'acting' })
    expect(await refusalOf(await move({}, acting))).toEqual([409, 'appointment-not-held'])
    expect(await refusalOf(await move({}, newId()))).toEqual([404, 'appointment-not-found'])
    const head = await buildOfficial(world)
    expect(await refusalOf(await move({}, appointmentId, head))).toEqual([
      403,
      'appointment-end-forbidden',
    ])
  })
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('two people who change places with a third never meet in one seat, nor wait forever', async () => {
    const { positionId } = await buildPosition(world)
    const other = await appoint(world, { personId: await buildPerson(world), positionId })
    const responses = await Promise.all([
      move(),
      move({}, other),
      move({ positionId }, appointmentId),
    ])
    // Whoever comes second may find the seat that the first one has just left.
    const moved = statusesOf(responses).filter((status) => status === 201)
    expect([1, 2]).toContain(moved.length)
    expect(await auditEntries(world)).toHaveLength(moved.length)
    const shared = await world.owner(
      `SELECT position_id FROM people.appointment
       WHERE tenant_id = $1 AND cancelled_at IS NULL AND holding = 'holder' AND valid_to IS NULL
       GROUP BY position_id HAVING count(*) > 1`,
      [world.tenantId],
    )
    expect(shared).toEqual([])
  })
})
