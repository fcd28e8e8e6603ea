import { addDays, isoDate, type IsoDate } from '@roviec/calendar'
import type { TaskStatus, Timeliness } from '@roviec/contract'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { timelinessOf } from '../../tasks/index.ts'
import { taskFromRow, taskToRow } from '../../tasks/task-row.ts'
import { actorWith } from '../../testing/actors.ts'
import { buildPosition } from '../../testing/organization-world.ts'
import { buildPlan, buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listTaskGroups } from './list-task-groups.ts'

const world = await createWorld()
afterAll(() => world.close())
const doers = [await buildPosition(world), await buildPosition(world)]
const assigner = await buildPosition(world)
const openPlanId = await buildPlan(world)
const otherPlanId = await buildPlan(world)
const hiddenPlanId = await buildPlan(world, {
  visibility: 'units',
  audience: [{ unitId: assigner.unitId, relation: 'named' }],
})

// Every generated task is a copy of this one with other values.
await buildTask(world, { doer: assigner, assigner, planId: openPlanId })
const model = await world.inTenant(async (ctx) =>
  taskFromRow(
    await ctx.db
      .selectFrom('tasks.task')
      .selectAll()
      .where('tenant_id', '=', ctx.tenantId)
      .executeTakeFirstOrThrow(),
  ),
)

interface Generated {
  readonly planId: string
  readonly doer: { readonly positionId: string; readonly unitId: string }
  readonly status: TaskStatus
  readonly assignedOn: IsoDate
  readonly dueOn: IsoDate | null
  readonly doneOn: IsoDate | null
}

const TODAY = world.today
const day = fc.integer({ min: -60, max: 40 }).map((days) => addDays(TODAY, days))
const generated: fc.Arbitrary<Generated> = fc.record({
  planId: fc.constantFrom(openPlanId, otherPlanId, hiddenPlanId),
  doer: fc.constantFrom(...doers),
  status: fc.constantFrom<TaskStatus>(
    'assigned',
    'accepted',
    'submitted',
    'returned',
    'verified',
    'suspended',
    'cancelled',
  ),
  assignedOn: fc.integer({ min: -90, max: 0 }).map((days) => addDays(TODAY, days)),
  dueOn: fc.option(day, { nil: null }),
  doneOn: fc.option(day, { nil: null }),
})
const period = fc
  .tuple(fc.integer({ min: -60, max: 0 }), fc.integer({ min: 0, max: 60 }))
  .map(([start, length]) => ({
    from: addDays(TODAY, start),
    to: addDays(TODAY, start + length),
  }))

test('the groups are a count, one by one, of the work that ran in the period', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(generated, { minLength: 1, maxLength: 25 }),
      period,
      fc.constantFrom(undefined, openPlanId, hiddenPlanId),
      async (tasks, { from, to }, planId) => {
        await keep(tasks)

        const groups = await world.inTenant(
          (ctx) => listTaskGroups(ctx, { from, to, planId }),
          actorWith({}),
        )

        const counted = tasks
          .filter((task) => task.planId !== hiddenPlanId && (planId ?? task.planId) === task.planId)
          .filter((task) => ranIn(task, from, to))
          .map((task) => keyOf(task.doer.unitId, monthIn(task, from, to), stateOf(task), task))
        const listed = groups.flatMap((group) =>
          Array.from({ length: group.count }, () =>
            keyOf(group.unitId, group.month, group.timeliness, {
              dueOn: group.isDated ? TODAY : null,
            }),
          ),
        )
        expect(sorted(listed)).toEqual(sorted(counted))
      },
    ),
    { numRuns: 60 },
  )
})

function ranIn({ status, assignedOn, dueOn, doneOn }: Generated, from: IsoDate, to: IsoDate) {
  if (status === 'cancelled' || status === 'suspended' || assignedOn > to) return false
  if (status !== 'verified' || dueOn === null || dueOn >= from) return true
  return doneOn !== null && doneOn >= from
}

function stateOf({ status, dueOn, doneOn }: Generated): Timeliness {
  const done = status === 'verified' ? doneOn : null
  return timelinessOf({ status, dueOn, submittedOn: null, doneOn: done }, TODAY)
}

function monthIn({ dueOn }: Generated, from: IsoDate, to: IsoDate): string | null {
  return dueOn !== null && dueOn >= from && dueOn <= to ? dueOn.slice(0, 7) : null
}

function keyOf(
  unitId: string,
  month: string | null,
  timeliness: Timeliness,
  { dueOn }: Pick<Generated, 'dueOn'>,
): string {
  return `${unitId} ${month} ${timeliness} ${dueOn !== null}`
}

function sorted(keys: readonly string[]): string[] {
  return keys.toSorted((one, other) => one.localeCompare(other))
}

/** Puts these tasks in the place of all others; what they do not say is that of the model. */
async function keep(tasks: readonly Generated[]): Promise<void> {
  const { tenantId } = world
  await world.owner('DELETE FROM tasks.act WHERE tenant_id = $1', [tenantId])
  await world.owner('DELETE FROM tasks.task WHERE tenant_id = $1', [tenantId])
  await world.inTenant((ctx) =>
    ctx.db
      .insertInto('tasks.task')
      .values(
        tasks.map(({ doer, dueOn, doneOn, status, ...task }) =>
          taskToRow(ctx, {
            ...model,
            ...task,
            id: newId(),
            status,
            due: { ...model.due, on: dueOn },
            accountablePositionId: doer.positionId,
            leadUnitId: doer.unitId,
            submittedOn: status === 'submitted' || status === 'verified' ? task.assignedOn : null,
            doneOn: status === 'verified' ? doneOn : null,
          }),
        ),
      )
      .execute(),
  )
}

test('work of a year ago that is still open is carried over, and what was done then is not', async () => {
  const old = { planId: openPlanId, doer: doers[0] ?? assigner, assignedOn: isoDate('2025-11-03') }
  const dueOn = isoDate('2025-12-01')
  await keep([
    { ...old, status: 'accepted', dueOn, doneOn: null },
    { ...old, status: 'verified', dueOn, doneOn: isoDate('2025-11-28') },
    { ...old, status: 'verified', dueOn, doneOn: isoDate('2026-01-05') },
  ])

  const year = { from: isoDate('2026-01-01'), to: TODAY }
  const groups = await world.inTenant((ctx) => listTaskGroups(ctx, year), actorWith({}))

  expect(
    sorted(groups.map(({ timeliness, month, count }) => `${timeliness} ${month} ${count}`)),
  ).toEqual(['done-late null 1', 'open-overdue null 1'])
})
