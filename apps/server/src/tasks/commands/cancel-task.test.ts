import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../../testing/audit-log.ts'
import { buildCast, buildTaskOf, describeRefusals } from '../../testing/task-acts.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const CANCELLATION = { reason: 'Trùng với kế hoạch khác.', decision: '45/QĐ-UBND' }

test('the assigner cancels by a decision, and the record names it', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })

  const response = await world.post(cast.assigner, `/tasks/${taskId}/cancel`, CANCELLATION)

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'cancelled',
    timeliness: 'not-counted',
    abilities: [],
    acts: [{}, { kind: 'cancelled', note: 'Trùng với kế hoạch khác. (45/QĐ-UBND)' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'task.cancelled',
      note: 'Trùng với kế hoạch khác.',
      before: { status: 'accepted' },
      after: { status: 'cancelled', decision: '45/QĐ-UBND' },
    },
  ])
})

describeRefusals(world, {
  verb: 'cancel',
  body: () => CANCELLATION,
  by: 'assigner',
  statuses: ['draft', 'assigned', 'accepted', 'submitted', 'returned', 'suspended'],
  forbidden: 'task-cancel-forbidden',
  notPermitted: 'task-not-cancellable',
})
