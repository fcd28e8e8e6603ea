import { addMonths, type IsoDate } from '@roviec/calendar'
import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { inChunks, recordset } from '../platform/recordset.ts'
import type { ForecastRecord, WeekRecord } from './forecast.ts'
import { canCompute } from './policy.ts'

/** How the last computation for all open work went. */
export interface ForecastRun {
  /** Null before the first one. */
  readonly computedOn: IsoDate | null
  readonly trials: number
  readonly historyCount: number
  readonly historyNeeded: number
}

/** Lets one writer of forecasts work at a time, and answers what the last one left. */
export async function accessRun(ctx: Context): Promise<ForecastRun> {
  if (!canCompute(ctx.actor))
    throw new Error('Forecasts follow from the record, never from a person.')
  await ctx.db
    .insertInto('forecasts.run')
    .values({ tenant_id: ctx.tenantId })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute()
  const row = await ctx.db
    .selectFrom('forecasts.run')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return {
    computedOn: row.computed_on,
    trials: row.trials,
    historyCount: row.history_count,
    historyNeeded: row.history_needed,
  }
}

export async function saveRun(ctx: Context, run: ForecastRun): Promise<void> {
  await ctx.db
    .updateTable('forecasts.run')
    .set({
      computed_on: run.computedOn,
      trials: run.trials,
      history_count: run.historyCount,
      history_needed: run.historyNeeded,
    })
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
}

const FORECAST_FIELDS = `task_id uuid, plan_id uuid, late_probability double precision, p50_on date,
  p80_on date, causes jsonb, computed_report text, self_report text, is_likely_late boolean,
  differs boolean, report_count integer, unit_task_count integer`

/**
 * Puts these forecasts in place of all that the plans had, or of all there were. They are as old as
 * what they were computed from: what another computation has read later stays, also where these
 * know nothing of the task.
 */
export async function saveForecasts(
  ctx: Context,
  forecasts: readonly ForecastRecord[],
  { planIds, readAt }: { readonly planIds: readonly string[] | null; readonly readAt: string },
): Promise<void> {
  const runId = newId()
  for (const chunk of inChunks(forecasts.map(toRow))) {
    await sql`
      INSERT INTO forecasts.forecast AS f (tenant_id, run_id, computed_at, signal_changed_on,
        task_id, plan_id, late_probability, p50_on, p80_on, causes, computed_report, self_report,
        is_likely_late, differs, report_count, unit_task_count)
      SELECT ${ctx.tenantId}, ${runId}::uuid, ${readAt}::timestamptz,
        CASE WHEN g.is_likely_late OR g.differs THEN ${ctx.today}::date END, g.*
      FROM ${recordset(chunk, FORECAST_FIELDS)}
      ON CONFLICT (tenant_id, task_id) DO UPDATE SET
        run_id = excluded.run_id, computed_at = excluded.computed_at,
        plan_id = excluded.plan_id, late_probability = excluded.late_probability,
        p50_on = excluded.p50_on, p80_on = excluded.p80_on, causes = excluded.causes,
        computed_report = excluded.computed_report, self_report = excluded.self_report,
        report_count = excluded.report_count, unit_task_count = excluded.unit_task_count,
        is_likely_late = excluded.is_likely_late, differs = excluded.differs,
        signal_changed_on = CASE
          WHEN f.is_likely_late = excluded.is_likely_late AND f.differs = excluded.differs
          THEN f.signal_changed_on ELSE ${ctx.today}::date END
      WHERE f.computed_at <= excluded.computed_at`.execute(ctx.db)
  }
  let left = ctx.db
    .deleteFrom('forecasts.forecast')
    .where('tenant_id', '=', ctx.tenantId)
    .where('run_id', '<>', runId)
    .where('computed_at', '<=', readAt)
  if (planIds !== null) {
    left = left.where('plan_id', '=', sql<string>`any(${[...planIds]}::uuid[])`)
  }
  await left.execute()
}

function toRow(forecast: ForecastRecord) {
  return {
    task_id: forecast.taskId,
    plan_id: forecast.planId,
    late_probability: forecast.lateProbability,
    p50_on: forecast.p50On,
    p80_on: forecast.p80On,
    causes: forecast.causes,
    computed_report: forecast.computedReport,
    self_report: forecast.selfReport,
    is_likely_late: forecast.isLikelyLate,
    differs: forecast.differs,
    report_count: forecast.reportCount,
    unit_task_count: forecast.unitTaskCount,
  }
}

const WEEK_FIELDS = `task_id uuid, week_on date, due_on date, late_probability double precision,
  p80_on date, elapsed_share double precision, progress_percent integer`

/** Keeps the first forecast of each task in each week. */
export async function recordWeek(ctx: Context, records: readonly WeekRecord[]): Promise<void> {
  const rows = records.map((record) => ({
    task_id: record.taskId,
    week_on: record.weekOn,
    due_on: record.dueOn,
    late_probability: record.lateProbability,
    p80_on: record.p80On,
    elapsed_share: record.elapsedShare,
    progress_percent: record.progressPercent,
  }))
  for (const chunk of inChunks(rows)) {
    await sql`
      INSERT INTO forecasts.record (tenant_id, forecast_on, task_id, week_on, due_on,
        late_probability, p80_on, elapsed_share, progress_percent)
      SELECT ${ctx.tenantId}, ${ctx.today}::date, g.* FROM ${recordset(chunk, WEEK_FIELDS)}
      ON CONFLICT (tenant_id, task_id, week_on) DO NOTHING`.execute(ctx.db)
  }
}

/** Writes down what became of the tasks that were closed since; answers how many rows that were. */
export async function settleRecords(ctx: Context, since: IsoDate | null): Promise<number> {
  const { tenantId, db } = ctx
  const { numAffectedRows } = await sql`
    UPDATE forecasts.record AS r
    SET outcome = CASE WHEN t.done_on IS NULL THEN 'dropped' ELSE 'finished' END,
      finished_on = t.done_on
    FROM tasks.public_task AS t
    WHERE r.tenant_id = ${tenantId} AND t.tenant_id = ${tenantId} AND t.id = r.task_id
      AND r.outcome IS NULL AND t.status IN ('verified', 'cancelled')
      AND t.changed_on >= coalesce(${since}::date, '0001-01-01')`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** Measuring looks back a year; what is older than two goes. */
const KEPT_MONTHS = 24

export async function forgetOldRecords(ctx: Context): Promise<void> {
  await ctx.db
    .deleteFrom('forecasts.record')
    .where('tenant_id', '=', ctx.tenantId)
    .where('week_on', '<', addMonths(ctx.today, -KEPT_MONTHS))
    .execute()
}
