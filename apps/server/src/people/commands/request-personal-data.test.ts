import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import type { Official } from '../../testing/organization-world.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let ward: Ward
beforeEach(async () => {
  await world.reset()
  ward = await buildWard(world)
})
afterAll(() => world.close())

const ask = (sender: Official, body: object = {}) =>
  world.post(sender, `/people/${ward.person.personId}/data-requests`, {
    kind: 'access',
    text: 'Tôi muốn biết cơ quan lưu gì về tôi.',
    ...body,
  })

test('a request is to be answered in two working days, over the week-end', async () => {
  // 20 November 2026 is a Friday.
  const response = await ask(ward.person)
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({ dueOn: '2026-11-24' })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'data-request.received', subjectId: ward.person.personId, note: undefined },
  ])

  const listed = await world.get(ward.officer, '/data-requests')
  expect(await listed.json()).toMatchObject({
    entries: [{ fullName: 'Nguyễn Thị Mơ', workingDaysLeft: 2, canAnswer: true }],
  })
  world.today = isoDate('2026-11-25')
  const late = await world.get(ward.officer, '/data-requests')
  expect(await late.json()).toMatchObject({ entries: [{ workingDaysLeft: -1 }] })
})

test('a personnel officer enters what came on paper, with the day on which it came', async () => {
  await ask(ward.officer, { receivedOn: '2026-11-18' })
  const own = await world.get(ward.person, `/people/${ward.person.personId}/data-requests`)
  expect(await own.json()).toMatchObject({
    entries: [
      {
        receivedOn: '2026-11-18',
        dueOn: '2026-11-20',
        enteredByName: 'Lê Văn Tổ',
        state: 'open',
        canAnswer: false,
      },
    ],
  })
})

test('the person cannot date their own request back', async () => {
  await ask(ward.person, { receivedOn: '2026-01-05' })
  const own = await world.get(ward.person, `/people/${ward.person.personId}/data-requests`)
  expect(await own.json()).toMatchObject({ entries: [{ receivedOn: '2026-11-20' }] })
})

describe('refusals leave nothing behind', () => {
  test('a second one of the same kind while the first is open', async () => {
    await ask(ward.person)
    expect(await refusalOf(await ask(ward.person))).toEqual([409, 'data-request-open'])
    expect((await ask(ward.person, { kind: 'erasure' })).status).toBe(201)
  })

  test('a day after today', async () => {
    const response = await ask(ward.officer, { receivedOn: '2026-11-21' })
    expect(await refusalOf(response)).toEqual([422, 'data-request-in-future'])
  })

  test('somebody else, whatever their office', async () => {
    for (const sender of Object.values(ward.others)) {
      expect(await refusalOf(await ask(sender))).toEqual([403, 'data-request-forbidden'])
    }
    expect(await auditEntries(world)).toEqual([])
  })

  test('the list of all is for personnel officers', async () => {
    expect(await refusalOf(await world.get(ward.person, '/data-requests'))).toEqual([
      403,
      'data-request-forbidden',
    ])
  })
})
