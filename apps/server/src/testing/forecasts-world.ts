import { addDays, isoDate } from '@roviec/calendar'
import { refreshForecasts, refreshForecastsOf } from '../forecasts/commands/refresh-forecasts.ts'
import { addOutage } from '../forecasts/outage-repository.ts'
import { newId } from '../platform/ids.ts'
import { buildTaskOf, type Cast } from './task-acts.ts'
import type { GivenTask } from './tasks-world.ts'
import type { World } from './world.ts'

// Builders of outages and forecasts. Like those of the organization they leave no audit entry.

/** Two days on which nobody could work, unless told otherwise. */
export async function buildOutage(
  world: World,
  given: {
    readonly title?: string
    readonly fromOn?: string
    readonly toOn?: string
    readonly unitId?: string
  } = {},
): Promise<string> {
  const { title = 'Mất điện', fromOn = '2026-11-09', toOn = '2026-11-10', unitId = null } = given
  const id = newId()
  const days = { fromOn: isoDate(fromOn), toOn: isoDate(toOn) }
  await world.inTenant((ctx) => addOutage(ctx, { id, title, ...days, unitId, decision: null }))
  return id
}

/** A task that was given on a day, and so begins on it. */
export async function buildTaskSince(
  world: World,
  cast: Cast,
  { assignedOn, ...given }: GivenTask & { readonly assignedOn: string },
): Promise<string> {
  const { today } = world
  world.today = isoDate(assignedOn)
  const taskId = await buildTaskOf(world, cast, { ...given, assignedOn })
  world.today = today
  return taskId
}

/**
 * A record of finished tasks of the doer: each was given on a Monday for two weeks, and ended so
 * many days later than its deadline. Copies of one task, since tests need many.
 */
export async function buildRecord(
  world: World,
  cast: Cast,
  daysLate: readonly number[],
): Promise<void> {
  const modelId = await buildTaskOf(world, cast, { status: 'verified', dueOn: null })
  const rows = daysLate.map((days, index) => {
    const assignedOn = addDays(isoDate('2026-03-02'), 7 * index)
    const dueOn = addDays(assignedOn, 11)
    return { id: newId(), assigned_on: assignedOn, due_on: dueOn, done_on: addDays(dueOn, days) }
  })
  await world.owner(
    `INSERT INTO tasks.task (tenant_id, id, plan_id, ordinal, title, search_key, text, spans,
       clarity, due, due_on, first_due_on, starts_on, status, accountable_position_id,
       lead_unit_id, assigner_position_id, verifier_position_id, assigned_on, submitted_on,
       done_on, closed_on, progress_percent, changed_on, version)
     SELECT m.tenant_id, g.id, m.plan_id, m.ordinal, m.title, m.search_key, m.text, m.spans,
       m.clarity, m.due, g.due_on, g.due_on, g.assigned_on, m.status, m.accountable_position_id,
       m.lead_unit_id, m.assigner_position_id, m.verifier_position_id, g.assigned_on, g.done_on,
       g.done_on, g.done_on, 100, g.done_on, 1
     FROM tasks.task m, jsonb_to_recordset($2::jsonb)
       AS g(id uuid, assigned_on date, due_on date, done_on date)
     WHERE m.id = $1`,
    [modelId, JSON.stringify(rows)],
  )
}

/** The night's computation. */
export function forecastAll(world: World): Promise<void> {
  return refreshForecasts((work) => world.inTenant(work))
}

/** What background work does after acts on these tasks or plans. */
export function forecastAfter(world: World, ...subjectIds: string[]): Promise<void> {
  return refreshForecastsOf((work) => world.inTenant(work), subjectIds)
}

/** Something that was done with a task on a day, without what else it does. */
export async function buildAct(
  world: World,
  taskId: string,
  kind: 'accepted' | 'submitted' | 'returned',
  on: string,
): Promise<void> {
  await world.owner(
    `INSERT INTO tasks.act (tenant_id, id, task_id, kind, at, on_date, actor_name)
     VALUES ($1, $2, $3, $4, $5::date, $5::date, 'Lê Thị Hồng')`,
    [world.tenantId, newId(), taskId, kind, on],
  )
}

/** The second task of a plan waits for the first one. */
export async function buildLink(
  world: World,
  planId: string,
  [from, to]: readonly [string, string],
): Promise<void> {
  await world.owner(
    `INSERT INTO schedules.link (tenant_id, plan_id, from_task_id, to_task_id, type, lag_days)
     VALUES ($1, $2, $3, $4, 'FS', 0)`,
    [world.tenantId, planId, from, to],
  )
}
