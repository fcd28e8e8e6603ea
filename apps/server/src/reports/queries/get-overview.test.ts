import type { Overview } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  buildOfficial,
  buildPosition,
  buildUnit,
  type Official,
} from '../../testing/organization-world.ts'
import { buildPlan, buildTask, type GivenTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let reader: Official
let assigner: Official
let planId: string
beforeEach(async () => {
  await world.reset()
  reader = await buildOfficial(world)
  assigner = await buildOfficial(world)
  planId = await buildPlan(world)
})
afterAll(() => world.close())

const get = async (query = ''): Promise<Overview> =>
  (await world.get(reader, `/overview${query}`)).json()
const give = (doer: { positionId: string }, given: GivenTask) =>
  buildTask(world, { assigner, planId, doer, assignedOn: '2026-10-01', ...given })

test('the overview counts the four states by unit and by month, and names vacant seats', async () => {
  const departmentId = await buildUnit(world, { name: 'Sở Xây dựng' })
  const divisionId = await buildUnit(world, { parentId: departmentId, kind: 'division' })
  const head = await buildOfficial(world, { unitId: departmentId })
  const division = await buildOfficial(world, { unitId: divisionId })
  const vacant = await buildPosition(world, {
    unitId: await buildUnit(world, { kind: 'ward', name: 'Phường Bến Gạo' }),
    title: 'Chủ tịch UBND phường Bến Gạo',
  })
  await give(head, { status: 'verified', dueOn: '2026-10-20', doneOn: '2026-10-20' })
  await give(division, { status: 'verified', dueOn: '2026-11-10', doneOn: '2026-11-12' })
  await give(division, { status: 'accepted', dueOn: '2026-11-19' })
  await give(head, { status: 'accepted', dueOn: '2026-11-20' })
  await give(head, { status: 'submitted', dueOn: '2026-11-01' })
  await give(head, { status: 'accepted', dueOn: null })
  await give(head, { status: 'cancelled', dueOn: '2026-11-01' })
  await give(vacant, { status: 'assigned', dueOn: '2026-11-30' })

  expect(await get()).toEqual({
    from: '2026-01-01',
    to: '2026-11-20',
    due: 3,
    onTime: 1,
    states: {
      doneOnTime: 1,
      doneLate: 1,
      openWithinTerm: 3,
      openOverdue: 1,
      waiting: 1,
      undated: 1,
    },
    units: [
      {
        unitId: departmentId,
        unitName: 'Sở Xây dựng',
        unitKind: 'department',
        due: 3,
        onTime: 1,
        states: expect.objectContaining({ openWithinTerm: 2 }),
        uncovered: 0,
      },
      {
        unitId: vacant.unitId,
        unitName: 'Phường Bến Gạo',
        unitKind: 'ward',
        due: 0,
        onTime: 0,
        states: expect.objectContaining({ openWithinTerm: 1 }),
        uncovered: 1,
      },
    ],
    months: [
      { month: '2026-10', due: 1, onTime: 1 },
      { month: '2026-11', due: 2, onTime: 0 },
    ],
    uncoveredPositions: [
      {
        positionId: vacant.positionId,
        title: 'Chủ tịch UBND phường Bến Gạo',
        unitName: 'Phường Bến Gạo',
        taskCount: 1,
        nextDueOn: '2026-11-30',
      },
    ],
  })
})

test('plans that the reader may not see are counted in no figure, and one plan can be looked at', async () => {
  const doer = await buildOfficial(world)
  const hidden = await buildPlan(world, { visibility: 'units' })
  const other = await buildPlan(world)
  await give(doer, { dueOn: '2026-11-19' })
  await give(doer, { dueOn: '2026-11-19', planId: other })
  await give(doer, { dueOn: '2026-11-19', planId: hidden })

  expect([(await get()).due, (await get(`?planId=${other}`)).due]).toEqual([2, 1])
  expect(await get(`?planId=${hidden}`)).toMatchObject({ due: 0, units: [], months: [] })
})

test.for([
  ['', '2026-01-01', '2026-11-20'],
  ['?from=2026-07-01', '2026-07-01', '2026-11-20'],
  ['?to=2025-12-31', '2025-01-01', '2025-12-31'],
  ['?from=2026-12-01', '2026-12-01', '2026-12-01'],
  ['?from=2026-01-01&to=2026-01-01', '2026-01-01', '2026-01-01'],
] as const)('"%s" is the period from %s to %s', async ([query, from, to]) => {
  expect(await get(query)).toMatchObject({ from, to })
})

test.for([
  ['?from=2026-02-01&to=2026-01-31', 'period-ends-before-start'],
  ['?from=2026-02-30', 'request-invalid'],
  ['?planId=1', 'request-invalid'],
] as const)('"%s" is refused', async ([query, code]) => {
  expect(await refusalOf(await world.get(reader, `/overview${query}`))).toEqual([422, code])
})
