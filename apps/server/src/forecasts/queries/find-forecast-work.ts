import { addMonths, type IsoDate } from '@roviec/calendar'
import type { DayLink, FinishedTask, SelfReport } from '@roviec/schedule'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import {
  finishedTaskOf,
  type ForecastWork,
  type ReportFacts,
  type TaskFacts,
} from '../forecast-facts.ts'

/** Older work was done by other people, under other rules. */
const HISTORY_MONTHS = 24
/** The newest so many tell enough. */
const HISTORY_MAX = 20_000

/** The open work of these plans, or of all, with the record of what was finished. */
export async function findForecastWork(
  ctx: Context,
  planIds: readonly string[] | null,
): Promise<ForecastWork> {
  const open = await listOpenTasks(ctx, planIds)
  const links = await listLinks(ctx, planIds)
  const openIds = new Set(open.map(({ id }) => id))
  const drafts = await listTasks(ctx, [
    ...new Set(links.flatMap(({ from, to }) => [from, to]).filter((id) => !openIds.has(id))),
  ])
  const tasks = [...open, ...drafts.filter(({ status }) => status !== 'cancelled')]
  return {
    tasks,
    links,
    reportsByTaskId: await findReports(ctx, selectOpenIds(ctx, planIds)),
    history: await listHistory(ctx),
  }
}

async function listOpenTasks(
  ctx: Context,
  planIds: readonly string[] | null,
): Promise<readonly TaskFacts[]> {
  const rows = await selectFacts(ctx).where('t.id', 'in', selectOpenIds(ctx, planIds)).execute()
  return rows.map(factsOf)
}

async function listTasks(ctx: Context, ids: readonly string[]): Promise<readonly TaskFacts[]> {
  if (ids.length === 0) return []
  const rows = await selectFacts(ctx)
    .where('t.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(factsOf)
}

function selectOpenIds({ db, tenantId }: Context, planIds: readonly string[] | null) {
  const select = db
    .selectFrom('tasks.public_task as o')
    .innerJoin('plans.public_plan as p', (join) =>
      join.onRef('p.tenant_id', '=', 'o.tenant_id').onRef('p.id', '=', 'o.plan_id'),
    )
    .select('o.id')
    .where('o.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('p.status', '=', 'published')
    .where(sql<boolean>`o.status IN ('assigned', 'accepted', 'returned')`)
  if (planIds === null) return select
  return select.where('o.plan_id', '=', sql<string>`any(${[...planIds]}::uuid[])`)
}

function selectFacts({ db, tenantId }: Context) {
  return db
    .selectFrom('tasks.public_task as t')
    .innerJoin('tasks.public_progress as g', (join) =>
      join.onRef('g.tenant_id', '=', 't.tenant_id').onRef('g.task_id', '=', 't.id'),
    )
    .select(['t.id', 't.plan_id', 't.status', 't.lead_unit_id', 't.starts_on', 't.assigned_on'])
    .select(['t.due_on', 't.first_due_on', 't.submitted_on', 't.done_on', 't.closed_on'])
    .select(['g.progress_percent', 'g.self_report'])
    .where('t.tenant_id', '=', tenantId)
    .where('g.tenant_id', '=', tenantId)
}

type FactsRow = Awaited<ReturnType<ReturnType<typeof selectFacts>['execute']>>[number]

function factsOf(row: FactsRow): TaskFacts {
  return {
    id: row.id,
    planId: row.plan_id,
    unitId: row.lead_unit_id,
    status: row.status as TaskFacts['status'],
    startsOn: row.starts_on,
    assignedOn: row.assigned_on,
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    submittedOn: row.submitted_on,
    doneOn: row.done_on,
    closedOn: row.closed_on,
    progressPercent: row.progress_percent,
    selfReport: row.self_report as SelfReport | null,
  }
}

async function listLinks(
  { db, tenantId }: Context,
  planIds: readonly string[] | null,
): Promise<readonly DayLink[]> {
  let select = db
    .selectFrom('schedules.public_link as l')
    .innerJoin('plans.public_plan as p', (join) =>
      join.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.plan_id'),
    )
    .select(['l.from_task_id', 'l.to_task_id', 'l.type', 'l.lag_days'])
    .where('l.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('p.status', '=', 'published')
  if (planIds !== null) {
    select = select.where('l.plan_id', '=', sql<string>`any(${[...planIds]}::uuid[])`)
  }
  const rows = await select.execute()
  return rows.map((row) => ({
    from: row.from_task_id,
    to: row.to_task_id,
    type: row.type as DayLink['type'],
    lagDays: row.lag_days,
  }))
}

async function listHistory(ctx: Context): Promise<readonly FinishedTask[]> {
  const since = addMonths(ctx.today, -HISTORY_MONTHS)
  const rows = await selectFacts(ctx).where('t.id', 'in', selectFinishedIds(ctx, since)).execute()
  const reports = await findReports(ctx, selectFinishedIds(ctx, since))
  return rows.flatMap((row) => {
    const facts = factsOf(row)
    return finishedTaskOf(facts, reports.get(facts.id) ?? [], ctx.calendar) ?? []
  })
}

/** What was finished and verified, the newest first. */
function selectFinishedIds({ db, tenantId }: Context, since: IsoDate) {
  return db
    .selectFrom('tasks.public_task as h')
    .select('h.id')
    .where('h.tenant_id', '=', tenantId)
    .where('h.done_on', '>=', since)
    .where('h.status', '=', 'verified')
    .where('h.due_on', 'is not', null)
    .orderBy('h.done_on', 'desc')
    .orderBy('h.id')
    .limit(HISTORY_MAX)
}

type SelectIds = ReturnType<typeof selectOpenIds> | ReturnType<typeof selectFinishedIds>

async function findReports(
  { db, tenantId }: Context,
  ids: SelectIds,
): Promise<ReadonlyMap<string, readonly ReportFacts[]>> {
  const rows = await db
    .selectFrom('tasks.public_act')
    .select(['task_id', 'on_date', 'progress_percent'])
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', 'reported')
    .where('task_id', 'in', ids)
    .orderBy('id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      taskId: row.task_id,
      on: row.on_date,
      percent: row.progress_percent ?? 0,
    })),
    ({ taskId }) => taskId,
  )
}
