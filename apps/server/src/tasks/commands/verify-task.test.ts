import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import { appoint, buildPosition } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, describeRefusals } from '../../testing/task-acts.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the assigner verifies, and the work is done on the day of its submission', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, {
    status: 'submitted',
    submittedOn: '2026-11-18',
    dueOn: '2026-11-18',
  })

  const response = await world.post(cast.assigner, `/tasks/${taskId}/verify`, { note: 'Tốt.' })

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'verified',
    timeliness: 'done-on-time',
    doneOn: '2026-11-18',
    progressPercent: 100,
    abilities: [],
    acts: [{}, { kind: 'verified', note: 'Tốt.', on: '2026-11-20' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'task.verified',
      note: 'Tốt.',
      before: { status: 'submitted', doneOn: null },
      after: { status: 'verified', doneOn: '2026-11-18', closedOn: '2026-11-20' },
    },
  ])
})

describe('nobody verifies their own work', () => {
  test('not the doer, who holds no other seat', async () => {
    const cast = await buildCast(world)
    const taskId = await buildTaskOf(world, cast, { status: 'submitted' })
    const response = await world.post(cast.doer, `/tasks/${taskId}/verify`, { note: '' })
    expect(await refusalOf(response)).toEqual([403, 'task-own-work'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('not the assigner who also acts in the accountable position: the superior does', async () => {
    const cast = await buildCast(world)
    const taskId = await buildTaskOf(world, cast, {
      status: 'submitted',
      submittedBy: cast.assigner.personId,
    })
    await appoint(world, {
      personId: cast.assigner.personId,
      positionId: cast.doer.positionId,
      holding: 'acting',
    })
    const secretary = await buildPosition(world, { unitId: cast.cityId, title: 'Bí thư' })
    await appoint(world, { personId: cast.outsider.personId, positionId: secretary.positionId })

    const own = await world.post(cast.assigner, `/tasks/${taskId}/verify`, { note: '' })
    const superior = await world.post(cast.outsider, `/tasks/${taskId}/verify`, { note: '' })

    expect(await refusalOf(own)).toEqual([403, 'task-own-work'])
    expect(superior.status).toBe(200)
  })

  test('not whoever submitted it and has since become the assigner', async () => {
    const cast = await buildCast(world)
    const taskId = await buildTaskOf(world, cast, { status: 'submitted' })
    await appoint(world, {
      personId: cast.doer.personId,
      positionId: cast.assigner.positionId,
      holding: 'acting',
      from: '2026-11-21',
    })
    world.today = isoDate('2026-11-21')
    const response = await world.post(cast.doer, `/tasks/${taskId}/verify`, { note: '' })
    expect(await refusalOf(response)).toEqual([403, 'task-own-work'])
  })
})

describeRefusals(world, {
  verb: 'verify',
  body: () => ({ note: '' }),
  by: 'assigner',
  statuses: ['submitted'],
  forbidden: 'task-verify-forbidden',
  notPermitted: 'task-not-verifiable',
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('a verification and a return end in one of the two', async () => {
    const cast = await buildCast(world)
    const taskId = await buildTaskOf(world, cast, { status: 'submitted' })
    const responses = await Promise.all([
      world.post(cast.assigner, `/tasks/${taskId}/verify`, { note: '' }),
      world.post(cast.assigner, `/tasks/${taskId}/return`, { fault: 'Thiếu bản đồ.' }),
    ])
    expect(statusesOf(responses)).toEqual([200, 409])
    expect(await auditEntries(world)).toHaveLength(1)
  })
})
