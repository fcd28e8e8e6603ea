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

import { apply, buildWork } from '../../testing/restructurings-world.ts'

test('one row per thing that was changed, by kind and page by page', async () => {
  const [taskId] = await buildWork(world, [
    {
      planId: city.planId,
      positionId: city.mill.positionId,
      assignerId: city.chair.positionId,
      status: 'accepted',
      dueOn: '2026-12-15',
    },
  ])
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)])
  await apply(world, city.keeper, id)
  const entries = (await auditEntries(world)).length
  const list = async (query: string) =>
    (await (await world.get(city.chair, `/restructurings/${id}/details${query}`)).json()) as {
      entries: readonly object[]
      nextCursor: string | null
    }

  const units = await list('?kind=unit&limit=2')
  const more = await list(`?kind=unit&limit=2&cursor=${units.nextCursor}`)
  const tasks = await list('?kind=task')

  expect([...units.entries, ...more.entries]).toEqual([
    expect.objectContaining({ change: 'ended', label: 'Phường Cầu Sen', after: 'Phường Sen Gạo' }),
    expect.objectContaining({ change: 'ended', label: 'Phường Bến Gạo', after: 'Phường Sen Gạo' }),
    expect.objectContaining({ change: 'made', label: 'Phường Sen Gạo', before: null }),
  ])
  expect(tasks.entries).toEqual([
    {
      kind: 'task',
      change: 'carried',
      subjectId: taskId,
      label: 'Rà soát điểm số 1',
      before: 'Chủ tịch UBND phường Bến Gạo, Phường Bến Gạo',
      after: 'Chủ tịch UBND phường Sen Gạo, Phường Sen Gạo',
    },
  ])
  expect(await auditEntries(world)).toHaveLength(entries)
})

test('of a draft that one may not see nothing is told', async () => {
  const id = await buildRestructuring(world, city.keeper, [])
  const response = await world.get(city.chair, `/restructurings/${id}/details`)

  expect(await refusalOf(response)).toEqual([404, 'restructuring-not-found'])
})
