import { TASK_STATUSES, TIMELINESS } from '@roviec/contract'
import fc from 'fast-check'
import { addDays, isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildOfficial } from '../../testing/organization-world.ts'
import { buildPlan, buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { timelinessOf } from '../timeliness.ts'
import { countOpenTasks, stateCountsByPlan } from './list-state-counts.ts'
import { timelinessColumn, whereTimeliness } from './present-timeliness.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the states of a plan are counted, and another plan is left out', async () => {
  const [assigner, doer] = [await buildOfficial(world), await buildOfficial(world)]
  const planId = await buildPlan(world)
  const add = (given: object) => buildTask(world, { assigner, doer, planId, ...given })
  await add({ dueOn: '2026-11-19' })
  await add({ dueOn: '2026-11-20' })
  await add({ dueOn: '2026-11-01', status: 'submitted' })
  await add({ dueOn: '2026-11-01', status: 'verified', doneOn: '2026-11-01' })
  await add({ dueOn: '2026-11-01', status: 'verified', doneOn: '2026-11-02' })
  await add({ dueOn: null })
  await add({ status: 'draft' })
  await add({ status: 'cancelled' })
  await buildTask(world, { assigner, doer, planId: await buildPlan(world) })
  const empty = await buildPlan(world)

  const counts = await world.inTenant((ctx) => stateCountsByPlan(ctx, [planId, empty]))

  expect(Object.fromEntries(counts)).toEqual({
    [planId]: {
      taskCount: 8,
      states: {
        doneOnTime: 1,
        doneLate: 1,
        openWithinTerm: 2,
        openOverdue: 1,
        waiting: 1,
        undated: 1,
      },
    },
  })
  expect(await world.inTenant((ctx) => countOpenTasks(ctx, planId))).toBe(5)
  expect(await world.inTenant((ctx) => stateCountsByPlan(ctx, []))).toEqual(new Map())
})

test('the database derives the same state as the rule, in the column and in the filter', async () => {
  const [assigner, doer] = [await buildOfficial(world), await buildOfficial(world)]
  const planId = await buildPlan(world)
  const days = fc.integer({ min: -3, max: 3 }).map((count) => addDays(isoDate('2026-11-20'), count))
  const cases = fc.sample(
    fc.record({ status: fc.constantFrom(...TASK_STATUSES), due: fc.option(days), done: days }),
    { numRuns: 60, seed: 20261120 },
  )
  for (const { status, due, done } of cases) {
    await buildTask(world, { assigner, doer, planId, status, dueOn: due, doneOn: done })
  }
  // Work that was done before the plan was published.
  await world.owner(
    `UPDATE tasks.task SET done_on = NULL WHERE tenant_id = $1 AND status = 'verified'
     AND due_on > '2026-11-20'`,
    [world.tenantId],
  )

  await world.inTenant(async (ctx) => {
    const select = ctx.db
      .selectFrom('tasks.task as t')
      .select(['t.id', 't.status', 't.due_on', 't.submitted_on', 't.done_on'])
      .select(timelinessColumn(ctx.today).as('timeliness'))
      .where('t.tenant_id', '=', ctx.tenantId)
    const rows = await select.execute()
    expect(new Set(rows.map((row) => row.timeliness)).size).toBe(TIMELINESS.length)
    for (const row of rows) {
      const facts = {
        status: row.status,
        dueOn: row.due_on,
        submittedOn: row.submitted_on,
        doneOn: row.done_on,
      }
      expect(row.timeliness).toBe(timelinessOf(facts, ctx.today))
    }
    for (const timeliness of TIMELINESS) {
      const found = await select.where(whereTimeliness(timeliness, ctx.today)).execute()
      const expected = rows.filter((row) => row.timeliness === timeliness).map((row) => row.id)
      expect(new Set(found.map((row) => row.id))).toEqual(new Set(expected))
    }
  })
})
