import { isoDate } from '@roviec/calendar'
import type { SeatWithDuties } from '@roviec/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPerson, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeAll(async () => {
  await world.reset()
  const unitId = await buildUnit(world, { name: 'Sở Nội vụ' })
  await buildPosition(world, { unitId, title: 'Giám đốc' })
  const officer = await buildPosition(world, {
    unitId,
    title: 'Chuyên viên nhân sự',
    rank: 'member',
    duties: ['personnel-officer', 'account-administrator'],
  })
  await appoint(world, { ...officer, personId: await buildPerson(world, 'Đặng Thị Hoà') })
  await buildPosition(world, { unitId, title: 'Văn thư', rank: 'member', duties: ['plan-clerk'] })
  await buildPosition(world, {
    unitId,
    title: 'Văn thư cũ',
    rank: 'member',
    duties: ['plan-clerk'],
    validTo: isoDate('2026-11-19'),
  })
})
afterAll(() => world.close())

async function list(query = '') {
  const response = await world.get(await world.account(), `/organization/duties${query}`)
  expect(response.status).toBe(200)
  return ((await response.json()) as { entries: SeatWithDuties[] }).entries
}

test('everybody sees which seats have duties, and who answers for them; abolished seats are not there', async () => {
  expect(await list()).toMatchObject([
    {
      title: 'Chuyên viên nhân sự',
      duties: ['personnel-officer', 'account-administrator'],
      answers: { fullName: 'Đặng Thị Hoà' },
    },
    { title: 'Văn thư', duties: ['plan-clerk'], answers: null },
  ])
})

test('one duty alone', async () => {
  expect((await list('?duty=plan-clerk')).map(({ title }) => title)).toEqual(['Văn thư'])
  expect(await list('?duty=auditor')).toEqual([])
})

test('a duty that does not exist is refused', async () => {
  const response = await world.get(await world.account(), '/organization/duties?duty=king')
  expect(await refusalOf(response)).toEqual([422, 'request-invalid'])
})
