import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
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
let positionId: string
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
  positionId = (await buildPosition(world)).positionId
})
afterAll(() => world.close())

const ENDING = { lastDay: '2026-11-30', decision: '20/QĐ-UBND' }

async function appointmentOf(period: { from?: string; to?: string } = {}): Promise<string> {
  return appoint(world, { personId: await buildPerson(world), positionId, ...period })
}

test('an administrator ends an appointment, and the record shows both sides of the change', async () => {
  const id = await appointmentOf()

  const response = await world.post(administrator, `/appointments/${id}/end`, ENDING)

  expect(response.status).toBe(204)
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'appointment.ended',
      subjectId: positionId,
      note: '20/QĐ-UBND',
      before: { to: null },
      after: { to: '2026-11-30' },
    },
  ])
  const again = await world.post(administrator, `/appointments/${id}/end`, ENDING)
  expect(await refusalOf(again)).toEqual([409, 'appointment-ended'])
})

describe('refusals leave nothing behind', () => {
  test.each([
    ['one that is over', { to: '2026-11-19' }, 409, 'appointment-ended'],
    ['an end before its start', { from: '2026-12-01' }, 422, 'appointment-ends-before-start'],
  ])('%s', async (_, period, status, code) => {
    const id = await appointmentOf(period)
    const response = await world.post(administrator, `/appointments/${id}/end`, ENDING)
    expect(await refusalOf(response)).toEqual([status, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test('one that does not exist', async () => {
    const response = await world.post(administrator, `/appointments/${newId()}/end`, ENDING)
    expect(await refusalOf(response)).toEqual([404, 'appointment-not-found'])
  })

  test('somebody without the duty', async () => {
    const id = await appointmentOf()
    const head = await buildOfficial(world)
    const response = await world.post(head, `/appointments/${id}/end`, ENDING)
    expect(await refusalOf(response)).toEqual([403, 'appointment-end-forbidden'])
    expect(await auditEntries(world)).toEqual([])
  })
})
