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

import { apply } from '../../testing/restructurings-world.ts'

test('what was applied is open to everybody, with its figures and those left without a seat', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)])
  expect(await refusalOf(await world.get(city.chair, `/restructurings/${id}`))).toEqual([
    404,
    'restructuring-not-found',
  ])
  await apply(world, city.keeper, id)
  const before = (await auditEntries(world)).length

  const response = await world.get(city.chair, `/restructurings/${id}`)

  expect(await response.json()).toMatchObject({
    ...DECISION,
    status: 'applied',
    abilities: [],
    result: {
      figures: { concerned: { before: { units: 2 }, after: { units: 1 } } },
      withoutSeat: [{ personId: city.mill.personId, fullName: 'Lê Văn Tám' }],
    },
  })
  expect(await auditEntries(world)).toHaveLength(before)
})
