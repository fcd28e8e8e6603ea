import type { UnitPage } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPerson, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('a unit opens with its path, its seats in order of rank, and the units inside it', async () => {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  const unitId = await buildUnit(world, { parentId: cityId, name: 'Sở Xây dựng' })
  await buildUnit(world, { parentId: unitId, kind: 'division', name: 'Phòng Thẩm định' })
  await buildPosition(world, { unitId, rank: 'member', title: 'Chuyên viên' })
  const head = await buildPosition(world, { unitId, title: 'Giám đốc' })
  await appoint(world, { ...head, personId: await buildPerson(world), to: '2026-10-31' })

  const response = await world.get(await world.account(), `/units/${unitId}`)
  const page = (await response.json()) as UnitPage

  expect(page.path.map(({ name }) => name)).toEqual(['Thành phố Minh Hà', 'Sở Xây dựng'])
  expect(page.inside.map(({ name }) => name)).toEqual(['Phòng Thẩm định'])
  expect(page.seats.map(({ title, vacantSince }) => [title, vacantSince])).toEqual([
    ['Giám đốc', '2026-11-01'],
    ['Chuyên viên', '2020-01-01'],
  ])
})

test('a unit that has ended opens as it stood on its last day', async () => {
  const unitId = await buildUnit(world, { name: 'Sở cũ', validTo: '2025-06-30' })
  const response = await world.get(await world.account(), `/units/${unitId}`)
  expect(((await response.json()) as UnitPage).unit).toMatchObject({
    name: 'Sở cũ',
    validTo: '2025-06-30',
  })
  const unknown = await world.get(
    await world.account(),
    '/units/0199b3a0-0000-7000-8000-000000000000',
  )
  expect(await refusalOf(unknown)).toEqual([404, 'unit-not-found'])
})
