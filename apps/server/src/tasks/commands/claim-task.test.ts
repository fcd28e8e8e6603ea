import { TASK_STATUSES } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const CLAIM = { reason: 'Đây là việc của Sở Tài chính.' }

test('the head of another unit says that it is theirs; whoever answers stays', async () => {
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast)

  const response = await world.post(cast.outsider, `/tasks/${taskId}/claim`, CLAIM)

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    accountablePositionId: cast.doer.positionId,
    transferWaiting: 'claim',
    abilities: [],
    transfers: [
      {
        kind: 'claim',
        byUnitName: 'Sở Tài chính',
        proposedUnitId: cast.outsider.unitId,
        proposedPositionId: cast.outsider.positionId,
      },
    ],
    acts: [{ kind: 'assigned' }, { kind: 'claimed', actorTitle: 'Giám đốc Sở Tài chính' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'task.claimed', subjectId: taskId, personId: cast.outsider.personId },
  ])
  const mine = await (await world.get(cast.assigner, '/tasks/mine')).json()
  expect(mine.entries).toMatchObject([{ id: taskId, group: 'to-decide' }])
})

test('two units may claim one task, and each of them once', async () => {
  const cast = await buildCast(world)
  const other = await buildOfficial(world)
  const taskId = await buildTaskOf(world, cast)
  const claim = (sender: typeof other) => world.post(sender, `/tasks/${taskId}/claim`, CLAIM)
  expect((await claim(cast.outsider)).status).toBe(200)
  expect((await claim(other)).status).toBe(200)
  expect(await refusalOf(await claim(other))).toEqual([409, 'task-not-claimable'])
})

describe('refusals leave nothing behind', () => {
  const refused = async (sender: Parameters<typeof world.post>[0], taskId: string) =>
    refusalOf(await world.post(sender, `/tasks/${taskId}/claim`, CLAIM))

  test('the doer, a member of another unit, a stranger to the plan, no such task', async () => {
    const cast = await buildCast(world)
    const taskId = await buildTaskOf(world, cast)
    const member = await buildOfficial(world, { rank: 'member' })
    const planId = await buildPlan(world, {
      visibility: 'units',
      audience: [{ unitId: cast.doer.unitId, relation: 'named' }],
    })
    const hidden = await buildTaskOf(world, cast, { planId })
    expect(await refused(cast.doer, taskId)).toEqual([403, 'task-claim-forbidden'])
    expect(await refused(member, taskId)).toEqual([403, 'task-claim-forbidden'])
    expect(await refused(cast.outsider, hidden)).toEqual([404, 'task-not-found'])
    expect(await refused(cast.outsider, newId())).toEqual([404, 'task-not-found'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('a task of a closed plan', async () => {
    const cast = await buildCast(world)
    const planId = await buildPlan(world, { status: 'closed' })
    const taskId = await buildTaskOf(world, cast, { planId })
    expect(await refused(cast.outsider, taskId)).toEqual([409, 'plan-not-published'])
  })

  test.each(TASK_STATUSES.filter((status) => status !== 'assigned' && status !== 'accepted'))(
    'a task that is %s',
    async (status) => {
      const cast = await buildCast(world)
      const taskId = await buildTaskOf(world, cast, { status })
      expect(await refused(cast.outsider, taskId)).toEqual([409, 'task-not-claimable'])
      expect(await auditEntries(world)).toEqual([])
    },
  )
})
