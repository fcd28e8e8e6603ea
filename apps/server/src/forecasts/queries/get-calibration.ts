import { addMonths, type IsoDate, toDayNumber } from '@roviec/calendar'
import type { ForecastCalibration } from '@roviec/contract'
import { measureCalibration, type PastForecast } from '@roviec/schedule'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

const MONTHS = 12

/**
 * How good the forecasts of the last year were, each against what was known once its deadline had
 * passed. One of each task counts, that nearest to the middle of its term: those of one task on
 * different days would tell the same thing several times. Figures stay away until there are enough.
 */
export async function getCalibration(ctx: Context): Promise<ForecastCalibration> {
  const from = addMonths(ctx.today, -MONTHS)
  const past = await listPastForecasts(ctx, from)
  const measured = measureCalibration(past, toDayNumber(ctx.today))
  const { count, needed, references, coverage80 } = measured
  const isEnough = count >= needed
  const elapsedRule = references.find(({ rule }) => rule === 'elapsed-above-progress')
  const isCovered = coverage80.count >= needed
  return {
    from,
    to: ctx.today,
    count,
    needed,
    brier: isEnough ? measured.brier : null,
    brierOfElapsedRule: isEnough ? (elapsedRule?.brier ?? null) : null,
    bins: (measured.curve ?? []).map(({ interval, ...bin }) => ({ ...bin, ...interval })),
    coveredBy80: coverage80.covered,
    settledBy80: coverage80.count,
    coverage80: isCovered ? coverage80.share : null,
    coverageLow: isCovered ? (coverage80.interval?.low ?? null) : null,
    coverageHigh: isCovered ? (coverage80.interval?.high ?? null) : null,
  }
}

interface Row {
  readonly late_probability: number
  readonly p80_on: IsoDate
  readonly due_on: IsoDate
  readonly elapsed_share: number
  readonly progress_percent: number
  readonly finished_on: IsoDate | null
}

/** A result that waits for its verifier counts as finished when it was submitted. */
async function listPastForecasts(
  { db, tenantId }: Context,
  from: IsoDate,
): Promise<readonly PastForecast[]> {
  const { rows } = await sql<Row>`
    SELECT DISTINCT ON (r.task_id) r.late_probability, r.p80_on, r.due_on, r.elapsed_share,
      r.progress_percent, coalesce(r.finished_on, t.submitted_on) AS finished_on
    FROM forecasts.record AS r
    JOIN tasks.public_task AS t ON t.tenant_id = r.tenant_id AND t.id = r.task_id
    WHERE r.tenant_id = ${tenantId} AND t.tenant_id = ${tenantId}
      AND r.week_on >= ${from}::date AND r.outcome IS DISTINCT FROM 'dropped'
      AND t.status NOT IN ('cancelled', 'suspended')
    ORDER BY r.task_id, abs(r.elapsed_share - 0.5), r.week_on`.execute(db)
  return rows.map((row) => ({
    probability: row.late_probability,
    p80Day: toDayNumber(row.p80_on),
    dueDay: toDayNumber(row.due_on),
    finishedDay: row.finished_on === null ? null : toDayNumber(row.finished_on),
    elapsedShare: row.elapsed_share,
    progressShare: row.progress_percent / 100,
  }))
}
