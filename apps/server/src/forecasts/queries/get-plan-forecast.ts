import type { ForecastCause, PlanForecast } from '@roviec/contract'
import type { z } from 'zod'
import { accessPlanToView } from '../../plans/index.ts'
import type { Context } from '../../platform/context.ts'
import { FORECAST_HISTORY_MIN } from '@roviec/schedule'

type Cause = z.output<typeof ForecastCause>

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
  return {
    computedOn: run?.computed_on ?? null,
    trials: run?.trials ?? 0,
    historyCount: run?.history_count ?? 0,
    historyNeeded: run?.history_needed ?? FORECAST_HISTORY_MIN,
    tasks: await listForecasts(ctx, planId),
  }
}

async function listForecasts(ctx: Context, planId: string): Promise<PlanForecast['tasks']> {
  const rows = await ctx.db
    .selectFrom('forecasts.forecast as f')
    .innerJoin('tasks.public_task as t', (join) =>
      join.onRef('t.tenant_id', '=', 'f.tenant_id').onRef('t.id', '=', 'f.task_id'),
    )
    .selectAll('f')
    .where('f.tenant_id', '=', ctx.tenantId)
    .where('t.tenant_id', '=', ctx.tenantId)
    .where('f.plan_id', '=', planId)
    .where('t.status', 'in', ['assigned', 'accepted', 'returned'])
    .orderBy('t.ordinal')
    .orderBy('t.id')
    .limit(TASKS_MAX)
    .execute()
  return rows.map((row) => ({
    taskId: row.task_id,
    lateProbability: row.late_probability,
    p50On: row.p50_on,
    p80On: row.p80_on,
    causes: row.causes as Cause[],
    computedReport: row.computed_report,
    selfReport: row.self_report,
    differs: row.differs,
    reportCount: row.report_count,
    unitTaskCount: row.unit_task_count,
  }))
}
