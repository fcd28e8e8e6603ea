import type { MyTask } from '@roviec/contract'
import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { appoint } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { createWorld, type Sender } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

async function mine(sender: Sender): Promise<[string, string][]> {
  const response = await world.get(sender, '/tasks/mine')
  expect(response.status).toBe(200)
  const { entries, truncated } = (await response.json()) as {
    entries: MyTask[]
    truncated: boolean
  }
  expect(truncated).toBe(false)
  return entries.map((task) => [task.group, task.title])
}

test('what bites first is first', async () => {
  const add = (title: string, given: object) => buildTaskOf(world, cast, { title, ...given })
  await add('đang làm', { status: 'accepted', dueOn: '2026-12-15' })
  await add('thường xuyên', { status: 'accepted', dueOn: null })
  await add('quá hạn', { dueOn: '2026-11-19' })
  await add('sắp đến hạn', { dueOn: '2026-11-25' })
  await add('chờ tiếp nhận', { dueOn: '2026-11-26' })
  await add('đã nộp', { status: 'submitted', dueOn: '2026-11-19' })
  await add('đã xong', { status: 'verified', dueOn: '2026-11-19', doneOn: '2026-11-18' })
  await add('chưa giao', { status: 'draft' })
  await add('đã hủy', { status: 'cancelled' })
  await add('của người khác', { doer: cast.outsider })

  expect(await mine(cast.doer)).toEqual([
    ['overdue', 'quá hạn'],
    ['due-soon', 'sắp đến hạn'],
    ['to-accept', 'chờ tiếp nhận'],
    ['in-progress', 'đang làm'],
    ['waiting', 'đã nộp'],
    ['undated', 'thường xuyên'],
    ['done', 'đã xong'],
  ])
  expect(await mine(cast.assigner)).toEqual([['to-verify', 'đã nộp']])
})

test('finished work stays for two weeks', async () => {
  await buildTaskOf(world, cast, { status: 'verified', doneOn: '2026-11-18' })
  world.today = isoDate('2026-12-04')
  expect(await mine(cast.doer)).toHaveLength(1)
  world.today = isoDate('2026-12-05')
  expect(await mine(cast.doer)).toEqual([])
})

test('a result of my own never waits for me', async () => {
  const submittedBy = cast.assigner.personId
  await buildTaskOf(world, cast, { status: 'submitted', submittedBy })
  expect(await mine(cast.assigner)).toEqual([])
})

test('the work of a position follows its holder', async () => {
  await buildTaskOf(world, cast, { title: 'việc của Sở' })
  await appoint(world, {
    personId: cast.outsider.personId,
    positionId: cast.doer.positionId,
    holding: 'acting',
  })
  expect(await mine(cast.doer)).toEqual([])
  expect(await mine(cast.outsider)).toEqual([['to-accept', 'việc của Sở']])
})

test('a hidden plan shows its work to the doer, and its results to no verifier outside', async () => {
  const planId = await buildPlan(world, { visibility: 'units' })
  await buildTaskOf(world, cast, { planId, status: 'submitted', title: 'việc của Đảng' })
  expect(await mine(cast.doer)).toEqual([['waiting', 'việc của Đảng']])
  expect(await mine(cast.assigner)).toEqual([])
})

test('nobody without a position has work', async () => {
  await buildTaskOf(world, cast)
  expect(await mine(await world.account())).toEqual([])
})
