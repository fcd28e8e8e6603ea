import { parentPort, workerData } from 'node:worker_threads'
import { fromDayNumber, type IsoDate } from '@roviec/calendar'
import { computeForecast, type ForecastInput, type TaskForecast } from '@roviec/schedule'
import type { CalendarLine } from '../platform/context.ts'
import { calendarOf } from '../platform/tenant-calendar.ts'

/** Networks that do not touch each other, with the record that they share. */
export interface ForecastRequest {
  readonly asOfDay: number
  readonly seed: number
  readonly trials: number
  readonly history: ForecastInput['history']
  readonly networks: readonly Pick<ForecastInput, 'tasks' | 'links'>[]
  /** What of the tenant's choices makes its calendar. */
  readonly overrides: readonly CalendarLine[]
  readonly culturalDay: boolean
}

/** A forecast with dates instead of day numbers. */
export interface DatedForecast extends Omit<TaskForecast, 'p50Day' | 'p80Day'> {
  readonly p50On: IsoDate
  readonly p80On: IsoDate
}

export type ForecastAnswer =
  | { readonly kind: 'too-little-history'; readonly have: number; readonly need: number }
  | { readonly kind: 'computed'; readonly tasks: readonly DatedForecast[] }

function compute({ networks, overrides, culturalDay, ...common }: ForecastRequest): ForecastAnswer {
  const { days } = calendarOf(overrides, culturalDay)
  const tasks: DatedForecast[] = []
  for (const network of networks) {
    const forecast = computeForecast({ ...common, ...network }, days)
    if (forecast.kind === 'too-little-history') return forecast
    tasks.push(...forecast.tasks.map(toDated))
  }
  return { kind: 'computed', tasks }
}

function toDated({ p50Day, p80Day, ...forecast }: TaskForecast): DatedForecast {
  return { ...forecast, p50On: fromDayNumber(p50Day), p80On: fromDayNumber(p80Day) }
}

parentPort?.postMessage(compute(workerData as ForecastRequest), [])
