import type { IsoDate } from '@roviec/calendar'
import type { PlanForecast } from '@roviec/contract'

/** What the chart draws behind a bar: a ring at the one day, a tick at the other. */
export interface ForecastSpan {
  /** Even chance of being done by the end of this day. */
  readonly p50On: IsoDate
  /** Four chances in five. */
  readonly p80On: IsoDate
}

/** The likely ends of the open tasks of a plan by the id of the task; empty until one is known. */
export function forecastsByTask(
  forecast: PlanForecast | undefined,
): ReadonlyMap<string, ForecastSpan> {
  return new Map(forecast?.tasks.map(({ taskId, p50On, p80On }) => [taskId, { p50On, p80On }]))
}
