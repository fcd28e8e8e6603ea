import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  type Official,
} from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let holder: Official
let receiver: string
beforeEach(async () => {
  await world.reset()
  holder = await buildOfficial(world, { title: 'Giám đốc Sở Xây dựng' })
  receiver = await buildPerson(world, 'Trần Văn Nhận')
})
afterAll(() => world.close())

const wanted = (given: object = {}) => ({
  positionId: holder.positionId,
  toPersonId: receiver,
  scopes: ['verify'],
  from: '2026-11-20',
  to: '2026-11-30',
  decision: '12/GUQ-SXD',
  ...given,
})

test('the holder delegates from the own seat, and the record shows it', async () => {
  const response = await world.post(holder, '/delegations', wanted())

  expect(response.status).toBe(201)
  const { id } = await response.json()
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'delegation.created',
      subjectId: holder.positionId,
      note: '12/GUQ-SXD',
      after: { id },
    },
  ])
})

describe('refusals leave nothing behind', () => {
  test.each([
    ['an end before the start', { to: '2026-11-19' }, 422, 'delegation-ends-before-start'],
    ['a start before today', { from: '2026-11-19' }, 422, 'delegation-in-past'],
    ['a position that does not exist', { positionId: newId() }, 404, 'position-not-found'],
    ['a person who does not exist', { toPersonId: newId() }, 404, 'person-not-found'],
  ])('%s', async (_, given, status, code) => {
    const response = await world.post(holder, '/delegations', wanted(given))
    expect(await refusalOf(response)).toEqual([status, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test('to oneself', async () => {
    const response = await world.post(
      holder,
      '/delegations',
      wanted({ toPersonId: holder.personId }),
    )
    expect(await refusalOf(response)).toEqual([422, 'delegation-to-oneself'])
  })

  test('to somebody who leaves before it ends', async () => {
    await world.owner("UPDATE people.person SET left_on = '2026-11-25' WHERE id = $1", [receiver])
    const response = await world.post(holder, '/delegations', wanted())
    expect(await refusalOf(response)).toEqual([409, 'person-left'])
  })

  test('twice to one person for a shared day', async () => {
    await world.post(holder, '/delegations', wanted())
    const again = await world.post(holder, '/delegations', wanted({ from: '2026-11-30' }))
    expect(await refusalOf(again)).toEqual([409, 'delegation-overlaps'])
  })

  test('from a seat that is not held: of others, acted in, or itself delegated', async () => {
    const acting = await buildOfficial(world)
    const { positionId } = holder
    await appoint(world, { personId: acting.personId, positionId, holding: 'acting' })
    const delegate = await buildOfficial(world)
    await world.post(delegate, '/delegations', wanted({ positionId: delegate.positionId }))
    const receiving = await world.account(receiver)

    const refused = [
      await world.post(await buildOfficial(world), '/delegations', wanted()),
      await world.post(acting, '/delegations', wanted()),
      // While somebody acts the holder does not answer, and so lends nothing.
      await world.post(holder, '/delegations', wanted()),
      await world.post(receiving, '/delegations', wanted({ positionId: delegate.positionId })),
      await world.post(await world.account(), '/delegations', wanted()),
    ]
    for (const response of refused) {
      expect(await refusalOf(response)).toEqual([403, 'delegation-forbidden'])
    }
  })
})
