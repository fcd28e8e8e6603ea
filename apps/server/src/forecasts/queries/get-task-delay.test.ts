import { API_ROUTES, type TaskDelay } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildAct, buildLink, buildOutage, buildTaskSince } from '../../testing/forecasts-world.ts'
import { buildCast, type Cast } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

const task = (given: Parameters<typeof buildTaskSince>[2]) => buildTaskSince(world, cast, given)

async function delayOf(taskId: string, sender = cast.outsider): Promise<TaskDelay> {
  const response = await world.get(sender, `/tasks/${taskId}/delay`)
  return API_ROUTES.getTaskDelay.response.schema.parse(await response.json())
}

const told = ({ shares }: TaskDelay) =>
  shares.map(({ cause, taskTitle, unitName, days }) => [cause, taskTitle, unitName, days])

/**
 * The plan: survey from Monday 5/10 to Friday 9/10, then the report from 12/10 to 16/10. The survey
 * took until Wednesday 14/10. The report was accepted the day after, submitted on Wednesday 21/10,
 * came back on Thursday, lost Friday to a power cut, and was done on Monday 26/10.
 */
async function buildStory(): Promise<string> {
  const survey = await task({
    title: 'Khảo sát',
    doer: cast.outsider,
    status: 'verified',
    assignedOn: '2026-10-05',
    dueOn: '2026-10-09',
    doneOn: '2026-10-14',
  })
  await buildAct(world, survey, 'accepted', '2026-10-05')
  const report = await task({
    title: 'Báo cáo',
    status: 'verified',
    assignedOn: '2026-10-12',
    dueOn: '2026-10-16',
    doneOn: '2026-10-26',
  })
  await buildAct(world, report, 'accepted', '2026-10-15')
  await buildAct(world, report, 'submitted', '2026-10-21')
  await buildAct(world, report, 'returned', '2026-10-22')
  await buildAct(world, report, 'submitted', '2026-10-26')
  await buildLink(world, cast.planId, [survey, report])
  await buildOutage(world, {
    fromOn: '2026-10-23',
    toOn: '2026-10-23',
    unitId: cast.doer.unitId,
  })
  return report
}

test('every lost day has its task, unit and cause, and the parts add up', async () => {
  const delay = await delayOf(await buildStory())

  expect(delay).toMatchObject({
    dueOn: '2026-10-16',
    finishedOn: '2026-10-26',
    isFinished: true,
    lateDays: 6,
  })
  expect(told(delay)).toEqual(
    expect.arrayContaining([
      ['own-duration', 'Khảo sát', 'Sở Tài chính', 3],
      ['own-duration', 'Báo cáo', 'Sở Xây dựng', 1],
      ['verification', 'Báo cáo', 'Ủy ban nhân dân thành phố', 1],
      ['outage', 'Báo cáo', null, 1],
    ]),
  )
  expect(delay.shares.reduce((sum, { days }) => sum + days, 0)).toBe(6)
  expect(delay.shares[0]).toMatchObject({ taskTitle: 'Khảo sát' })
  expect(delay.text.vi).toMatch(
    /^Trễ 6 ngày làm việc: 3 ngày do làm lâu hơn dự tính \(Sở Tài chính\), /,
  )
  expect(delay.text.en).toMatch(
    /^6 working days late: 3 days from work that took longer than planned \(Sở Tài chính\), /,
  )
})

test('an outage elsewhere explains nothing, and one of everybody does', async () => {
  const late = { status: 'verified', assignedOn: '2026-10-12', dueOn: '2026-10-16' } as const
  const taskId = await task({ ...late, doneOn: '2026-10-20' })
  await buildOutage(world, {
    fromOn: '2026-10-19',
    toOn: '2026-10-19',
    unitId: cast.outsider.unitId,
  })
  expect(told(await delayOf(taskId))).toEqual([
    ['own-duration', 'Rà soát điểm lấn chiếm vỉa hè', 'Sở Xây dựng', 2],
  ])
  await buildOutage(world, { fromOn: '2026-10-20', toOn: '2026-10-20' })
  expect((await delayOf(taskId)).shares.map(({ cause, days }) => [cause, days])).toEqual(
    expect.arrayContaining([
      ['own-duration', 1],
      ['outage', 1],
    ]),
  )
})

describe('work that is still open', () => {
  test('counts up to today', async () => {
    const taskId = await task({
      status: 'accepted',
      assignedOn: '2026-11-02',
      dueOn: '2026-11-13',
    })
    await buildAct(world, taskId, 'accepted', '2026-11-02')
    const delay = await delayOf(taskId)
    expect(delay).toMatchObject({ finishedOn: '2026-11-20', isFinished: false, lateDays: 5 })
    expect(delay.notes).toContainEqual(
      expect.objectContaining({ vi: expect.stringMatching('hôm nay') }),
    )
  })

  test('that nobody has accepted has not begun', async () => {
    const taskId = await task({ assignedOn: '2026-11-02', dueOn: '2026-11-13' })
    const { shares, lateDays } = await delayOf(taskId)
    expect(shares).toContainEqual(expect.objectContaining({ cause: 'own-start-late' }))
    expect(shares.reduce((sum, { days }) => sum + days, 0)).toBe(lateDays)
  })
})

test('a day off between the deadline and the end is no lost working day', async () => {
  const taskId = await task({
    status: 'verified',
    assignedOn: '2026-10-12',
    dueOn: '2026-10-16',
    doneOn: '2026-10-17',
  })
  expect(await delayOf(taskId)).toMatchObject({
    lateDays: 0,
    shares: [],
    text: { vi: 'Trễ 0 ngày làm việc.' },
  })
})

test('a reader who sees the task alone is not told what the tasks before it are', async () => {
  const planId = await buildPlan(world, { visibility: 'units' })
  const late = { planId, status: 'verified', assignedOn: '2026-10-05' } as const
  const before = await task({
    ...late,
    title: 'Việc kín',
    doer: cast.assigner,
    dueOn: '2026-10-09',
    doneOn: '2026-10-14',
  })
  const after = await task({
    ...late,
    assignedOn: '2026-10-12',
    dueOn: '2026-10-16',
    doneOn: '2026-10-21',
  })
  await buildLink(world, planId, [before, after])

  const { shares } = await delayOf(after, cast.doer)

  const title = 'Một nhiệm vụ khác trong kế hoạch'
  expect(shares).toContainEqual(expect.objectContaining({ taskId: before, taskTitle: title }))
})

test('refusals: no such task, hidden, in time, undated, cancelled', async () => {
  const ask = async (taskId: string) =>
    refusalOf(await world.get(cast.outsider, `/tasks/${taskId}/delay`))
  const since = { assignedOn: '2026-10-12', dueOn: '2026-10-16' } as const
  const planId = await buildPlan(world, { visibility: 'units' })

  expect(await ask(newId())).toEqual([404, 'task-not-found'])
  expect(await ask(await task({ ...since, planId }))).toEqual([404, 'task-not-found'])
  const notLate = [409, 'task-not-late']
  expect(await ask(await task({ ...since, status: 'verified', doneOn: '2026-10-16' }))).toEqual(
    notLate,
  )
  expect(await ask(await task({ ...since, dueOn: '2026-11-20' }))).toEqual(notLate)
  expect(await ask(await task({ ...since, dueOn: null }))).toEqual(notLate)
  expect(await ask(await task({ ...since, status: 'cancelled' }))).toEqual(notLate)
})
