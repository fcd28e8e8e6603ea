import type { IsoDate } from '@roviec/calendar'
import { isoDate } from '@roviec/calendar'
import type { TreeUnit } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { changeUnit, closeUnit } from '../../organization/index.ts'
import { appoint, buildPerson, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

async function treeOn(on?: string): Promise<readonly TreeUnit[]> {
  const path = on === undefined ? '/organization/tree' : `/organization/tree?on=${on}`
  const response = await world.get(await world.account(), path)
  expect(response.status).toBe(200)
  return ((await response.json()) as { entries: TreeUnit[] }).entries
}

const day = (text: string): IsoDate => isoDate(text)

test('a unit shows its seats by who sits in them, and who answers as its head', async () => {
  const unitId = await buildUnit(world, { kind: 'ward', name: 'Phường Cầu Sen' })
  const head = await buildPosition(world, { unitId, title: 'Chủ tịch' })
  await appoint(world, { ...head, personId: await buildPerson(world, 'Trần Văn Bình') })
  const deputy = await buildPosition(world, { unitId, rank: 'deputy', title: 'Phó Chủ tịch' })
  const personId = await buildPerson(world, 'Lê Thị Hồng')
  await appoint(world, { ...deputy, personId, holding: 'acting' })
  await buildPosition(world, { unitId, rank: 'member', title: 'Chuyên viên' })

  const [unit] = await treeOn()

  expect(unit).toMatchObject({
    name: 'Phường Cầu Sen',
    block: 'government',
    counts: { seats: 3, filled: 1, acting: 1, uncovered: 1 },
    head: { title: 'Chủ tịch', answers: { fullName: 'Trần Văn Bình', holding: 'holder' } },
  })
})

test('the past is shown with the names, places and people of that day', async () => {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  const otherId = await buildUnit(world, { parentId: cityId, name: 'Ban Quản lý' })
  const unitId = await buildUnit(world, { parentId: cityId, name: 'Phòng Quy hoạch' })
  const { positionId } = await buildPosition(world, { unitId })
  const personId = await buildPerson(world, 'Đặng Thị Hoà')
  await appoint(world, { positionId, personId, to: '2025-07-31' })
  await world.inTenant((ctx) =>
    changeUnit(ctx, unitId, { name: 'Phòng Hạ tầng', parentId: otherId }, day('2025-07-01')),
  )

  const then = (await treeOn('2025-06-30')).find(({ id }) => id === unitId)
  const now = (await treeOn()).find(({ id }) => id === unitId)

  expect(then).toMatchObject({ name: 'Phòng Quy hoạch', parentId: cityId })
  expect(then?.head?.answers?.fullName).toBe('Đặng Thị Hoà')
  expect(now).toMatchObject({ name: 'Phòng Hạ tầng', parentId: otherId, counts: { uncovered: 1 } })
})

test('what is kept in memory is never older than the last change', async () => {
  const unitId = await buildUnit(world, { name: 'Sở Xây dựng' })
  expect(await treeOn()).toHaveLength(1)
  await buildUnit(world, { parentId: unitId, name: 'Văn phòng' })
  expect(await treeOn()).toHaveLength(2)
  const { positionId } = await buildPosition(world, { unitId })
  expect((await treeOn())[0]?.counts).toEqual({ seats: 1, filled: 0, acting: 0, uncovered: 1 })
  await appoint(world, { positionId, personId: await buildPerson(world) })
  expect((await treeOn())[0]?.counts.filled).toBe(1)
})

test('a transaction that was undone leaves nothing in memory', async () => {
  await buildUnit(world, { name: 'Sở Xây dựng' })
  expect(await treeOn()).toHaveLength(1)
  await expect(
    world.inTenant(async (ctx) => {
      await closeUnit(ctx, (await treeIds(ctx))[0] ?? '', day('2026-11-19'))
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await treeOn()).toHaveLength(1)
})

async function treeIds(ctx: Parameters<Parameters<typeof world.inTenant>[0]>[0]) {
  const rows = await ctx.db.selectFrom('organization.unit').select('id').execute()
  return rows.map(({ id }) => id)
}
