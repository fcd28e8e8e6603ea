import { addDays, createWorkingCalendar } from '@roviec/calendar'
import { appoint, buildPerson, buildPosition } from './organization-world.ts'
import { buildPlan } from './tasks-world.ts'
import type { World } from './world.ts'

export interface ManyTasks {
  readonly count: number
  /** How many are due on each day around today. */
  readonly perDay: number
}

/**
 * A tenant's worth of tasks, made by the database itself. From yesterday on, `perDay` tasks in work
 * are due on each of ten days; of the others nearly half are done, one in twenty has been late for
 * long, and the rest are due later. Warnings stand as yesterday's sweep left them.
 */
export async function buildManyTasks(world: World, { count, perDay }: ManyTasks): Promise<void> {
  const seats = await buildSeats(world)
  const planIds: string[] = []
  for (let index = 0; index < PLANS; index++) planIds.push(await buildPlan(world))
  const { today, tenantId } = world
  const yesterday = addDays(today, -1)
  const near = `i < ${perDay * NEAR_DAYS}`
  const status = `CASE WHEN ${near} OR i % 20 >= 9 THEN 'accepted' ELSE 'verified' END`
  const dueOn = `CASE WHEN ${near} THEN DATE '${yesterday}' + (i / ${perDay})
    WHEN i % 20 < 10 THEN DATE '${today}' - 3 - (i / 20) % 300
    ELSE DATE '${today}' + 40 + (i / 20) % 300 END`
  // Foreign keys are not checked row by row here: the ids come from the lines above.
  await world.owner(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    INSERT INTO tasks.task (tenant_id, id, plan_id, ordinal, title, search_key, text, spans,
      clarity, due, due_on, first_due_on, starts_on, status, accountable_position_id, lead_unit_id,
      assigner_position_id, verifier_position_id, assigned_on, submitted_on, done_on, closed_on,
      progress_percent, changed_on, version)
    SELECT '${tenantId}', gen_random_uuid(), ${pick(planIds, 'i')}, i, 'Rà soát điểm ' || i,
      'ra soat diem ' || i, 'Rà soát điểm ' || i,
      '{"task":null,"lead":null,"product":null,"due":null}',
      '{"who":"clear","what":"clear","when":"clear","responsibility":"clear","product":"clear",
        "authority":"clear"}',
      jsonb_build_object('kind', 'date', 'from', null, 'on', due_on, 'time', null, 'recurrence',
        null, 'rule', 'written-day', 'text', null, 'reason', null),
      due_on, due_on, DATE '2025-01-02', status, ${pick(seats.positionIds, 'i')},
      ${pick(seats.unitIds, 'i')}, ${pick(seats.positionIds, 'i + 1')},
      ${pick(seats.positionIds, 'i + 1')}, DATE '2025-01-02',
      CASE status WHEN 'verified' THEN due_on END, CASE status WHEN 'verified' THEN due_on END,
      CASE status WHEN 'verified' THEN due_on END, 50, DATE '2025-01-02', 1
    FROM (SELECT i, ${status} AS status, ${dueOn} AS due_on
      FROM generate_series(0, ${count - 1}) AS i) AS made;
    INSERT INTO warnings.warning (tenant_id, id, task_id, plan_id, kind, position_id, unit_id,
      due_order, opened_on)
    SELECT tenant_id, gen_random_uuid(), id, plan_id,
      CASE WHEN due_on < '${yesterday}' THEN 'overdue' ELSE 'due-soon' END,
      accountable_position_id, lead_unit_id, due_order, DATE '${yesterday}'
    FROM tasks.task WHERE tenant_id = '${tenantId}' AND status = 'accepted'
      AND due_on <= '${createWorkingCalendar().addWorkingDays(yesterday, DUE_SOON_DAYS)}';
    INSERT INTO warnings.sweep (tenant_id, swept_on) VALUES ('${tenantId}', '${yesterday}');
    COMMIT`)
  await world.owner(
    "UPDATE people.appointment SET changed_on = DATE '2025-01-02' WHERE tenant_id = $1",
    [tenantId],
  )
  await world.owner('ANALYZE tasks.task')
  await world.owner('ANALYZE warnings.warning')
}

const SEATS = 50
const PLANS = 20
const NEAR_DAYS = 10
/** As a new tenant has it. */
const DUE_SOON_DAYS = 3

async function buildSeats(world: World) {
  const positionIds: string[] = []
  const unitIds: string[] = []
  for (let index = 0; index < SEATS; index++) {
    const { positionId, unitId } = await buildPosition(world)
    await appoint(world, { personId: await buildPerson(world), positionId })
    positionIds.push(positionId)
    unitIds.push(unitId)
  }
  return { positionIds, unitIds }
}

/** The id at an index that goes round, as SQL. */
function pick(ids: readonly string[], index: string): string {
  return `('{${ids.join(',')}}'::uuid[])[1 + (${index}) % ${ids.length}]`
}
