import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildCast, buildTaskOf } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listTaskIdsOfPlan, listTasksOfPlan } from './list-tasks-of-plan.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the tasks of one plan come in the order of the document, with who answers today', async () => {
  const cast = await buildCast(world)
  const second = await buildTaskOf(world, cast, { ordinal: 2, dueOn: '2026-11-01' })
  const first = await buildTaskOf(world, cast, { ordinal: 1, status: 'draft' })
  await buildTaskOf(world, cast, { planId: await buildPlan(world) })

  const tasks = await world.inTenant((ctx) => listTasksOfPlan(ctx, cast.planId))

  expect(tasks).toMatchObject([
    { id: first, ordinal: 1, holder: null, accountableTitle: null, timeliness: 'not-counted' },
    {
      id: second,
      ordinal: 2,
      holder: { fullName: 'Lê Thị Hồng', holding: 'holder' },
      leadUnitName: 'Sở Xây dựng',
      assignerTitle: 'Chủ tịch UBND',
      assignerName: 'Đặng Văn Phúc',
      timeliness: 'open-overdue',
      workingDaysLeft: -15,
      planNumber: '88/KH-UBND',
    },
  ])
  expect(await world.inTenant((ctx) => listTaskIdsOfPlan(ctx, cast.planId))).toEqual([
    first,
    second,
  ])
})
