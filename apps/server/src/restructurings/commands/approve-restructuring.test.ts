import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildRestructuring } from '../../testing/restructurings-world.ts'
import { buildTwoWards, mergeWards, type TwoWards } from '../../testing/two-wards.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())
let city: TwoWards
beforeEach(async () => {
  city = await buildTwoWards(world)
})

import { preview } from '../../testing/restructurings-world.ts'

const approve = async (id: string, by = city.keeper) => {
  const { digest } = await preview(world, city.keeper, id)
  return world.post(by, `/restructurings/${id}/approve`, { digest })
}

test('what takes effect later waits for its day', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)], {
    effectiveOn: '2026-12-01',
  })
  const before = (await auditEntries(world)).length

  const response = await approve(id)

  expect(await response.json()).toMatchObject({
    status: 'scheduled',
    abilities: ['apply', 'withdraw', 'preview'],
  })
  const [entry, ...more] = (await auditEntries(world)).slice(before)
  expect(more).toEqual([])
  expect(entry).toMatchObject({ action: 'restructuring.approved', details: [{ kind: 'merge' }] })
  expect(await refusalOf(await approve(id))).toEqual([409, 'restructuring-not-draft'])
})

test('refusals leave it a draft', async () => {
  const acts = [mergeWards(city)]
  const today = await buildRestructuring(world, city.keeper, acts)
  const wrong = await buildRestructuring(world, city.keeper, [], { effectiveOn: '2026-12-01' })
  const unseen = await buildRestructuring(world, city.keeper, acts, { effectiveOn: '2026-12-01' })
  const before = (await auditEntries(world)).length

  expect(await refusalOf(await approve(today))).toEqual([409, 'restructuring-day-has-come'])
  expect(await refusalOf(await approve(wrong))).toEqual([409, 'restructuring-has-problems'])
  expect(
    await refusalOf(
      await world.post(city.keeper, `/restructurings/${unseen}/approve`, { digest: 'x' }),
    ),
  ).toEqual([409, 'restructuring-outdated'])
  expect(await refusalOf(await approve(unseen, city.chair))).toEqual([
    404,
    'restructuring-not-found',
  ])
  expect(await auditEntries(world)).toHaveLength(before)
})
