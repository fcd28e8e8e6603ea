import { addDays, isoWeekday, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import type { SelfReport } from '@roviec/schedule'
import { elapsedShareOf, type TaskFacts, termOf } from './forecast-facts.ts'
import type { DatedForecast } from './forecast-worker.ts'

/** The forecast of one task as it is kept. */
export interface ForecastRecord {
  readonly taskId: string
  readonly planId: string
  readonly lateProbability: number | null
  readonly p50On: IsoDate
  readonly p80On: IsoDate
  readonly causes: readonly CauseRecord[]
  readonly computedReport: SelfReport | null
  readonly selfReport: SelfReport | null
  /** The probability reaches what the tenant warns at. */
  readonly isLikelyLate: boolean
  /** The own word is better than the figures. */
  readonly differs: boolean
  readonly reportCount: number
  readonly unitTaskCount: number
}

/** A cause without the title of its task, which may change. */
export interface CauseRecord {
  readonly kind: DatedForecast['causes'][number]['kind']
  readonly taskId: string | null
  readonly share: number
}

const CAUSES_MAX = 5

/** What is kept of a computed forecast. */
export function forecastRecordOf(
  { planId, selfReport }: Pick<TaskFacts, 'planId' | 'selfReport'>,
  forecast: DatedForecast,
  latePercent: number,
): ForecastRecord {
  const { id, lateProbability, p50On, p80On, computedReport, rosierSteps, evidence } = forecast
  return {
    taskId: id,
    planId,
    lateProbability,
    p50On,
    p80On,
    causes: forecast.causes
      .slice(0, CAUSES_MAX)
      .map(({ kind, taskId, share }) => ({ kind, taskId, share })),
    computedReport,
    selfReport,
    isLikelyLate: lateProbability !== null && lateProbability * 100 >= latePercent,
    differs: rosierSteps !== null && rosierSteps > 0,
    reportCount: evidence.ownReports,
    unitTaskCount: evidence.unitRecord,
  }
}

/** What is kept for measuring how good forecasts are. */
export interface WeekRecord {
  readonly taskId: string
  readonly weekOn: IsoDate
  readonly dueOn: IsoDate
  readonly lateProbability: number
  readonly p80On: IsoDate
  readonly elapsedShare: number
  readonly progressPercent: number
}

/**
 * One row of the week's record; null for work that is late already, of which nothing is left to be
 * foretold.
 */
export function weekRecordOf(
  facts: TaskFacts,
  { lateProbability, p80On }: Pick<ForecastRecord, 'lateProbability' | 'p80On'>,
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkingCalendar },
): WeekRecord | null {
  const term = termOf(facts, calendar)
  if (term === null || lateProbability === null || term.dueOn < today) return null
  return {
    taskId: facts.id,
    weekOn: addDays(today, 1 - isoWeekday(today)),
    dueOn: term.dueOn,
    lateProbability,
    p80On,
    elapsedShare: elapsedShareOf(term, today, calendar),
    progressPercent: facts.progressPercent,
  }
}
