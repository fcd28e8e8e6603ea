import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import { buildField, buildRule, unitBody } from '../../testing/coordination-world.ts'
import { buildUnit } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, describeRefusals } from '../../testing/task-acts.ts'
import { objectionFor } from '../../testing/transfers-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the doer says whose it may be, and answers for it all the same', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast)

  const response = await world.post(cast.doer, `/tasks/${taskId}/object`, objectionFor(cast))

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'assigned',
    accountablePositionId: cast.doer.positionId,
    transferWaiting: 'objection',
    abilities: ['accept'],
    transfers: [
      {
        kind: 'objection',
        byName: 'Lê Thị Hồng',
        byTitle: 'Giám đốc Sở Xây dựng',
        byUnitName: 'Sở Xây dựng',
        proposedUnitName: 'Sở Tài chính',
        proposedPositionId: null,
        outcome: null,
      },
    ],
    chain: [],
    acts: [{ kind: 'assigned' }, { kind: 'objected', note: objectionFor(cast).reason }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'task.objected',
      subjectId: taskId,
      personId: cast.doer.personId,
      note: objectionFor(cast).reason,
      after: { proposedUnitId: cast.outsider.unitId },
    },
  ])
})

test('a position that is proposed brings its unit', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  const response = await world.post(cast.doer, `/tasks/${taskId}/object`, {
    ...objectionFor(cast),
    proposedUnitId: null,
    proposedPositionId: cast.outsider.positionId,
  })
  expect(await response.json()).toMatchObject({
    status: 'accepted',
    transfers: [{ proposedUnitName: 'Sở Tài chính', proposedTitle: 'Giám đốc Sở Tài chính' }],
  })
})

test('whoever signed finds it among what waits for a decision, with what the rules say', async () => {
  const cast = await buildCast(world)
  const fieldId = await buildField(world, 'Trật tự đô thị', ['vỉa hè'])
  await buildRule(world, { fieldId, lead: unitBody(cast.outsider.unitId) })
  const taskId = await buildTaskOf(world, cast)
  await world.post(cast.doer, `/tasks/${taskId}/object`, objectionFor(cast))

  const mine = await (await world.get(cast.assigner, '/tasks/mine')).json()
  expect(mine.entries).toMatchObject([
    { id: taskId, group: 'to-decide', abilities: ['reassign', 'reject', 'cancel'] },
  ])
  expect(await (await world.get(cast.assigner, `/tasks/${taskId}`)).json()).toMatchObject({
    fieldAdvice: [
      {
        fieldName: 'Trật tự đô thị',
        rule: { leadName: 'Sở Tài chính', leadTitle: 'Giám đốc Sở Tài chính' },
      },
    ],
  })
  const doers = await (await world.get(cast.doer, '/tasks/mine')).json()
  expect(doers.entries).toMatchObject([{ id: taskId, transferWaiting: 'objection' }])
})

test('whoever takes the task up after all takes the objection back', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast)
  await world.post(cast.doer, `/tasks/${taskId}/object`, objectionFor(cast))
  const response = await world.post(cast.doer, `/tasks/${taskId}/accept`, {})
  expect(await response.json()).toMatchObject({
    status: 'accepted',
    transferWaiting: null,
    transfers: [{ outcome: 'lapsed', decidedByName: 'Lê Thị Hồng' }],
  })
})

test('one objection waits at a time, also when two are sent at the same moment', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast)
  const object = () => world.post(cast.doer, `/tasks/${taskId}/object`, objectionFor(cast))
  expect(statusesOf(await Promise.all([object(), object()]))).toEqual([200, 409])
  expect(await refusalOf(await object())).toEqual([409, 'task-not-objectable'])
})

test('nobody is proposed who has it already, or who is not there', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast)
  const ended = await buildUnit(world, { validTo: '2026-10-31' })
  const object = async (change: object) =>
    refusalOf(
      await world.post(cast.doer, `/tasks/${taskId}/object`, { ...objectionFor(cast), ...change }),
    )
  const { unitId, positionId } = cast.doer

  expect(await object({ proposedUnitId: unitId })).toEqual([422, 'transfer-to-itself'])
  expect(await object({ proposedPositionId: positionId })).toEqual([422, 'transfer-to-itself'])
  expect(await object({ proposedUnitId: ended })).toEqual([404, 'unit-not-found'])
  expect(await object({ proposedPositionId: newId() })).toEqual([404, 'position-not-found'])
  expect(await object({ proposedUnitId: null })).toEqual([422, 'request-invalid'])
  expect(await object({ reason: ' ' })).toEqual([422, 'request-invalid'])
  expect(await auditEntries(world)).toEqual([])
})

describeRefusals(world, {
  verb: 'object',
  body: objectionFor,
  by: 'doer',
  statuses: ['assigned', 'accepted'],
  forbidden: 'task-object-forbidden',
  notPermitted: 'task-not-objectable',
})
