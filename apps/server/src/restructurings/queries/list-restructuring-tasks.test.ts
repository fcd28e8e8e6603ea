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

import { buildWork } from '../../testing/restructurings-world.ts'

test('open tasks of the seats concerned, with the seat that answers afterwards', async () => {
  const work = (positionId: string, status: 'accepted' | 'verified' = 'accepted') => ({
    planId: city.planId,
    positionId,
    assignerId: city.chair.positionId,
    status,
    dueOn: '2026-12-15',
  })
  const [ofHead = '', given = '', ofClerk = ''] = await buildWork(world, [
    work(city.mill.positionId),
    work(city.mill.positionId),
    work(city.millClerk.positionId),
    work(city.mill.positionId, 'verified'),
  ])
  const act = { ...mergeWards(city), tasks: [{ taskId: given, seat: city.lotusClerk.positionId }] }
  const id = await buildRestructuring(world, city.keeper, [act])
  const list = async (query: string) =>
    (await (await world.get(city.keeper, `/restructurings/${id}/tasks${query}`)).json()) as {
      entries: readonly { taskId: string; seat: string; chosen: boolean }[]
    }

  const all = (await list('')).entries.map(({ taskId, seat, chosen }) => [taskId, seat, chosen])
  const ofOne = await list(`?positionId=${city.millClerk.positionId}`)

  expect(all).toEqual(
    [
      [ofHead, city.lotus.positionId, false],
      [given, city.lotusClerk.positionId, true],
      [ofClerk, city.millClerk.positionId, false],
    ].toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  )
  expect(ofOne.entries.map(({ taskId }) => taskId)).toEqual([ofClerk])
  expect(await refusalOf(await world.get(city.chair, `/restructurings/${id}/tasks`))).toEqual([
    404,
    'restructuring-not-found',
  ])
  expect((await auditEntries(world)).map(({ action }) => action)).toEqual([
    'restructuring.created',
    'restructuring.revised',
  ])
})
