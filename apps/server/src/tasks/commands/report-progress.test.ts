import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildCast, buildTaskOf, describeRefusals } from '../../testing/task-acts.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const REPORT = {
  progressPercent: 80,
  selfReport: 'late',
  expectedOn: '2026-11-25',
  note: 'Đã xong 5 tuyến.',
}

test('the doer reports percent, own judgement and date, and the record shows them', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })

  const response = await world.post(cast.doer, `/tasks/${taskId}/report`, REPORT)

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'accepted',
    progressPercent: 80,
    selfReport: 'late',
    acts: [{}, { kind: 'reported', ...REPORT }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'task.reported',
      note: 'Đã xong 5 tuyến.',
      before: { progressPercent: 0, selfReport: null },
      after: { progressPercent: 80, selfReport: 'late', expectedOn: '2026-11-25' },
    },
  ])
})

test.each([
  ['more than all', { progressPercent: 101 }],
  ['a day that does not exist', { expectedOn: '2026-02-31' }],
])('%s is refused, and nothing is recorded', async (_, wrong) => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  const response = await world.post(cast.doer, `/tasks/${taskId}/report`, { ...REPORT, ...wrong })
  expect(await refusalOf(response)).toEqual([422, 'request-invalid'])
  expect(await auditEntries(world)).toEqual([])
})

describeRefusals(world, {
  verb: 'report',
  body: () => REPORT,
  by: 'doer',
  statuses: ['accepted', 'returned'],
  forbidden: 'task-report-forbidden',
  notPermitted: 'task-not-reportable',
})
