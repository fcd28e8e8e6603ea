import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildRestructuring, DECISION } from '../../testing/restructurings-world.ts'
import { buildTwoWards, mergeWards, type TwoWards } from '../../testing/two-wards.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())
let city: TwoWards
beforeEach(async () => {
  city = await buildTwoWards(world)
})

import { preview } from '../../testing/restructurings-world.ts'

test('what waits for its day becomes a draft again', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)], {
    effectiveOn: '2026-12-01',
  })
  const path = `/restructurings/${id}/withdraw`
  expect(await refusalOf(await world.post(city.keeper, path))).toEqual([
    409,
    'restructuring-not-scheduled',
  ])
  const { digest } = await preview(world, city.keeper, id)
  await world.post(city.keeper, `/restructurings/${id}/approve`, { digest })
  const before = (await auditEntries(world)).length

  expect(await refusalOf(await world.post(city.chair, path))).toEqual([
    404,
    'restructuring-not-found',
  ])
  const response = await world.post(city.keeper, path)

  expect(await response.json()).toMatchObject({
    status: 'draft',
    approvedBy: null,
    ...DECISION,
    effectiveOn: '2026-12-01',
  })
  expect((await auditEntries(world)).slice(before).map(({ action }) => action)).toEqual([
    'restructuring.withdrawn',
  ])
})
