import type { Task } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../testing/audit-log.ts'
import { delegate } from '../testing/delegations.ts'
import { buildOfficial, buildUnit, type Official } from '../testing/organization-world.ts'
import { buildCast, buildTaskOf, type Cast } from '../testing/task-acts.ts'
import { buildPlan } from '../testing/tasks-world.ts'
import { createWorld } from '../testing/world.ts'

// What a delegate does over HTTP, and how the history names it; the rules are in policy.test.ts.

const world = await createWorld()
afterAll(() => world.close())

let cast: Cast
let deputy: Official
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
  deputy = await buildOfficial(world, {
    unitId: await buildUnit(world, { parentId: cast.cityId }),
    title: 'Phó Giám đốc Sở',
    rank: 'deputy',
    fullName: 'Hoàng Thu Trang',
  })
})

const REPORT = { progressPercent: 40, selfReport: 'on-track', expectedOn: null, note: 'Đang làm' }
const actsOf = async (taskId: string) => {
  const task = (await (await world.get(cast.outsider, `/tasks/${taskId}`)).json()) as Task
  return task.acts
}

test('a delegate reports for the doer, and the history names both seats', async () => {
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  await delegate(world, cast.doer, { to: deputy, scopes: ['report'] })

  expect((await world.post(deputy, `/tasks/${taskId}/report`, REPORT)).status).toBe(200)
  expect((await world.post(cast.doer, `/tasks/${taskId}/report`, REPORT)).status).toBe(200)

  expect(await actsOf(taskId)).toMatchObject([
    { kind: 'assigned', onBehalfOfTitle: null },
    {
      kind: 'reported',
      actorName: 'Hoàng Thu Trang',
      actorTitle: 'Phó Giám đốc Sở',
      onBehalfOfTitle: 'Giám đốc Sở Xây dựng',
    },
    { kind: 'reported', actorTitle: 'Giám đốc Sở Xây dựng', onBehalfOfTitle: null },
  ])
})

test('a delegate finds the work in their own list and verifies what waits', async () => {
  const taskId = await buildTaskOf(world, cast, { status: 'submitted' })
  await delegate(world, cast.assigner, { to: deputy, scopes: ['verify'] })

  const { entries } = await (await world.get(deputy, '/tasks/mine')).json()
  expect(entries).toMatchObject([{ id: taskId, group: 'to-verify' }])
  expect((await world.post(deputy, `/tasks/${taskId}/verify`, { note: 'Đạt' })).status).toBe(200)

  expect((await actsOf(taskId)).at(-1)).toMatchObject({
    kind: 'verified',
    actorTitle: 'Phó Giám đốc Sở',
    onBehalfOfTitle: 'Chủ tịch UBND',
  })
})

test('a delegation of one kind of work is none of another', async () => {
  const taskId = await buildTaskOf(world, cast, { status: 'submitted' })
  await delegate(world, cast.assigner, { to: deputy, scopes: ['sign-plans', 'report'] })

  const response = await world.post(deputy, `/tasks/${taskId}/verify`, { note: 'Đạt' })
  expect(await refusalOf(response)).toEqual([403, 'task-verify-forbidden'])
})

test('nobody verifies what they submitted for somebody else, nor what they could have', async () => {
  const taskId = await buildTaskOf(world, cast, {
    status: 'submitted',
    submittedBy: deputy.personId,
  })
  await delegate(world, cast.assigner, { to: deputy, scopes: ['verify'] })
  const verify = (id: string) => world.post(deputy, `/tasks/${id}/verify`, { note: 'Đạt' })
  expect(await refusalOf(await verify(taskId))).toEqual([403, 'task-own-work'])

  const another = await buildTaskOf(world, cast, { status: 'submitted' })
  await delegate(world, cast.doer, { to: deputy, scopes: ['report'] })
  expect(await refusalOf(await verify(another))).toEqual([403, 'task-own-work'])
})

test('the delegate of an assigner who did the work does not verify it for them', async () => {
  const { assigner } = cast
  const taskId = await buildTaskOf(world, cast, { doer: assigner, status: 'submitted' })
  await delegate(world, assigner, { to: deputy, scopes: ['verify'] })

  const response = await world.post(deputy, `/tasks/${taskId}/verify`, { note: 'Đạt' })
  expect(await refusalOf(response)).toEqual([403, 'task-verify-forbidden'])
})

test('a delegate sees a task of a plan that names other units, and only that', async () => {
  const planId = await buildPlan(world, {
    visibility: 'units',
    audience: [{ unitId: cast.doer.unitId, relation: 'named' }],
  })
  const taskId = await buildTaskOf(world, cast, { planId, status: 'accepted' })
  const other = await buildTaskOf(world, cast, { planId, doer: cast.outsider, status: 'accepted' })
  expect((await world.get(deputy, `/tasks/${taskId}`)).status).toBe(404)

  await delegate(world, cast.doer, { to: deputy, scopes: ['report'] })

  expect((await world.get(deputy, `/tasks/${taskId}`)).status).toBe(200)
  expect((await world.get(deputy, `/tasks/${other}`)).status).toBe(404)
})

test('a delegation ends with its last day', async () => {
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  await delegate(world, cast.doer, { to: deputy, scopes: ['report'] })
  world.now = '2027-01-04T02:00:00.000Z'

  const response = await world.post(deputy, `/tasks/${taskId}/report`, REPORT)
  expect(await refusalOf(response)).toEqual([403, 'task-report-forbidden'])
})
