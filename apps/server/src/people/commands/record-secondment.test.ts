import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
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
let personId: string
let homeId: string
let homeSeat: string
let targetSeat: string
beforeEach(async () => {
  await world.reset()
  keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  personId = await buildPerson(world, 'Lê Văn Biệt')
  homeSeat = (await buildPosition(world, { title: 'Trưởng phòng' })).positionId
  targetSeat = (await buildPosition(world, { title: 'Phó Chủ tịch phường' })).positionId
  homeId = await appoint(world, { personId, positionId: homeSeat })
})
afterAll(() => world.close())

const lend = (given: object = {}, id = homeId, sender = keeper) =>
  world.post(sender, `/appointments/${id}/secondment`, {
    positionId: targetSeat,
    from: '2026-12-01',
    to: '2026-12-31',
    decision: '40/QĐ-UBND',
    actingPersonId: null,
    ...given,
  })

/** Who answers for a seat on these days. */
async function answers(positionId: string, days: readonly string[]) {
  const names: (string | null)[] = []
  for (const day of days) {
    world.today = isoDate(day)
    const holders = await world.inTenant((ctx) => findHolders(ctx, [positionId]))
    names.push(holders.get(positionId)?.fullName ?? null)
  }
  world.today = isoDate('2026-11-20')
  return names
}
const DAYS = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01']

test('the own seat is free on exactly the days of the secondment, and theirs again the day after', async () => {
  expect((await lend()).status).toBe(201)
  const name = 'Lê Văn Biệt'
  expect(await answers(homeSeat, DAYS)).toEqual([name, null, null, name])
  expect(await answers(targetSeat, DAYS)).toEqual([null, name, name, null])
  expect(await auditEntries(world)).toMatchObject([
    { action: 'appointment.lent', subjectId: personId, note: '40/QĐ-UBND' },
  ])
})

test('whoever acts meanwhile answers until the return, also when it comes early', async () => {
  const actingPersonId = await buildPerson(world, 'Trần Thị Quyền')
  const response = await lend({ actingPersonId })
  const { id } = (await response.json()) as { id: string }
  expect(await answers(homeSeat, DAYS)).toEqual([
    'Lê Văn Biệt',
    'Trần Thị Quyền',
    'Trần Thị Quyền',
    'Lê Văn Biệt',
  ])

  const ending = { lastDay: '2026-12-10', decision: '41/QĐ' }
  expect((await world.post(keeper, `/appointments/${id}/end`, ending)).status).toBe(204)
  const early = ['2026-12-10', '2026-12-11', '2026-12-31', '2027-01-01']
  expect(await answers(homeSeat, early)).toEqual([
    'Trần Thị Quyền',
    'Lê Văn Biệt',
    'Lê Văn Biệt',
    'Lê Văn Biệt',
  ])
  expect(await answers(targetSeat, early)).toEqual(['Lê Văn Biệt', null, null, null])
})

test('a secondment is made longer by a second one that begins with the return', async () => {
  await lend()
  const [row] = await world.owner<{ id: string }>(
    "SELECT id FROM people.appointment WHERE tenant_id = $1 AND valid_from = '2027-01-01'",
    [world.tenantId],
  )
  expect((await lend({ from: '2027-01-01', to: '2027-01-31' }, row?.id)).status).toBe(201)
  const days = ['2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01']
  expect(await answers(homeSeat, days)).toEqual([null, null, null, 'Lê Văn Biệt'])
})

describe('refusals leave nothing behind', () => {
  test.each([
    ['before the own seat', { from: '2019-12-31' }, 422, 'secondment-outside-appointment'],
    ['an end before the start', { to: '2026-11-30' }, 422, 'appointment-ends-before-start'],
  ])('%s', async (_, given, status, code) => {
    expect(await refusalOf(await lend(given))).toEqual([status, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test('to the own seat, acting for oneself, while away, or twice at a time', async () => {
    expect(await refusalOf(await lend({ positionId: homeSeat }))).toEqual([
      422,
      'secondment-to-own-seat',
    ])
    expect(await refusalOf(await lend({ actingPersonId: personId }))).toEqual([
      422,
      'deputy-is-oneself',
    ])
    const deputyId = await buildPerson(world)
    const away = { from: '2026-12-31', to: '2027-01-02', deputyId }
    await world.post(keeper, `/people/${personId}/absences`, away)
    expect(await refusalOf(await lend())).toEqual([409, 'absence-overlaps'])
    expect((await lend({ to: '2026-12-30' })).status).toBe(201)
    expect(await refusalOf(await lend({ to: '2026-12-10' }))).toEqual([
      422,
      'secondment-outside-appointment',
    ])
  })

  test('the whole time of the own seat: that is a move', async () => {
    const { positionId } = await buildPosition(world)
    const short = await appoint(world, {
      personId: await buildPerson(world),
      positionId,
      from: '2026-12-01',
      to: '2026-12-31',
    })
    expect(await refusalOf(await lend({}, short))).toEqual([422, 'secondment-outside-appointment'])
  })

  test('without the duty', async () => {
    const head = await buildOfficial(world)
    expect(await refusalOf(await lend({}, homeId, head))).toEqual([
      403,
      'appointment-end-forbidden',
    ])
  })
})

test('the own seat cannot be cancelled while a secondment hangs on it', async () => {
  const { id } = (await (await lend()).json()) as { id: string }
  const cancel = (of: string) =>
    world.post(keeper, `/appointments/${of}/cancel`, { reason: 'Ghi nhầm' })

  expect(await refusalOf(await cancel(homeId))).toEqual([409, 'appointment-lent-from'])
  expect(await auditEntries(world)).toHaveLength(1)

  expect((await cancel(id)).status).toBe(204)
  expect((await cancel(homeId)).status).toBe(204)
  expect(await answers(homeSeat, ['2026-11-20'])).toEqual([null])
})

test('nobody comes back to a seat that was found to be a mistake', async () => {
  const { id } = (await (await lend()).json()) as { id: string }
  await world.owner(
    `UPDATE people.appointment SET cancelled_at = '2026-11-20', cancel_reason = 'x'
     WHERE position_id = $1`,
    [homeSeat],
  )
  const ending = { lastDay: '2026-12-10', decision: '41/QĐ' }

  expect((await world.post(keeper, `/appointments/${id}/end`, ending)).status).toBe(204)

  expect(await answers(homeSeat, DAYS)).toEqual([null, null, null, null])
})
