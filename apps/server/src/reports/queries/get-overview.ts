import { isoDate, type IsoDate, yearOf } from '@roviec/calendar'
import type { Overview } from '@roviec/contract'
import { sql } from 'kysely'
import { findHolders } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { selectVisiblePlans } from '../../plans/index.ts'
import {
  dueOf,
  figuresByMonth,
  figuresByUnit,
  type ReportedUnit,
  statesOf,
  type TaskGroup,
} from '../overview.ts'

export interface OverviewQuery {
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly planId?: string | undefined
}

const UNCOVERED_SHOWN_MAX = 50

/**
 * The whole picture of the plans that the reader may see: tasks given up to the last day of the
 * period whose deadline is not before its first day. By default the running year up to today.
 */
export async function getOverview(ctx: Context, query: OverviewQuery): Promise<Overview> {
  const from = query.from ?? isoDate(`${yearOf(ctx.today)}-01-01`)
  const to = query.to ?? ctx.today
  if (to < from) refuse('period-ends-before-start')
  const groups = await listTaskGroups(ctx, { from, to, planId: query.planId })
  const units = await listReportedUnits(ctx)
  const uncovered = await listUncovered(ctx, query.planId)
  const states = statesOf(groups, ctx.today)
  return {
    from,
    to,
    ...dueOf(states),
    states,
    units: figuresByUnit(groups, units, {
      today: ctx.today,
      uncovered: new Map(uncovered.map(({ unitId, taskCount }) => [unitId, taskCount])),
    }),
    months: figuresByMonth(groups, ctx.today),
    uncoveredPositions: uncovered.slice(0, UNCOVERED_SHOWN_MAX).map((position) => ({
      positionId: position.positionId,
      title: position.title,
      unitName: position.unitName,
      taskCount: position.taskCount,
      nextDueOn: position.nextDueOn,
    })),
  }
}

async function listTaskGroups(
  ctx: Context,
  { from, to, planId }: { from: IsoDate; to: IsoDate; planId: string | undefined },
): Promise<TaskGroup[]> {
  let select = ctx.db
    .selectFrom('tasks.public_task as t')
    .select(['t.lead_unit_id', 't.status'])
    .select(sql<string | null>`to_char(t.due_on, 'YYYY-MM')`.as('month'))
    .select(sql<boolean>`t.due_on IS NOT NULL`.as('is_dated'))
    .select(sql<boolean>`coalesce(t.due_on < ${ctx.today}, false)`.as('is_past'))
    .select(sql<boolean>`t.done_on IS NOT NULL`.as('is_done'))
    .select(sql<boolean>`coalesce(t.done_on <= t.due_on, false)`.as('is_done_in_time'))
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('t.lead_unit_id', 'is not', null)
    .where('t.due_order', '>=', from)
    .where('t.assigned_on', '<=', to)
    .where('t.plan_id', 'in', selectVisiblePlans(ctx))
    .groupBy(['t.lead_unit_id', 't.status', 'month', 'is_dated', 'is_past', 'is_done'])
    .groupBy('is_done_in_time')
  if (planId) select = select.where('t.plan_id', '=', planId)
  const rows = await select.execute()
  return rows.flatMap((row) =>
    row.lead_unit_id === null
      ? []
      : [
          {
            unitId: row.lead_unit_id,
            month: row.month,
            status: row.status as TaskGroup['status'],
            isDated: row.is_dated,
            isPast: row.is_past,
            isDone: row.is_done,
            isDoneInTime: row.is_done_in_time,
            count: row.count,
          },
        ],
  )
}

async function listReportedUnits(ctx: Context): Promise<ReadonlyMap<string, ReportedUnit>> {
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'name', 'kind', 'path'])
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row, kind: row.kind as ReportedUnit['kind'] }]))
}

/** Positions with open work for which nobody answers today, the nearest deadline first. */
async function listUncovered(ctx: Context, planId: string | undefined) {
  let select = ctx.db
    .selectFrom('tasks.public_task as t')
    .innerJoin('organization.public_position as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.accountable_position_id'),
    )
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.title', 'p.unit_id', 'u.name as unit_name'])
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('t.due_on').as('next')])
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('t.status', 'in', ['assigned', 'accepted', 'returned', 'submitted'])
    .where('t.plan_id', 'in', selectVisiblePlans(ctx))
    .groupBy(['p.id', 'p.title', 'p.unit_id', 'u.name'])
    .orderBy('next', (order) => order.asc().nullsLast())
    .orderBy('p.id')
  if (planId) select = select.where('t.plan_id', '=', planId)
  const rows = await select.execute()
  const holders = await findHolders(
    ctx,
    rows.map((row) => row.id),
  )
  return rows
    .filter((row) => !holders.has(row.id))
    .map((row) => ({
      positionId: row.id,
      unitId: row.unit_id,
      title: row.title,
      unitName: row.unit_name,
      taskCount: row.count,
      nextDueOn: row.next,
    }))
}
