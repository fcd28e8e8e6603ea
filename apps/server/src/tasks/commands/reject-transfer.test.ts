import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import type { Official } from '../../testing/organization-world.ts'
import { buildObjection } from '../../testing/transfers-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const REASON = 'Quy chế giao Sở Xây dựng.'
const reject = (sender: Official, taskId: string, transferId: string, reason = REASON) =>
  world.post(sender, `/tasks/${taskId}/reject`, { transferId, reason })

test('the assigner refuses with a reason, and the task stays where it is', async () => {
  const { cast, taskId, transferId } = await buildObjection(world)

  const response = await reject(cast.assigner, taskId, transferId)

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'assigned',
    accountablePositionId: cast.doer.positionId,
    transferWaiting: null,
    transfers: [{ outcome: 'rejected', answer: REASON, decidedByTitle: 'Chủ tịch UBND' }],
    chain: [],
    acts: [{ kind: 'assigned' }, { kind: 'objected' }, { kind: 'rejected', note: REASON }],
  })
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'task.transfer-rejected',
    subjectId: taskId,
    note: REASON,
    after: { transferId, kind: 'objection' },
  })
})

test('of two requests one is refused, and the other still waits', async () => {
  const { cast, taskId, transferId } = await buildObjection(world)
  await world.post(cast.outsider, `/tasks/${taskId}/claim`, { reason: 'Của chúng tôi.' })
  const response = await reject(cast.assigner, taskId, transferId)
  expect(await response.json()).toMatchObject({ transferWaiting: 'claim' })
})

test('refusals leave nothing behind', async () => {
  const { cast, taskId, transferId } = await buildObjection(world)
  const before = await auditEntries(world)
  const { assigner, doer, outsider } = cast
  const refused = async (...given: Parameters<typeof reject>) => refusalOf(await reject(...given))

  expect(await refused(outsider, taskId, transferId)).toEqual([403, 'task-reject-forbidden'])
  expect(await refused(doer, taskId, transferId)).toEqual([403, 'task-own-work'])
  expect(await refused(assigner, taskId, newId())).toEqual([404, 'transfer-not-found'])
  expect(await refused(assigner, newId(), transferId)).toEqual([404, 'task-not-found'])
  expect(await refused(assigner, taskId, transferId, ' ')).toEqual([422, 'request-invalid'])
  expect(await auditEntries(world)).toEqual(before)

  await reject(assigner, taskId, transferId)
  expect(await refused(assigner, taskId, transferId)).toEqual([404, 'transfer-not-found'])
  await world.owner(`UPDATE tasks.task SET status = 'cancelled' WHERE id = $1`, [taskId])
  expect(await refused(assigner, taskId, transferId)).toEqual([409, 'task-not-reassignable'])
})
