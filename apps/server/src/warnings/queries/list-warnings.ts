import { addDays } from '@roviec/calendar'
import { type ApiRoutes, CivilDate, Id, type Warning } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import { findHolders } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { whereTaskVisible } from '../../tasks/index.ts'
import { isMine } from '../policy.ts'

type Query = z.output<ApiRoutes['listWarnings']['query']>

const OpenValues = z.tuple([z.coerce.number().int().min(1).max(6), CivilDate, Id])
const ClosedValues = z.tuple([CivilDate, Id])

/** Closed warnings are shown for so many days. */
const CLOSED_DAYS = 30

/** Open warnings, the worst first and among equals the earliest deadline; or those closed lately. */
export async function listWarnings(
  ctx: Context,
  query: Query,
): Promise<{ entries: Warning[]; nextCursor: string | null }> {
  const ordered = query.state === 'open' ? selectOpen(ctx, query) : selectClosed(ctx, query)
  let select = ordered.limit(query.limit + 1)
  if (query.kind) select = select.where('w.kind', '=', query.kind)
  if (query.unitId) select = select.where('w.unit_id', '=', query.unitId)
  if (query.scope === 'mine') {
    const ownIds = ctx.actor.positions.map((held) => held.positionId)
    select = select.where('w.position_id', '=', sql<string>`any(${ownIds}::uuid[])`)
  }
  const page = pageOf(await select.execute(), query.limit, (row) =>
    row.closed_on === null
      ? [String(row.severity), row.due_order, row.id]
      : [row.closed_on, row.id],
  )
  return { entries: await present(ctx, page.entries), nextCursor: page.nextCursor }
}

function selectOpen(ctx: Context, { cursor }: Query) {
  const select = selectVisible(ctx)
    .where('w.closed_on', 'is', null)
    .orderBy('w.severity')
    .orderBy('w.due_order')
    .orderBy('w.id')
  if (cursor === undefined) return select
  const [severity, dueOrder, id] = parseCursor(cursor, OpenValues)
  return select.where(
    sql<boolean>`(w.severity, w.due_order, w.id) > (${severity}::int, ${dueOrder}::date, ${id}::uuid)`,
  )
}

function selectClosed(ctx: Context, { cursor }: Query) {
  const select = selectVisible(ctx)
    .where('w.closed_on', '>=', addDays(ctx.today, -CLOSED_DAYS))
    .orderBy('w.closed_on', 'desc')
    .orderBy('w.id', 'desc')
  if (cursor === undefined) return select
  const [closedOn, id] = parseCursor(cursor, ClosedValues)
  return select.where(sql<boolean>`(w.closed_on, w.id) < (${closedOn}::date, ${id}::uuid)`)
}

function selectVisible(ctx: Context) {
  return ctx.db
    .selectFrom('warnings.warning as w')
    .innerJoin('plans.public_plan as p', (join) =>
      join.onRef('p.tenant_id', '=', 'w.tenant_id').onRef('p.id', '=', 'w.plan_id'),
    )
    .innerJoin('tasks.public_task as t', (join) =>
      join.onRef('t.tenant_id', '=', 'w.tenant_id').onRef('t.id', '=', 'w.task_id'),
    )
    .leftJoin('organization.public_position as hp', (join) =>
      join.onRef('hp.tenant_id', '=', 'w.tenant_id').onRef('hp.id', '=', 'w.position_id'),
    )
    .leftJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'w.tenant_id').onRef('u.id', '=', 'w.unit_id'),
    )
    .select(['w.id', 'w.kind', 'w.severity', 'w.due_order', 'w.opened_on', 'w.closed_on'])
    .select(['w.task_id', 'w.plan_id', 'w.position_id', 'w.unit_id'])
    .select(['t.title', 't.status', 't.section', 't.due_on', 't.assigned_on'])
    .select(['p.number as plan_number', 'hp.title as position_title', 'u.name as unit_name'])
    .where('w.tenant_id', '=', ctx.tenantId)
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('t.tenant_id', '=', ctx.tenantId)
    .where(whereTaskVisible(ctx, 'w.position_id'))
}

type WarningRow = Awaited<ReturnType<ReturnType<typeof selectVisible>['execute']>>[number]

async function present(ctx: Context, rows: readonly WarningRow[]): Promise<Warning[]> {
  const { today, calendar } = ctx
  const holders = await findHolders(
    ctx,
    rows.map((row) => row.position_id),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    taskId: row.task_id,
    taskTitle: row.title,
    taskStatus: row.status as Warning['taskStatus'],
    planId: row.plan_id,
    planNumber: row.plan_number,
    section: row.section,
    dueOn: row.due_on,
    unitId: row.unit_id,
    unitName: row.unit_name,
    positionId: row.position_id,
    positionTitle: row.position_title,
    uncovered: !holders.has(row.position_id),
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    workingDaysOpen: calendar.countWorkingDaysAfter(row.opened_on, row.closed_on ?? today),
    workingDaysSinceAssigned:
      row.assigned_on === null ? null : calendar.countWorkingDaysAfter(row.assigned_on, today),
    assignedOn: row.assigned_on,
    mine: isMine(ctx.actor, { positionId: row.position_id }),
  }))
}
