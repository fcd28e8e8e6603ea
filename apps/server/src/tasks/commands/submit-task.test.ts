import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import { buildCast, buildTaskOf, describeRefusals } from '../../testing/task-acts.ts'
import { buildEvidence } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the doer submits a result with its files, and the record shows them', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'accepted', dueOn: '2026-11-19' })
  const evidenceId = await buildEvidence(world, taskId, { fileName: 'biên bản.pdf' })
  const other = await buildEvidence(world, taskId)

  const response = await world.post(cast.doer, `/tasks/${taskId}/submit`, {
    note: 'Đã xong.',
    evidenceIds: [evidenceId, evidenceId],
  })

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'submitted',
    timeliness: 'waiting',
    submittedOn: '2026-11-20',
    doneOn: null,
    verifierWorkingDays: 0,
    evidence: [
      { id: evidenceId, submitted: true },
      { id: other, submitted: false },
    ],
    acts: [{}, { kind: 'submitted', note: 'Đã xong.', on: '2026-11-20' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'task.submitted',
      note: 'Đã xong.',
      before: { status: 'accepted', submittedOn: null },
      after: {
        status: 'submitted',
        submittedBy: cast.doer.personId,
        evidence: [{ fileName: 'biên bản.pdf' }],
      },
    },
  ])
})

test('a returned result is submitted anew, with new files only', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'returned' })
  const [old, fresh] = [
    await buildEvidence(world, taskId, { isSubmitted: true }),
    await buildEvidence(world, taskId),
  ]
  const submit = (evidenceIds: string[]) =>
    world.post(cast.doer, `/tasks/${taskId}/submit`, { note: '', evidenceIds })

  expect(await refusalOf(await submit([old]))).toEqual([404, 'evidence-not-found'])
  expect((await submit([fresh])).status).toBe(200)
})

test.each([
  ['no file at all', async () => [], 422, 'request-invalid'],
  ['a file that does not exist', async () => [newId()], 404, 'evidence-not-found'],
])('%s is refused, and nothing is recorded', async (_, evidenceIds, status, code) => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  const response = await world.post(cast.doer, `/tasks/${taskId}/submit`, {
    note: '',
    evidenceIds: await evidenceIds(),
  })
  expect(await refusalOf(response)).toEqual([status, code])
  expect(await auditEntries(world)).toEqual([])
})

test('a file of another task is no evidence for this one', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  const elsewhere = await buildEvidence(world, await buildTaskOf(world, cast))
  const response = await world.post(cast.doer, `/tasks/${taskId}/submit`, {
    note: '',
    evidenceIds: [elsewhere],
  })
  expect(await refusalOf(response)).toEqual([404, 'evidence-not-found'])
})

describeRefusals(world, {
  verb: 'submit',
  body: () => ({ note: '', evidenceIds: [newId()] }),
  by: 'doer',
  statuses: ['accepted', 'returned'],
  forbidden: 'task-submit-forbidden',
  notPermitted: 'task-not-submittable',
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('of two submissions one is recorded', async () => {
    const cast = await buildCast(world)
    const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
    const evidenceIds = [await buildEvidence(world, taskId)]
    const submit = () => world.post(cast.doer, `/tasks/${taskId}/submit`, { note: '', evidenceIds })
    expect(statusesOf(await Promise.all([submit(), submit()]))).toEqual([200, 409])
    expect(await auditEntries(world)).toHaveLength(1)
  })
})
