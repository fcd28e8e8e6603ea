import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity, type PlansCity } from '../../testing/plans-world.ts'
import { buildDatedDraft, buildDatedPlan } from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})

test('is seen by whoever sees the plan, and by nobody else', async () => {
  const { draft } = await buildDatedDraft(world, city)
  const path = `/plans/${draft.id}/schedule`
  expect(await refusalOf(await world.get(city.stranger, path))).toEqual([404, 'plan-not-found'])
  const plan = await buildDatedPlan(world, city)
  const response = await world.get(city.stranger, `/plans/${plan.draft.id}/schedule`)
  expect(await response.json()).toMatchObject({ version: 1, links: [], abilities: [] })
})

const TASKS = 2500

test('of a plan with thousands of tasks and as many links is answered whole', async () => {
  const { draft } = await buildDatedPlan(world, city)
  await growPlan(draft.id)

  const response = await world.get(city.stranger, `/plans/${draft.id}/schedule`)
  const { tasks, links } = await response.json()

  expect([tasks.length, links.length]).toEqual([TASKS + 3, TASKS - 1])
})

/** Copies of one task in chains of a hundred, each link one of finish to start. */
async function growPlan(planId: string): Promise<void> {
  await world.owner(
    `INSERT INTO tasks.task (tenant_id, id, plan_id, ordinal, title, search_key, text, spans,
       clarity, due, due_on, first_due_on, starts_on, status, accountable_position_id,
       lead_unit_id, assigner_position_id, verifier_position_id, assigned_on, progress_percent,
       changed_on, version)
     SELECT t.tenant_id, ('01936f7e-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, t.plan_id,
       n + 10, 'Việc số ' || n, 'viec', 'Việc', t.spans, t.clarity, t.due,
       t.due_on + n % 100 * 7, t.due_on, t.starts_on + n % 100 * 7, t.status,
       t.accountable_position_id, t.lead_unit_id, t.assigner_position_id, t.verifier_position_id,
       t.assigned_on, 0, t.changed_on, 1
     FROM tasks.task t, generate_series(1, ${TASKS}) n
     WHERE t.tenant_id = $1 AND t.plan_id = $2 AND t.ordinal = 1`,
    [world.tenantId, planId],
  )
  await world.owner(
    `INSERT INTO schedules.link (tenant_id, plan_id, from_task_id, to_task_id, type, lag_days)
     SELECT $1, $2, ('01936f7e-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('01936f7e-0000-7000-8000-' || lpad(to_hex(n + 1), 12, '0'))::uuid, 'FS', -500
     FROM generate_series(1, ${TASKS - 1}) n`,
    [world.tenantId, planId],
  )
}
