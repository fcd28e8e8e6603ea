import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Session } from '@roviec/contract'
import { isoDate } from '@roviec/calendar'
import { appoint, buildOfficial, buildPosition } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const read = async (sender: Parameters<typeof world.get>[0]) =>
  (await (await world.get(sender, '/session')).json()) as Session

test('the session names the positions of today, and what they allow', async () => {
  const clerk = await buildOfficial(world, {
    fullName: 'Đỗ Thùy Linh',
    rank: 'member',
    title: 'Chuyên viên Văn phòng',
    duties: ['plan-clerk', 'auditor'],
  })

  expect(await read(clerk)).toMatchObject({
    fullName: 'Đỗ Thùy Linh',
    personId: clerk.personId,
    positions: [
      { positionId: clerk.positionId, title: 'Chuyên viên Văn phòng', holding: 'holder' },
    ],
    abilities: ['create-plan', 'view-audit', 'export-corrections'],
  })
})

test('rights come with a position and go with it', async () => {
  const official = await buildOfficial(world, { rank: 'member', duties: [] })
  const { positionId } = await buildPosition(world, { duties: ['organization-administrator'] })
  const { personId } = official
  await appoint(world, { personId, positionId, from: '2026-11-21', to: '2026-11-23' })

  expect((await read(official)).abilities).toEqual([])
  world.today = isoDate('2026-11-23')
  expect((await read(official)).abilities).toContain('manage-organization')
  world.today = isoDate('2026-11-24')
  expect((await read(official)).abilities).toEqual([])
})

test('the session says what today is, and why nobody works', async () => {
  const account = await world.account()
  world.today = isoDate('2027-04-30')

  expect(await read(account)).toMatchObject({
    today: '2027-04-30',
    dayOffName: 'Ngày Chiến thắng 30/4',
    positions: [],
  })
})
