import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildPerson, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { loadActorDelegations } from '../queries/list-actor-delegations.ts'

const world = await createWorld()
let holder: Official
let receiver: string
let delegationId: string
beforeEach(async () => {
  await world.reset()
  holder = await buildOfficial(world)
  receiver = await buildPerson(world)
  const response = await world.post(holder, '/delegations', {
    positionId: holder.positionId,
    toPersonId: receiver,
    scopes: ['sign-plans'],
    from: '2026-11-20',
    to: '2026-11-30',
    decision: '12/GUQ',
  })
  delegationId = ((await response.json()) as { id: string }).id
})
afterAll(() => world.close())

const withdraw = (sender: Official, id = delegationId) =>
  world.post(sender, `/delegations/${id}/withdraw`)

test('the giver takes a delegation back, and it gives nothing from that moment', async () => {
  const response = await withdraw(holder)

  expect(response.status).toBe(204)
  expect((await auditEntries(world)).map(({ action }) => action)).toEqual([
    'delegation.created',
    'delegation.withdrawn',
  ])
  expect(await world.inTenant((ctx) => loadActorDelegations(ctx, receiver))).toEqual([])
  const list = await world.get(holder, '/delegations')
  expect(await list.json()).toMatchObject({ entries: [{ state: 'withdrawn', canWithdraw: false }] })
  expect(await refusalOf(await withdraw(holder))).toEqual([409, 'delegation-over'])
})

test('nobody else takes it back, not even who keeps the organization', async () => {
  const keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  expect(await refusalOf(await withdraw(keeper))).toEqual([403, 'delegation-forbidden'])
  expect(await refusalOf(await withdraw(holder, newId()))).toEqual([404, 'delegation-not-found'])
})

test('one that is over stays as it was', async () => {
  world.today = isoDate('2026-12-01')
  expect(await refusalOf(await withdraw(holder))).toEqual([409, 'delegation-over'])
})
