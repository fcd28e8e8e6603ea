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

import { apply } from '../../testing/restructurings-world.ts'

interface Page {
  readonly entries: readonly { readonly id: string; readonly status: string }[]
  readonly nextCursor: string | null
  readonly mayPrepare: boolean
}

const list = async (by: typeof city.keeper, query = '') =>
  (await (await world.get(by, `/restructurings${query}`)).json()) as Page

test('the latest first, page by page; others see what was applied', async () => {
  const ids: string[] = []
  for (const title of ['Đợt 1', 'Đợt 2', 'Đợt 3']) {
    ids.push(await buildRestructuring(world, city.keeper, [mergeWards(city)], { title }))
  }
  await apply(world, city.keeper, ids[0] ?? '')
  const whole = await list(city.keeper)
  const first = await list(city.keeper, '?limit=2')
  const second = await list(city.keeper, `?limit=2&cursor=${first.nextCursor}`)
  const others = await list(city.chair)

  expect(whole.entries.map(({ id }) => id)).toEqual(ids.toReversed())
  expect(whole.mayPrepare).toBe(true)
  expect([...first.entries, ...second.entries]).toEqual(whole.entries)
  expect(second.nextCursor).toBeNull()
  expect(others).toMatchObject({ mayPrepare: false, entries: [{ id: ids[0], status: 'applied' }] })
  expect(others.entries).toHaveLength(1)
})

test('a cursor that nobody gave out is refused', async () => {
  const response = await world.get(city.keeper, '/restructurings?cursor=abc')

  expect(await refusalOf(response)).toEqual([422, 'request-invalid'])
  expect(await auditEntries(world)).toEqual([])
})
