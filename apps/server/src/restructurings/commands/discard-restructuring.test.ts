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

test('a draft that is thrown away is gone, but for the record', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)])
  const before = (await auditEntries(world)).length

  const response = await world.delete(city.keeper, `/restructurings/${id}`)

  expect(response.status).toBe(204)
  expect(await refusalOf(await world.get(city.keeper, `/restructurings/${id}`))).toEqual([
    404,
    'restructuring-not-found',
  ])
  const [entry, ...more] = (await auditEntries(world)).slice(before)
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    action: 'restructuring.discarded',
    subjectLabel: DECISION.title,
    details: [{ kind: 'merge' }],
  })
})

test('others find nothing to throw away', async () => {
  const id = await buildRestructuring(world, city.keeper, [])

  expect(await refusalOf(await world.delete(city.chair, `/restructurings/${id}`))).toEqual([
    404,
    'restructuring-not-found',
  ])
})
