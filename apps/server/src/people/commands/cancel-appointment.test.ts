import { afterAll, beforeEach, expect, test } from 'vitest'
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
let keeper: Official
let positionId: string
let appointmentId: string
beforeEach(async () => {
  await world.reset()
  keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  positionId = (await buildPosition(world)).positionId
  appointmentId = await appoint(world, { personId: await buildPerson(world), positionId })
})
afterAll(() => world.close())

const cancel = (id = appointmentId, sender = keeper) =>
  world.post(sender, `/appointments/${id}/cancel`, { reason: 'Nhầm người cùng tên' })

test('a mistaken entry counts for no day and stays to be read with its reason', async () => {
  expect((await cancel()).status).toBe(204)

  const history = await world.get(keeper, `/positions/${positionId}/appointments`)
  expect(await history.json()).toMatchObject({
    position: { holder: null },
    abilities: ['appoint'],
    entries: [
      { cancelReason: 'Nhầm người cùng tên', cancelledAt: '2026-11-20T02:00:00.000Z', actions: [] },
    ],
  })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'appointment.cancelled', subjectId: positionId, note: 'Nhầm người cùng tên' },
  ])
  // The seat is free for the one who was meant.
  const right = await world.post(keeper, '/appointments', {
    personId: await buildPerson(world),
    positionId,
    holding: 'holder',
    from: '2020-01-01',
    to: null,
    decision: '1/QĐ',
  })
  expect(right.status).toBe(201)
})

test('refusals leave nothing behind: twice, nothing, or without the duty', async () => {
  expect(await refusalOf(await cancel(newId()))).toEqual([404, 'appointment-not-found'])
  expect(await refusalOf(await cancel(appointmentId, await buildOfficial(world)))).toEqual([
    403,
    'appointment-end-forbidden',
  ])
  expect(await auditEntries(world)).toEqual([])
  await cancel()
  expect(await refusalOf(await cancel())).toEqual([409, 'appointment-cancelled'])
  expect(
    await refusalOf(
      await world.post(keeper, `/appointments/${appointmentId}/end`, {
        lastDay: '2026-11-30',
        decision: '2/QĐ',
      }),
    ),
  ).toEqual([409, 'appointment-cancelled'])
})
