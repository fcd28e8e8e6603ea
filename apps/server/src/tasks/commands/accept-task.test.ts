import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import { appoint, buildPerson } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, describeRefusals } from '../../testing/task-acts.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the doer accepts the duty, and the record shows it', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast)

  const response = await world.post(cast.doer, `/tasks/${taskId}/accept`, {})

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'accepted',
    abilities: ['report', 'submit', 'object'],
    acts: [
      { kind: 'assigned', actorTitle: 'Chủ tịch UBND' },
      { kind: 'accepted', actorName: 'Lê Thị Hồng', actorTitle: 'Giám đốc Sở Xây dựng' },
    ],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'task.accepted',
      subjectId: taskId,
      subjectLabel: 'Rà soát điểm lấn chiếm vỉa hè',
      before: { status: 'assigned' },
      after: { status: 'accepted' },
    },
  ])
})

test('whoever acts in the position accepts in place of its holder, who may not', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast)
  const personId = await buildPerson(world, 'Tạ Thị Vân')
  await appoint(world, { personId, positionId: cast.doer.positionId, holding: 'acting' })

  const holder = await world.post(cast.doer, `/tasks/${taskId}/accept`, {})
  const acting = await world.post(await world.account(personId), `/tasks/${taskId}/accept`, {})

  expect(await refusalOf(holder)).toEqual([403, 'task-accept-forbidden'])
  expect(acting.status).toBe(200)
})

describeRefusals(world, {
  verb: 'accept',
  body: () => ({}),
  by: 'doer',
  statuses: ['assigned'],
  forbidden: 'task-accept-forbidden',
  notPermitted: 'task-not-acceptable',
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('of two acceptances one is recorded, and the other is told to reload', async () => {
    const cast = await buildCast(world)
    const taskId = await buildTaskOf(world, cast)
    const responses = await Promise.all([
      world.post(cast.doer, `/tasks/${taskId}/accept`, {}),
      world.post(cast.doer, `/tasks/${taskId}/accept`, {}),
    ])
    expect(statusesOf(responses)).toEqual([200, 409])
    expect(await auditEntries(world)).toHaveLength(1)
  })
})
