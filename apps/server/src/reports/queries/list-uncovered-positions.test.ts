import { addDays } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { actorWith } from '../../testing/actors.ts'
import { appoint, buildPerson, buildPosition } from '../../testing/organization-world.ts'
import { buildPlan, buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listUncoveredPositions } from './list-uncovered-positions.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const list = (planId?: string) =>
  world.inTenant((ctx) => listUncoveredPositions(ctx, planId), actorWith({}))

test('a seat is uncovered while it has open work and nobody in it, the nearest deadline first', async () => {
  const assigner = await buildPosition(world)
  const planId = await buildPlan(world)
  const later = await buildPosition(world, { title: 'Trưởng phòng Kinh tế' })
  const sooner = await buildPosition(world, { title: 'Chủ tịch UBND xã' })
  const given = { assigner, planId }
  await buildTask(world, { ...given, doer: later, dueOn: '2026-12-20' })
  await buildTask(world, { ...given, doer: later, dueOn: null, status: 'submitted' })
  await buildTask(world, { ...given, doer: sooner, dueOn: '2026-12-10' })
  await buildTask(world, { ...given, doer: await buildPosition(world), status: 'verified' })
  const acting = await buildPosition(world)
  await appoint(world, {
    personId: await buildPerson(world),
    positionId: acting.positionId,
    holding: 'acting',
    to: '2026-11-20',
  })
  await buildTask(world, { ...given, doer: acting })

  expect(await list()).toMatchObject([
    { positionId: sooner.positionId, title: 'Chủ tịch UBND xã', taskCount: 1 },
    { positionId: later.positionId, unitId: later.unitId, taskCount: 2, nextDueOn: '2026-12-20' },
  ])

  world.today = addDays(world.today, 1)
  expect((await list()).map(({ positionId }) => positionId)).toContain(acting.positionId)
})

test('work of another plan, and of a plan that the reader may not see, is not told', async () => {
  const doer = await buildPosition(world)
  const assigner = await buildPosition(world)
  const hidden = await buildPlan(world, { visibility: 'units' })
  const open = await buildPlan(world)
  await buildTask(world, { planId: hidden, doer, assigner })

  expect(await list()).toEqual([])
  await buildTask(world, { planId: open, doer, assigner })
  expect(await list()).toMatchObject([{ taskCount: 1 }])
  expect(await list(hidden)).toEqual([])
  expect(await list(open)).toHaveLength(1)
})
