import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { actorWith } from '../../testing/actors.ts'
import { auditEntries } from '../../testing/audit-log.ts'
import { appoint, buildPerson } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildEvidence } from '../../testing/tasks-world.ts'
import { listEpisodes, refresh, sweep } from '../../testing/warnings-world.ts'
import { createWorld } from '../../testing/world.ts'
import { changesWarnings, refreshWarningsFor } from './refresh-warnings.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

const openKinds = async () =>
  (await listEpisodes(world)).filter(({ closedOn }) => closedOn === null).map(({ kind }) => kind)

describe('after an act on a task', () => {
  test('accepting closes "not accepted", submitting closes "overdue", a return opens it anew', async () => {
    const given = { dueOn: '2026-11-02', assignedOn: '2026-11-02' }
    const taskId = await buildTaskOf(world, cast, given)
    await sweep(world)
    expect(await openKinds()).toEqual(['not-accepted', 'overdue'])

    await world.post(cast.doer, `/tasks/${taskId}/accept`, {})
    await refresh(world, taskId)
    expect(await openKinds()).toEqual(['overdue'])

    const evidenceIds = [await buildEvidence(world, taskId)]
    await world.post(cast.doer, `/tasks/${taskId}/submit`, { note: '', evidenceIds })
    await refresh(world, taskId)
    expect(await openKinds()).toEqual([])

    world.today = isoDate('2026-11-23')
    await world.post(cast.assigner, `/tasks/${taskId}/return`, { fault: 'Thiếu bản đồ.' })
    await refresh(world, taskId)
    expect(await listEpisodes(world)).toEqual([
      { taskId, kind: 'not-accepted', openedOn: '2026-11-20', closedOn: '2026-11-20' },
      { taskId, kind: 'overdue', openedOn: '2026-11-20', closedOn: '2026-11-20' },
      { taskId, kind: 'overdue', openedOn: '2026-11-23', closedOn: null },
    ])
  })

  test.each(['verified', 'cancelled'] as const)('a task that was %s has none', async (status) => {
    const taskId = await buildTaskOf(world, cast, { dueOn: '2026-11-02' })
    await sweep(world)
    await world.owner('UPDATE tasks.task SET status = $1, submitted_on = $2 WHERE id = $3', [
      status,
      '2026-11-20',
      taskId,
    ])
    await refresh(world, taskId)
    expect(await openKinds()).toEqual([])
  })
})

test('an appointment closes "uncovered" for all work of the position, and its end opens it', async () => {
  const positionId = (await buildCast(world)).doer.positionId
  await world.owner('DELETE FROM people.appointment WHERE position_id = $1', [positionId])
  await buildTaskOf(world, cast, { doer: { positionId }, status: 'accepted' })
  await buildTaskOf(world, cast, { doer: { positionId }, status: 'submitted' })
  await refresh(world, positionId)
  expect(await openKinds()).toEqual(['uncovered', 'uncovered'])

  await appoint(world, { personId: await buildPerson(world), positionId, holding: 'acting' })
  await refresh(world, positionId)
  expect(await openKinds()).toEqual([])
})

test('the tasks of a plan are looked at when it is published', async () => {
  await buildTaskOf(world, cast, { dueOn: '2026-11-02' })
  await refresh(world, cast.planId)
  expect(await openKinds()).toEqual(['overdue'])
})

test('a refresh is one entry of the system about its task, and a repeated one leaves none', async () => {
  const taskId = await buildTaskOf(world, cast, { dueOn: '2026-11-02', title: 'Rà soát' })
  await refresh(world, taskId)
  await refresh(world, taskId)
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'warning.refreshed',
      subjectId: taskId,
      subjectLabel: 'Rà soát',
      personId: null,
      after: { opened: 1, closed: 0 },
      details: [{ change: 'opened', kind: 'overdue' }],
    },
  ])
})

test('a warning goes with its task to another deadline and position', async () => {
  const taskId = await buildTaskOf(world, cast, { dueOn: '2026-11-02' })
  await refresh(world, taskId)
  await world.owner(
    `UPDATE tasks.task SET due_on = '2026-11-03', accountable_position_id = $1, lead_unit_id = $2
     WHERE id = $3`,
    [cast.outsider.positionId, cast.outsider.unitId, taskId],
  )
  await refresh(world, taskId)
  const [row] = await world.owner(
    'SELECT position_id, unit_id, due_order::text FROM warnings.warning WHERE task_id = $1',
    [taskId],
  )
  expect(row).toEqual({
    position_id: cast.outsider.positionId,
    unit_id: cast.outsider.unitId,
    due_order: '2026-11-03',
  })
})

test('unknown subjects change nothing', async () => {
  await refresh(world, '0199b3a0-0000-7000-8000-000000000000')
  expect(await auditEntries(world)).toEqual([])
})

test('a person cannot make warnings follow, whatever their duties', async () => {
  const actor = actorWith({ rank: 'head', duties: ['organization-administrator'] })
  const attempt = world.inTenant((ctx) => refreshWarningsFor(ctx, [cast.planId]), actor)
  await expect(attempt).rejects.toThrow('never from a person')
})

test.each([
  ['task.accepted', true],
  ['task.evidence-uploaded', true],
  ['appointment.ended', true],
  ['absence.recorded', true],
  ['plan.published', true],
  ['plan.closed', true],
  ['plan.edited', false],
  ['warning.refreshed', false],
  ['unit.created', false],
])('%s may change warnings: %s', (action, expected) => {
  expect(changesWarnings({ action })).toBe(expected)
})
