import type { PlanForecast } from '@roviec/contract'
import { FORECAST_HISTORY_MIN } from '@roviec/schedule'
import { sql } from 'kysely'
import { accessPlanToView } from '../../plans/index.ts'
import type { Context } from '../../platform/context.ts'
import type { CauseRecord } from '../forecast.ts'

/** The contract lets no more through. */
const TASKS_MAX = 20_000

/**
 * The forecasts of a plan as computed last. Without enough finished tasks there is none, and how
 * many there are is said instead.
 */
export async function getPlanForecast(ctx: Context, planId: string): Promise<PlanForecast> {
  await accessPlanToView(ctx, planId)
  const run = await ctx.db
    .selectFrom('forecasts.run')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .executeTakeFirst()
  const rows = await listForecasts(ctx, planId)
  const titles = await findTitles(ctx, rows)
  return {
    computedOn: run?.computed_on ?? null,
    trials: run?.trials ?? 0,
    historyCount: run?.history_count ?? 0,
    historyNeeded: run?.computed_on ? run.history_needed : FORECAST_HISTORY_MIN,
    tasks: rows.map((row) => ({
      taskId: row.task_id,
      lateProbability: row.late_probability,
      p50On: row.p50_on,
      p80On: row.p80_on,
      causes: causesOf(row).map((cause) => ({
        ...cause,
        taskTitle: titles.get(cause.taskId ?? '') ?? null,
      })),
      computedReport: row.computed_report,
      selfReport: row.self_report,
      differs: row.differs,
      reportCount: row.report_count,
      unitTaskCount: row.unit_task_count,
    })),
  }
}

function listForecasts({ db, tenantId }: Context, planId: string) {
  return db
    .selectFrom('forecasts.forecast as f')
    .innerJoin('tasks.public_task as t', (join) =>
      join.onRef('t.tenant_id', '=', 'f.tenant_id').onRef('t.id', '=', 'f.task_id'),
    )
    .selectAll('f')
    .where('f.tenant_id', '=', tenantId)
    .where('t.tenant_id', '=', tenantId)
    .where('f.plan_id', '=', planId)
    .where(sql<boolean>`t.status IN ('assigned', 'accepted', 'returned')`)
    .orderBy('t.ordinal')
    .orderBy('t.id')
    .limit(TASKS_MAX)
    .execute()
}

type Row = Awaited<ReturnType<typeof listForecasts>>[number]

function causesOf({ causes }: Row): readonly CauseRecord[] {
  return causes as readonly CauseRecord[]
}

/** The titles of the tasks that hold others up, as they are called today. */
async function findTitles(
  { db, tenantId }: Context,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(causesOf).flatMap(({ taskId }) => taskId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('tasks.public_task')
    .select(['id', 'title'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(found.map(({ id, title }) => [id, title]))
}
