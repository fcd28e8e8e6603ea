import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { findSeatFor, mayActFor } from '../../platform/context.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  type Official,
} from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { loadActorDelegations } from './list-actor-delegations.ts'
import { loadActorPositions } from './list-actor-positions.ts'

const world = await createWorld()
let holder: Official
let receiver: string
beforeEach(async () => {
  await world.reset()
  holder = await buildOfficial(world, { title: 'Giám đốc', duties: ['plan-clerk'] })
  receiver = await buildPerson(world)
  const response = await world.post(holder, '/delegations', {
    positionId: holder.positionId,
    toPersonId: receiver,
    scopes: ['verify', 'verify', 'report'],
    from: '2026-11-20',
    to: '2026-11-30',
    decision: '12/GUQ',
  })
  expect(response.status).toBe(201)
})
afterAll(() => world.close())

const delegated = (personId = receiver) =>
  world.inTenant((ctx) => loadActorDelegations(ctx, personId))

test('whoever has a delegation has its scopes from the seat, without a duty and without the seat', async () => {
  const delegations = await delegated()
  expect(delegations).toMatchObject([
    { positionId: holder.positionId, holding: 'delegate', scopes: ['verify', 'report'] },
  ])
  expect(delegations[0]).not.toHaveProperty('duties')
  expect(await world.inTenant((ctx) => loadActorPositions(ctx, receiver))).toEqual([])
  expect(await delegated(holder.personId)).toEqual([])

  const actor = { positions: [], delegations }
  expect(mayActFor(actor, holder.positionId, 'verify')).toBe(true)
  expect(mayActFor(actor, holder.positionId, 'sign-plans')).toBe(false)
  expect(findSeatFor(actor, holder.positionId, 'sign-plans')).toBeNull()
  expect(mayActFor({ positions: [], delegations: [] }, holder.positionId, 'verify')).toBe(false)
})

test('it counts from its first day to its last', async () => {
  const counts: number[] = []
  for (const day of ['2026-11-19', '2026-11-20', '2026-11-30', '2026-12-01']) {
    world.today = isoDate(day)
    counts.push((await delegated()).length)
  }
  expect(counts).toEqual([0, 1, 1, 0])
})

test('it gives nothing while somebody acts in the seat, and again once the holder is back', async () => {
  const acting = await buildPerson(world)
  const { positionId } = holder
  await appoint(world, { personId: acting, positionId, holding: 'acting', to: '2026-11-22' })
  expect(await delegated()).toEqual([])
  world.today = isoDate('2026-11-23')
  expect(await delegated()).toHaveLength(1)
})

test('it ends with the holding: the next holder has not given it', async () => {
  const keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  const [row] = await world.owner<{ id: string }>(
    'SELECT id FROM people.appointment WHERE person_id = $1',
    [holder.personId],
  )
  const ending = { lastDay: '2026-11-20', decision: '13/QĐ' }
  await world.post(keeper, `/appointments/${row?.id ?? ''}/end`, ending)
  await appoint(world, {
    personId: await buildPerson(world),
    positionId: holder.positionId,
    from: '2026-11-21',
  })

  expect(await delegated()).toHaveLength(1)
  world.today = isoDate('2026-11-21')
  expect(await delegated()).toEqual([])
})

test.for(['giver', 'receiver'] as const)('it gives nothing once the %s has left', async (who) => {
  const personId = who === 'giver' ? holder.personId : receiver
  const leave = (day: string) =>
    world.owner('UPDATE people.person SET left_on = $2 WHERE id = $1', [personId, day])
  const state = async () => {
    const response = await world.get(holder, `/delegations?positionId=${holder.positionId}`)
    return ((await response.json()) as { entries: { state: string }[] }).entries[0]?.state
  }
  await leave('2026-11-20')
  expect(await delegated()).toHaveLength(1)
  expect(await state()).toBe('valid')
  await leave('2026-11-19')
  expect(await delegated()).toEqual([])
})

test('whoever is erased gives and receives nothing any more, nor anything new', async () => {
  const reader = await buildOfficial(world, { title: 'Chuyên viên', rank: 'member' })
  await world.owner(
    `INSERT INTO people.personal_file (tenant_id, person_id, retain_until, version)
     VALUES ($1, $2, '2026-11-18', 1)`,
    [world.tenantId, receiver],
  )
  const officer = await buildOfficial(world, { duties: ['personnel-officer'] })
  const removed = await world.post(officer, `/people/${receiver}/remove`, { reason: 'Hết hạn' })
  expect(removed.status).toBe(204)
  expect(await delegated()).toEqual([])
  const listed = await world.get(reader, `/delegations?positionId=${holder.positionId}`)
  expect(await listed.json()).toMatchObject({ entries: [{ state: 'idle' }] })
  const again = await world.post(reader, '/delegations', {
    positionId: reader.positionId,
    toPersonId: receiver,
    scopes: ['report'],
    from: '2026-11-20',
    to: '2026-11-30',
    decision: '13/GUQ',
  })
  expect(await refusalOf(again)).toEqual([409, 'person-left'])
})
