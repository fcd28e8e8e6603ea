import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildCast, buildTaskOf } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listTaskReportFacts } from './list-task-report-facts.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the last report counts, and who must confirm what was submitted', async () => {
  const cast = await buildCast(world)
  const reported = await buildTaskOf(world, cast, { status: 'accepted' })
  const submitted = await buildTaskOf(world, cast, { status: 'submitted' })
  const silent = await buildTaskOf(world, cast)
  await buildTaskOf(world, cast, { status: 'submitted', planId: await buildPlan(world) })
  for (const [note, expectedOn] of [
    ['Đang làm.', null],
    ['Thiếu người.', '2026-12-20'],
  ]) {
    const body = { progressPercent: 40, selfReport: 'at-risk', expectedOn, note }
    await world.post(cast.doer, `/tasks/${reported}/report`, body)
  }

  const facts = await world.inTenant((ctx) => listTaskReportFacts(ctx, cast.planId))

  expect(facts.get(reported)).toEqual({
    lastNote: 'Thiếu người.',
    expectedOn: '2026-12-20',
    verifierTitle: null,
  })
  expect(facts.get(submitted)).toEqual({
    lastNote: null,
    expectedOn: null,
    verifierTitle: 'Chủ tịch UBND',
  })
  expect(facts.has(silent)).toBe(false)
  expect(facts.size).toBe(2)
})
