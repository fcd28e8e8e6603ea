import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import {
  appoint,
  buildOfficial,
  buildPosition,
  type Official,
} from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf } from '../../testing/task-acts.ts'
import { buildObjection, objectionFor } from '../../testing/transfers-world.ts'
import { listEpisodes, refresh, sweep } from '../../testing/warnings-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const reassign = (sender: Official, taskId: string, positionId: string, note = '') =>
  world.post(sender, `/tasks/${taskId}/reassign`, { accountablePositionId: positionId, note })

test('the assigner passes the task on: another seat and unit answer, the deadline stays', async () => {
  const { cast, taskId } = await buildObjection(world, { status: 'accepted' })

  const response = await reassign(cast.assigner, taskId, cast.outsider.positionId, 'Theo quy chế.')

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'assigned',
    accountableTitle: 'Giám đốc Sở Tài chính',
    leadUnitName: 'Sở Tài chính',
    holder: { fullName: 'Bùi Minh Quân' },
    due: { on: '2026-12-15' },
    firstDueOn: '2026-12-15',
    transferWaiting: null,
    transfers: [
      {
        outcome: 'reassigned',
        decidedByName: 'Đặng Văn Phúc',
        decidedByTitle: 'Chủ tịch UBND',
        answer: 'Theo quy chế.',
      },
    ],
    chain: [
      { unitName: 'Sở Xây dựng', positionTitle: 'Giám đốc Sở Xây dựng', since: '2026-11-20' },
      { unitName: 'Sở Tài chính', positionTitle: 'Giám đốc Sở Tài chính', since: '2026-11-20' },
    ],
    acts: [
      { kind: 'assigned' },
      { kind: 'objected' },
      {
        kind: 'reassigned',
        note:
          'Từ Giám đốc Sở Xây dựng (Sở Xây dựng) sang Giám đốc Sở Tài chính (Sở Tài chính). ' +
          'Theo quy chế.',
      },
    ],
  })
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'task.reassigned',
    subjectId: taskId,
    personId: cast.assigner.personId,
    before: { accountablePositionId: cast.doer.positionId, status: 'accepted' },
    after: { accountablePositionId: cast.outsider.positionId, status: 'assigned' },
  })
  expect((await world.post(cast.outsider, `/tasks/${taskId}/accept`, {})).status).toBe(200)
})

test('a superior of the assigner may decide, and so nothing waits for a vacant post', async () => {
  const { cast, taskId } = await buildObjection(world)
  const mayor = await buildOfficial(world, { unitId: cast.cityId, title: 'Bí thư' })
  expect((await reassign(mayor, taskId, cast.outsider.positionId)).status).toBe(200)
})

test('a second objection is kept as a chain of units, in the order in which it passed through', async () => {
  const { cast, taskId } = await buildObjection(world)
  const third = await buildOfficial(world, { title: 'Giám đốc Sở Nội vụ' })
  await reassign(cast.assigner, taskId, cast.outsider.positionId)
  await world.post(cast.outsider, `/tasks/${taskId}/object`, {
    ...objectionFor(cast),
    proposedUnitId: third.unitId,
  })
  const response = await reassign(cast.assigner, taskId, third.positionId)
  const { chain, transfers } = await response.json()
  expect(chain.map(({ positionTitle }: { positionTitle: string }) => positionTitle)).toEqual([
    'Giám đốc Sở Xây dựng',
    'Giám đốc Sở Tài chính',
    'Giám đốc Sở Nội vụ',
  ])
  expect(transfers).toHaveLength(2)
})

test('every request that waits is answered: the claim of a unit that does not get it is refused', async () => {
  const { cast, taskId } = await buildObjection(world)
  const other = await buildOfficial(world)
  for (const head of [cast.outsider, other]) {
    await world.post(head, `/tasks/${taskId}/claim`, { reason: 'Của chúng tôi.' })
  }
  const response = await reassign(cast.assigner, taskId, cast.outsider.positionId)
  const { transfers, chain } = await response.json()
  expect(transfers).toMatchObject([
    { kind: 'claim', outcome: 'rejected' },
    { kind: 'claim', outcome: 'reassigned', byUnitName: 'Sở Tài chính' },
    { kind: 'objection', outcome: 'reassigned' },
  ])
  expect(chain).toHaveLength(2)
})

