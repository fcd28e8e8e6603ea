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

import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { buildWork, preview } from '../../testing/restructurings-world.ts'
import { sweep } from '../../testing/warnings-world.ts'

test('it shows what becomes of every seat with its work, and writes nothing', async () => {
  await buildWork(world, [
    {
      planId: city.planId,
      positionId: city.mill.positionId,
      assignerId: city.chair.positionId,
      status: 'accepted',
      dueOn: '2026-11-15',
    },
  ])
  await sweep(world)
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)])
  const before = (await auditEntries(world)).length

  const seen = await preview(world, city.keeper, id)

  const head = seen.acts[0]?.seats.find(({ positionId }) => positionId === city.mill.positionId)
  expect(head).toEqual({
    positionId: city.mill.positionId,
    title: 'Chủ tịch UBND phường Bến Gạo',
    rank: 'head',
    unitId: city.mill.unitId,
    unitName: 'Phường Bến Gạo',
    fate: 'abolished',
    after: null,
    successor: {
      seat: city.lotus.positionId,
      title: 'Chủ tịch UBND phường Sen Gạo',
      unitName: 'Phường Sen Gạo',
    },
    holderName: 'Lê Văn Tám',
    openTasks: 1,
    openWarnings: 1,
    draftItems: 0,
    chosen: false,
  })
  expect(seen.carried).toMatchObject({ tasks: 1, warnings: 1, appointmentsEnded: 1 })
  expect(await auditEntries(world)).toHaveLength(before)
})

test('the tree before names what ends, and the tree after what is new and what moved', async () => {
  const office = await buildUnit(world, {
    parentId: city.mill.unitId,
    kind: 'office',
    name: 'Văn phòng',
  })
  for (const title of ['Chánh Văn phòng phường Bến Gạo', 'Chuyên viên']) {
    await buildPosition(world, { unitId: office, rank: 'member', title })
  }
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)])

  const { treeBefore, treeAfter, acts } = await preview(world, city.keeper, id)

  expect(treeBefore.map(({ name, change }) => [name, change])).toEqual([
    ['Thành phố Minh Hà', 'context'],
    ['Phường Bến Gạo', 'ended'],
    ['Văn phòng', 'moved'],
    ['Phường Cầu Sen', 'ended'],
  ])
  expect(treeAfter.map(({ name, change, positions }) => [name, change, positions])).toEqual([
    ['Thành phố Minh Hà', 'context', 1],
    ['Phường Sen Gạo', 'new', 3],
    ['Văn phòng', 'moved', 2],
  ])
  expect(acts[0]?.children).toEqual([
    {
      unitId: office,
      name: 'Văn phòng',
      parent: 'new-1',
      parentName: 'Phường Sen Gạo',
      chosen: false,
    },
  ])
})

test('only those who prepare one look ahead, and nobody once it is applied', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)])
  const path = `/restructurings/${id}/preview`

  expect(await refusalOf(await world.get(city.chair, path))).toEqual([
    404,
    'restructuring-not-found',
  ])
  const { digest } = await preview(world, city.keeper, id)
  await world.post(city.keeper, `/restructurings/${id}/apply`, { digest })
  expect(await refusalOf(await world.get(city.keeper, path))).toEqual([
    409,
    'restructuring-applied',
  ])
})
