import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPosition } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, describeRefusals } from '../../testing/task-acts.ts'
import { buildPlan, dueOn } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the assigner gives a draft to one position, and the record shows both sides', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'draft', dueOn: '2026-12-01' })

  const response = await world.post(cast.assigner, `/tasks/${taskId}/assign`, {
    accountablePositionId: cast.doer.positionId,
    due: dueOn('2026-12-15'),
  })

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'assigned',
    accountableTitle: 'Giám đốc Sở Xây dựng',
    leadUnitName: 'Sở Xây dựng',
    holder: { fullName: 'Lê Thị Hồng' },
    firstDueOn: '2026-12-01',
    due: { on: '2026-12-15' },
    startsOn: '2026-11-20',
    verifierTitle: 'Chủ tịch UBND',
    acts: [{ kind: 'assigned', actorName: 'Đặng Văn Phúc', actorTitle: 'Chủ tịch UBND' }],
    version: 2,
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'task.assigned',
      subjectId: taskId,
      personId: cast.assigner.personId,
      before: { status: 'draft', accountablePositionId: null, due: { on: '2026-12-01' } },
      after: {
        status: 'assigned',
        accountablePositionId: cast.doer.positionId,
        due: { on: '2026-12-15' },
      },
    },
  ])
})

test('the words of the document stay its own, and explain no other date than theirs', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'draft', dueOn: '2026-12-01' })

  const response = await world.post(cast.assigner, `/tasks/${taskId}/assign`, {
    accountablePositionId: cast.doer.positionId,
    due: { ...dueOn('2026-12-15'), text: 'trước ngày 16/12/2026', rule: 'before-day' },
  })

  expect(await response.json()).toMatchObject({ due: { on: '2026-12-15', text: null, rule: null } })
})

test('in a plan that does not name their unit, whoever is assigned sees the task and does it', async () => {
  const cast = await buildCast(world)
  const planId = await buildPlan(world, {
    visibility: 'units',
    audience: [{ unitId: cast.assigner.unitId, relation: 'named' }],
  })
  const taskId = await buildTaskOf(world, cast, { status: 'draft', planId })
  const { doer, outsider } = cast
  expect((await world.get(outsider, `/tasks/${taskId}`)).status).toBe(404)

  await world.post(cast.assigner, `/tasks/${taskId}/assign`, {
    accountablePositionId: outsider.positionId,
    due: dueOn('2026-12-15'),
  })

  expect((await world.post(outsider, `/tasks/${taskId}/accept`, {})).status).toBe(200)
  expect(await (await world.get(outsider, '/tasks/mine')).json()).toMatchObject({
    entries: [{ id: taskId }],
  })
  expect(doer.unitId).not.toBe(outsider.unitId)
})

test('when the assigner gives it to themselves, the next superior verifies', async () => {
  const cast = await buildCast(world)
  const mayor = await buildPosition(world, { unitId: cast.cityId, title: 'Bí thư' })
  await appoint(world, { personId: cast.outsider.personId, positionId: mayor.positionId })
  const taskId = await buildTaskOf(world, cast, { status: 'draft' })

  const response = await world.post(cast.assigner, `/tasks/${taskId}/assign`, {
    accountablePositionId: cast.assigner.positionId,
    due: dueOn('2026-12-15'),
  })

  expect(await response.json()).toMatchObject({
    verifierTitle: 'Bí thư',
    verifierName: 'Bùi Minh Quân',
  })
  const [row] = await world.owner('SELECT verifier_position_id FROM tasks.task WHERE id = $1', [
    taskId,
  ])
  expect(row).toEqual({ verifier_position_id: mayor.positionId })
})

const UPSIDE_DOWN = { ...dueOn('2026-12-15'), kind: 'range', from: '2026-12-16' }

test.each([
  ['a position that does not exist', { accountablePositionId: newId() }, 404, 'position-not-found'],
  ['a deadline that has passed', { due: dueOn('2026-11-19') }, 422, 'task-due-in-the-past'],
  ['no day', { due: { ...dueOn(null), kind: 'none' } }, 422, 'request-invalid'],
  ['no day and no reason', { due: { ...dueOn(null), reason: ' ' } }, 422, 'request-invalid'],
  ['an end before the start', { due: UPSIDE_DOWN }, 422, 'request-invalid'],
  ['a day beyond the calendar', { due: dueOn('9999-12-31') }, 422, 'request-invalid'],
])('%s is refused, and nothing is recorded', async (_, wrong, status, code) => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'draft' })
  const response = await world.post(cast.assigner, `/tasks/${taskId}/assign`, {
    accountablePositionId: cast.doer.positionId,
    due: dueOn('2026-12-15'),
    ...wrong,
  })
  expect(await refusalOf(response)).toEqual([status, code])
  expect(await auditEntries(world)).toEqual([])
})

describeRefusals(world, {
  verb: 'assign',
  body: (cast) => ({ accountablePositionId: cast.doer.positionId, due: dueOn('2026-12-15') }),
  by: 'assigner',
  statuses: ['draft'],
  forbidden: 'task-assign-forbidden',
  notPermitted: 'task-not-assignable',
})