test('whoever gets it has its days for accepting anew, and an old deadline stays overdue', async () => {
  const { cast, taskId } = await buildObjection(world, {
    dueOn: '2026-11-02',
    assignedOn: '2026-11-02',
  })
  await sweep(world)
  await reassign(cast.assigner, taskId, cast.outsider.positionId)
  await refresh(world, taskId)
  const open = (await listEpisodes(world)).filter(({ closedOn }) => closedOn === null)
  expect(open.map(({ kind }) => kind)).toEqual(['overdue'])

  world.now = '2026-11-25T02:00:00.000Z'
  await sweep(world)
  const later = (await listEpisodes(world)).filter(({ closedOn }) => closedOn === null)
  expect(later.map(({ kind }) => kind).toSorted()).toEqual(['not-accepted', 'overdue'])
})

test('when the assigner takes it over, the next superior verifies', async () => {
  const { cast, taskId } = await buildObjection(world)
  const mayor = await buildPosition(world, { unitId: cast.cityId, title: 'Bí thư' })
  await appoint(world, { personId: cast.outsider.personId, positionId: mayor.positionId })
  const response = await reassign(cast.assigner, taskId, cast.assigner.positionId)
  expect(await response.json()).toMatchObject({ verifierTitle: 'Bí thư' })
})

describe('refusals leave nothing behind', () => {
  test('nobody has asked, or it has been decided: also when two decide at the same moment', async () => {
    const cast = await buildCast(world)
    const quiet = await buildTaskOf(world, cast)
    const { positionId } = cast.outsider
    expect(await refusalOf(await reassign(cast.assigner, quiet, positionId))).toEqual([
      409,
      'task-not-reassignable',
    ])
    const { cast: other, taskId } = await buildObjection(world)
    const send = () => reassign(other.assigner, taskId, other.outsider.positionId)
    expect(statusesOf(await Promise.all([send(), send()]))).toEqual([200, 409])
  })

  test('the doer, another unit, a seat that has it, a seat that is not there', async () => {
    const { cast, taskId } = await buildObjection(world)
    const { assigner, doer, outsider } = cast
    const before = await auditEntries(world)
    const refused = async (sender: Official, positionId: string) =>
      refusalOf(await reassign(sender, taskId, positionId))
    expect(await refused(doer, outsider.positionId)).toEqual([403, 'task-own-work'])
    expect(await refused(outsider, outsider.positionId)).toEqual([403, 'task-reassign-forbidden'])
    expect(await refused(assigner, doer.positionId)).toEqual([422, 'transfer-to-itself'])
    expect(await refused(assigner, newId())).toEqual([404, 'position-not-found'])
    expect(await auditEntries(world)).toEqual(before)
  })

  test('whoever objects does not decide about it from a second seat', async () => {
    const { cast, taskId } = await buildObjection(world)
    await appoint(world, {
      personId: cast.doer.personId,
      positionId: cast.assigner.positionId,
      holding: 'acting',
    })
    const response = await reassign(cast.doer, taskId, cast.outsider.positionId)
    expect(await refusalOf(response)).toEqual([403, 'task-own-work'])
  })

  test('a task whose result is handed in meanwhile has nothing left to decide', async () => {
    const { cast, taskId } = await buildObjection(world)
    await world.owner(
      `UPDATE tasks.task SET status = 'submitted', submitted_on = $1 WHERE id = $2`,
      ['2026-11-20', taskId],
    )
    const response = await reassign(cast.assigner, taskId, cast.outsider.positionId)
    expect(await refusalOf(response)).toEqual([409, 'task-not-reassignable'])
  })
})
