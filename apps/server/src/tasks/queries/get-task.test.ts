import type { Task } from '@roviec/contract'
import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildEvidence, buildPlan } from '../../testing/tasks-world.ts'
import { createWorld, type Sender } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

async function get(sender: Sender, taskId: string): Promise<Task> {
  const response = await world.get(sender, `/tasks/${taskId}`)
  expect(response.status).toBe(200)
  return (await response.json()) as Task
}

test('a task shows its sentence, its document, its people and its clarity', async () => {
  const taskId = await buildTaskOf(world, cast, { supportingUnitIds: [cast.outsider.unitId] })

  expect(await get(cast.outsider, taskId)).toMatchObject({
    text: 'Rà soát điểm lấn chiếm vỉa hè',
    span: { start: 0 },
    product: 'báo cáo',
    clarity: { who: 'clear' },
    documentNumber: '88/KH-UBND',
    documentIssuedOn: '2026-11-02',
    supportingUnits: [{ id: cast.outsider.unitId, name: 'Sở Tài chính' }],
    verifierTitle: 'Chủ tịch UBND',
    verifierName: 'Đặng Văn Phúc',
    verifierWorkingDays: null,
    acts: [{ kind: 'assigned', actorName: 'Đặng Văn Phúc', on: '2026-11-20' }],
    version: 1,
  })
})

test('the days of a slow verifier are shown apart, and the doer is waiting, not overdue', async () => {
  const taskId = await buildTaskOf(world, cast, { status: 'accepted', dueOn: '2026-11-20' })
  const evidenceIds = [await buildEvidence(world, taskId)]
  await world.post(cast.doer, `/tasks/${taskId}/submit`, { note: '', evidenceIds })
  world.today = isoDate('2026-12-04')

  expect(await get(cast.doer, taskId)).toMatchObject({
    timeliness: 'waiting',
    workingDaysLeft: 0,
    verifierWorkingDays: 10,
  })
})

describe('evidence is open to those involved', () => {
  test('and to nobody else, not even its name', async () => {
    const taskId = await buildTaskOf(world, cast, {
      status: 'accepted',
      supportingUnitIds: [cast.outsider.unitId],
    })
    await buildEvidence(world, taskId, { fileName: 'biên bản.pdf' })
    const { unitId } = cast.doer
    const deputy = await buildOfficial(world, { unitId, rank: 'deputy' })
    const member = await buildOfficial(world, { unitId, rank: 'member' })
    const stranger = await buildOfficial(world)

    for (const involved of [cast.doer, cast.assigner, cast.outsider, deputy]) {
      expect(await get(involved, taskId)).toMatchObject({
        evidenceVisible: true,
        evidence: [{ fileName: 'biên bản.pdf', submitted: false }],
      })
    }
    for (const other of [member, stranger, await world.account()]) {
      expect(await get(other, taskId)).toMatchObject({ evidenceVisible: false, evidence: [] })
    }
  })
})

describe('refusals', () => {
  test('a task that does not exist, and one of a plan that the reader may not see', async () => {
    const planId = await buildPlan(world, {
      visibility: 'units',
      audience: [{ unitId: cast.doer.unitId, relation: 'named' }],
    })
    const hidden = await buildTaskOf(world, cast, { planId })
    for (const id of [newId(), hidden]) {
      const response = await world.get(cast.outsider, `/tasks/${id}`)
      expect(await refusalOf(response)).toEqual([404, 'task-not-found'])
    }
    expect((await get(cast.doer, hidden)).id).toBe(hidden)
  })

  test('a task of another tenant', async () => {
    const taskId = await buildTaskOf(world, cast)
    await world.reset()
    const response = await world.get(await world.account(), `/tasks/${taskId}`)
    expect(await refusalOf(response)).toEqual([404, 'task-not-found'])
  })
})
