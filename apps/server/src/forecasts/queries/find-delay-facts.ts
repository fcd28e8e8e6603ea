import type { DayLink, SelfReport } from '@roviec/schedule'
import { sql } from 'kysely'
import { findPositions } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { whereTaskVisible } from '../../tasks/index.ts'
import type { ActFacts, DelayedTask, DelayFacts } from '../task-delay.ts'

/** What stands for the title of a task before the late one that the reader may not see. */
const HIDDEN_TITLE = 'Một nhiệm vụ khác trong kế hoạch'

/** The task and what it waits for, with their days; null when the reader may not see the task. */
export async function findDelayFacts(ctx: Context, taskId: string): Promise<DelayFacts | null> {
  const [seen] = await selectTasks(ctx)
    .where('t.id', '=', taskId)
    .where(whereTaskVisible(ctx, 't.accountable_position_id'))
    .execute()
  if (seen === undefined) return null
  const links = await listLinks(ctx, seen.plan_id)
  const ids = listInOrder(taskId, links)
  const among = new Set(ids)
  const tasks = await listTasks(ctx, ids)
  const target = tasks.find(({ id }) => id === taskId)
  if (target === undefined) return null
  return {
    target,
    tasks,
    links: links.filter(({ from, to }) => among.has(from) && among.has(to)),
    outages: await listOutageDays(ctx),
    unitNames: await findUnitNames(ctx, tasks),
  }
}

function selectTasks({ db, tenantId }: Context) {
  return db
    .selectFrom('tasks.public_task as t')
    .innerJoin('plans.public_plan as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.plan_id'),
    )
    .innerJoin('tasks.public_progress as g', (join) =>
      join.onRef('g.tenant_id', '=', 't.tenant_id').onRef('g.task_id', '=', 't.id'),
    )
    .leftJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 't.tenant_id').onRef('u.id', '=', 't.lead_unit_id'),
    )
    .select(['t.id', 't.plan_id', 't.title', 't.status', 't.lead_unit_id', 't.starts_on'])
    .select(['t.assigned_on', 't.due_on', 't.first_due_on', 't.submitted_on', 't.done_on'])
    .select(['t.closed_on', 't.verifier_position_id', 'u.path', 'g.progress_percent'])
    .select('g.self_report')
    .where('t.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('g.tenant_id', '=', tenantId)
}

async function listLinks({ db, tenantId }: Context, planId: string): Promise<readonly DayLink[]> {
  const rows = await db
    .selectFrom('schedules.public_link')
    .select(['from_task_id', 'to_task_id', 'type', 'lag_days'])
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .execute()
  return rows.map((row) => ({
    from: row.from_task_id,
    to: row.to_task_id,
    type: row.type as DayLink['type'],
    lagDays: row.lag_days,
  }))
}

/** Everything that the task waits for, each after what it waits for itself, and the task last. */
function listInOrder(taskId: string, links: readonly DayLink[]): readonly string[] {
  const before = Map.groupBy(links, ({ to }) => to)
  const waiting = [{ id: taskId, isExit: false }]
  const found = new Set<string>()
  const begun = new Set<string>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { id, isExit } = next
    if (isExit) found.add(id)
    if (isExit || begun.has(id)) continue
    begun.add(id)
    waiting.push({ id, isExit: true })
    for (const { from } of before.get(id) ?? []) waiting.push({ id: from, isExit: false })
  }
  return [...found]
}

/** In the order of the ids. Drafts and what was cancelled or suspended hold nothing. */
async function listTasks(ctx: Context, ids: readonly string[]): Promise<readonly DelayedTask[]> {
  const wanted = sql<string>`any(${[...ids]}::uuid[])`
  const rows = await selectTasks(ctx)
    .select((select) =>
      select
        .case()
        .when(whereTaskVisible(ctx, 't.accountable_position_id'))
        .then(true)
        .else(false)
        .end()
        .as('is_visible'),
    )
    .where('t.id', '=', wanted)
    .where(
      sql<boolean>`t.status NOT IN ('draft', 'cancelled', 'suspended') OR t.id = ${ids.at(-1)}`,
    )
    .execute()
  const verifiers = await findPositions(
    ctx,
    rows.map((row) => row.verifier_position_id),
  )
  const acts = await findActs(ctx, ids)
  const rowById = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rowById.get(id)
    if (row === undefined) return []
    return {
      id,
      planId: row.plan_id,
      title: row.is_visible ? row.title : HIDDEN_TITLE,
      unitId: row.lead_unit_id,
      unitPath: row.path ?? [],
      status: row.status as DelayedTask['status'],
      startsOn: row.starts_on,
      assignedOn: row.assigned_on,
      dueOn: row.due_on,
      firstDueOn: row.first_due_on,
      submittedOn: row.submitted_on,
      doneOn: row.done_on,
      closedOn: row.closed_on,
      progressPercent: row.progress_percent,
      selfReport: row.self_report as SelfReport | null,
      verifierUnitId: verifiers.get(row.verifier_position_id)?.unitId ?? null,
      acts: acts.get(id) ?? [],
    }
  })
}

async function findActs(
  { db, tenantId }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ActFacts[]>> {
  const rows = await db
    .selectFrom('tasks.public_act')
    .select(['task_id', 'kind', 'on_date'])
    .where('tenant_id', '=', tenantId)
    .where('task_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(sql<boolean>`kind IN ('accepted', 'submitted', 'returned')`)
    .orderBy('on_date')
    .orderBy('id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ taskId: row.task_id, kind: row.kind, on: row.on_date })),
    ({ taskId }) => taskId,
  )
}

async function listOutageDays({ db, tenantId }: Context): Promise<DelayFacts['outages']> {
  const rows = await db
    .selectFrom('forecasts.outage')
    .select(['from_on', 'to_on', 'unit_id'])
    .where('tenant_id', '=', tenantId)
    .execute()
  return rows.map((row) => ({ fromOn: row.from_on, toOn: row.to_on, unitId: row.unit_id }))
}

async function findUnitNames(
  { db, tenantId }: Context,
  tasks: readonly DelayedTask[],
): Promise<ReadonlyMap<string, string>> {
  const ids = tasks.flatMap(({ unitId, verifierUnitId }) => [unitId, verifierUnitId])
  const rows = await db
    .selectFrom('organization.public_unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', sql<string>`any(${ids.filter((id) => id !== null)}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
