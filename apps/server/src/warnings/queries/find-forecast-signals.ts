import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { SweepWindow } from '../sweep-window.ts'

/** What the forecasts of these tasks say that is worth a warning, by the id of the task. */
export async function findSignals(ctx: Context, tasks: readonly { readonly id: string }[]) {
  const ids = tasks.map(({ id }) => id)
  const rows = await ctx.db
    .selectFrom('forecasts.public_forecast')
    .select(['task_id', 'is_likely_late', 'differs'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where((where) => where.or([where('is_likely_late', '=', true), where('differs', '=', true)]))
    .execute()
  return new Map(rows.map((row) => [row.task_id, row]))
}

/**
 * Tasks whose forecast has turned in the window, and those with an open warning that no forecast
 * supports any more: where there is too little to go by, forecasts go away.
 */
export async function listSignalsInWindow(
  { db, tenantId }: Context,
  { changed }: SweepWindow,
): Promise<string[]> {
  const turned = await db
    .selectFrom('forecasts.public_forecast')
    .select('task_id')
    .where('tenant_id', '=', tenantId)
    .where('signal_changed_on', '>=', changed.first)
    .where('signal_changed_on', '<=', changed.last)
    .execute()
  const left = await db
    .selectFrom('warnings.warning as w')
    .leftJoin('forecasts.public_forecast as f', (join) =>
      join
        .onRef('f.tenant_id', '=', 'w.tenant_id')
        .onRef('f.task_id', '=', 'w.task_id')
        .on('f.tenant_id', '=', tenantId),
    )
    .select('w.task_id')
    .where('w.tenant_id', '=', tenantId)
    .where('w.closed_on', 'is', null)
    .where('w.severity', 'in', [...FORECAST_SEVERITIES])
    .where('f.task_id', 'is', null)
    .execute()
  return [...turned, ...left].map((row) => row.task_id)
}

/** Those of the two kinds of warnings that rest on a forecast; open ones are indexed by them. */
const FORECAST_SEVERITIES = [3, 6] as const
