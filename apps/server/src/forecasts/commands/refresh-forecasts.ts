import { createHash } from 'node:crypto'
import { FORECAST_HISTORY_MIN } from '@roviec/schedule'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { computeApart } from '../../platform/work-apart.ts'
import type { ForecastWork } from '../forecast-facts.ts'
import { forecastRequestOf } from '../forecast-request.ts'
import type { ForecastAnswer, ForecastRequest } from '../forecast-worker.ts'
import { type ForecastRecord, forecastRecordOf, weekRecordOf } from '../forecast.ts'
import { findForecastWork } from '../queries/find-forecast-work.ts'
import { listPlansToRefresh } from '../queries/list-plans-to-refresh.ts'
import {
  accessRun,
  forgetOldRecords,
  recordWeek,
  saveForecasts,
  saveRun,
  settleRecords,
} from '../repository.ts'

const WORKER = new URL('../forecast-worker.ts', import.meta.url)

/** Runs work in a transaction of its own, as the system. */
type Within = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

/**
 * Forecasts all open work anew: reads in one transaction, computes in a worker while no connection
 * waits, and keeps all of it in a second one as one command with one entry. Whoever fails before
 * that leaves the forecasts of before, and
 * what another computation has read meanwhile stays. Tests give another worker, which fails.
 */
export async function refreshForecasts(within: Within, worker = WORKER): Promise<void> {
  const { work, request, readAt } = await within((ctx) => prepare(ctx, null))
  const answer = await compute(request, worker)
  await within(async (ctx) => {
    const run = await accessRun(ctx)
    const forecasts = forecastsOf(ctx, work, answer)
    await saveForecasts(ctx, forecasts, { planIds: null, readAt })
    await recordWeek(ctx, weekOf(ctx, work, forecasts))
    const settled = await settleRecords(ctx, run.computedOn)
    await forgetOldRecords(ctx)
    await saveRun(ctx, runOf(ctx, request, answer))
    await recordAudit(ctx, {
      action: 'forecast.computed',
      subjectId: null,
      subjectLabel: `Dự báo ngày ${ctx.today}`,
      after: { ...summaryOf(forecasts, request), settled },
    })
  })
}

/**
 * The same for the plans in which something has happened, each as a command of its own. Plans that
 * were computed since the turn began are left out: see `listPlansToRefresh`.
 */
export async function refreshForecastsOf(
  within: Within,
  subjectIds: readonly string[],
): Promise<void> {
  const plans = await within((ctx) => listPlansToRefresh(ctx, subjectIds))
  if (plans.length === 0) return
  const planIds = plans.map(({ id }) => id)
  const { work, request, readAt } = await within((ctx) => prepare(ctx, planIds))
  const answer = await compute(request, WORKER)
  for (const { id, label } of plans) {
    await within(async (ctx) => {
      const run = await accessRun(ctx)
      const all = forecastsOf(ctx, work, answer)
      const forecasts = all.filter(({ planId }) => planId === id)
      await saveForecasts(ctx, forecasts, { planIds: [id], readAt })
      await saveRun(ctx, { ...run, historyCount: request.history.length })
      await recordAudit(ctx, {
        action: 'forecast.refreshed',
        subjectId: id,
        subjectLabel: label,
        after: summaryOf(forecasts, request),
      })
    })
  }
}

async function prepare(ctx: Context, planIds: readonly string[] | null) {
  const work = await findForecastWork(ctx, planIds)
  return { work, request: forecastRequestOf(ctx, work), readAt: ctx.now }
}

async function compute(request: ForecastRequest, script: URL): Promise<ForecastAnswer> {
  const have = request.history.length
  if (have < FORECAST_HISTORY_MIN) {
    return { kind: 'too-little-history', have, need: FORECAST_HISTORY_MIN }
  }
  if (request.networks.length === 0) return { kind: 'computed', tasks: [] }
  return computeApart<ForecastAnswer>({ script, data: request })
}

function forecastsOf(
  { settings }: Context,
  { tasks }: ForecastWork,
  answer: ForecastAnswer,
): readonly ForecastRecord[] {
  if (answer.kind === 'too-little-history') return []
  const factsById = new Map(tasks.map((facts) => [facts.id, facts]))
  return answer.tasks.flatMap((forecast) => {
    const facts = factsById.get(forecast.id)
    // A draft only holds others: nobody has been given it yet.
    if (facts === undefined || facts.status === 'draft') return []
    return forecastRecordOf(facts, forecast, settings.forecastLatePercent)
  })
}

function weekOf(ctx: Context, { tasks }: ForecastWork, forecasts: readonly ForecastRecord[]) {
  const forecastById = new Map(forecasts.map((forecast) => [forecast.taskId, forecast]))
  return tasks.flatMap((facts) => {
    const forecast = forecastById.get(facts.id)
    return forecast === undefined ? [] : (weekRecordOf(facts, forecast, ctx) ?? [])
  })
}

function runOf(ctx: Context, { trials, history }: ForecastRequest, answer: ForecastAnswer) {
  const isComputed = answer.kind === 'computed'
  return {
    computedOn: ctx.today,
    trials: isComputed ? trials : 0,
    historyCount: isComputed ? history.length : answer.have,
    historyNeeded: FORECAST_HISTORY_MIN,
  }
}

/** The rows themselves change every day and say nothing that the record needs: their digest does. */
function summaryOf(forecasts: readonly ForecastRecord[], { trials, history }: ForecastRequest) {
  return {
    tasks: forecasts.length,
    likelyLate: forecasts.filter(({ isLikelyLate }) => isLikelyLate).length,
    history: history.length,
    trials,
    sha256: createHash('sha256').update(JSON.stringify(forecasts)).digest('hex'),
  }
}
