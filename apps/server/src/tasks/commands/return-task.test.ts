import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildCast, buildTaskOf, describeRefusals } from '../../testing/task-acts.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the verifier returns a result with its fault, and the old deadline stands', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, {
    status: 'submitted',
    submittedOn: '2026-11-16',
    dueOn: '2026-11-17',
  })

  const response = await world.post(cast.assigner, `/tasks/${taskId}/return`, {
    fault: 'Thiếu bản đồ.',
  })

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'returned',
    timeliness: 'open-overdue',
    workingDaysLeft: -3,
    submittedOn: null,
    due: { on: '2026-11-17' },
    acts: [{}, { kind: 'returned', note: 'Thiếu bản đồ.' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'task.returned',
      note: 'Thiếu bản đồ.',
      before: { status: 'submitted', submittedOn: '2026-11-16' },
      after: { status: 'returned', submittedOn: null, submittedBy: null },
    },
  ])
})

test('a return without a fault is refused', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'submitted' })
  const response = await world.post(cast.assigner, `/tasks/${taskId}/return`, { fault: '  ' })
  expect(await refusalOf(response)).toEqual([422, 'request-invalid'])
})

test('the doer cannot return their own work to gain time', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'submitted' })
  const response = await world.post(cast.doer, `/tasks/${taskId}/return`, { fault: 'Sửa lại.' })
  expect(await refusalOf(response)).toEqual([403, 'task-own-work'])
  expect(await auditEntries(world)).toEqual([])
})

describeRefusals(world, {
  verb: 'return',
  body: () => ({ fault: 'Thiếu bản đồ.' }),
  by: 'assigner',
  statuses: ['submitted'],
  forbidden: 'task-return-forbidden',
  notPermitted: 'task-not-returnable',
})
