import type { WorkingDays } from '@roviec/calendar'
import type { FinishedTask, ForecastInput, ForecastTask } from '../forecast/forecast.ts'
import { computeForecast } from '../forecast/compute-forecast.ts'
import type { PastForecast } from '../forecast/measure-calibration.ts'
import { simulateOffice, type SimulatedOffice, type SimulatedTask } from './simulate-office.ts'

/** Forecasts of an invented office as they would have been made, and what came of them. */
export interface DescribedForecasts {
  readonly forecasts: readonly PastForecast[]
  /** A day on which all of it is over. */
  readonly afterAll: number
}

/**
 * Walks through two years of an invented office, a month at a time, and forecasts on each day from
 * nothing but what was known then.
 */
export function describePastForecasts(
  seed: number,
  { trials = 2000 }: { readonly trials?: number } = {},
): DescribedForecasts {
  const office = simulateOffice(seed)
  const { days, firstDay, lastDay, tasks } = office
  const forecasts: PastForecast[] = []
  const steps = days.countWorkingDaysAfter(firstDay, lastDay)
  for (let step = 120; step < steps; step += 22) {
    const asOfDay = days.addWorkingDays(firstDay, step)
    forecasts.push(...forecastOn(asOfDay, office, trials))
  }
  const afterAll =
    1 + Math.max(...tasks.flatMap(({ finishedDay, dueDay }) => [finishedDay, dueDay]))
  return { forecasts, afterAll: Math.max(afterAll, ...forecasts.map(({ p80Day }) => p80Day + 1)) }
}

/** What was known at the beginning of a day. */
export function recallInput(
  asOfDay: number,
  { tasks, days }: SimulatedOffice,
): Omit<ForecastInput, 'seed' | 'trials'> {
  const known = tasks.filter(({ plannedStartDay }) => plannedStartDay < asOfDay + 30)
  const ids = new Set(known.map(({ id }) => id))
  return {
    asOfDay,
    tasks: known.map((task) => recallTask(asOfDay, task)),
    links: known
      .filter(({ after }) => after !== null && ids.has(after))
      .map(({ id, after }) => ({ from: after ?? '', to: id, type: 'FS', lagDays: 0 })),
    history: known
      .filter(({ finishedDay }) => finishedDay < asOfDay)
      .map((task) => recordOf(task, days)),
  }
}

function recallTask(asOfDay: number, task: SimulatedTask): ForecastTask {
  const status = statusOn(asOfDay, task)
  return {
    id: task.id,
    unitId: task.unitId,
    status,
    startDay: status === 'waiting' ? task.plannedStartDay : task.startDay,
    plannedStartDay: task.plannedStartDay,
    finishedDay: status === 'done' ? task.finishedDay : null,
    dueDay: task.dueDay,
    plannedDays: task.plannedDays,
    progressPercent: 0,
    reports: task.reports.filter(({ day }) => day < asOfDay),
    selfReport: null,
  }
}

function statusOn(asOfDay: number, { startDay, finishedDay }: SimulatedTask) {
  if (finishedDay < asOfDay) return 'done'
  return startDay < asOfDay ? 'under-way' : 'waiting'
}

function recordOf(task: SimulatedTask, days: WorkingDays): FinishedTask {
  const { unitId, plannedDays, actualDays, startDay, reports } = task
  return {
    unitId,
    plannedDays,
    actualDays,
    reports: reports.map(({ day, percent }) => ({
      elapsedDays: days.countWorkingDaysAfter(startDay - 1, day),
      percent,
    })),
  }
}

function forecastOn(
  asOfDay: number,
  office: SimulatedOffice,
  trials: number,
): readonly PastForecast[] {
  const { days } = office
  const forecast = computeForecast({ ...recallInput(asOfDay, office), seed: 7, trials }, days)
  if (forecast.kind !== 'forecast') return []
  const taskById = new Map(office.tasks.map((task) => [task.id, task]))
  const past: PastForecast[] = []
  for (const { id, lateProbability, p80Day } of forecast.tasks) {
    const task = taskById.get(id)
    // Of what is overdue already every rule knows that it is late.
    if (task === undefined || lateProbability === null || task.dueDay < asOfDay) continue
    const elapsed = days.countWorkingDaysAfter(task.plannedStartDay - 1, asOfDay - 1)
    const reported = task.reports.findLast(({ day }) => day < asOfDay)
    past.push({
      probability: lateProbability,
      p80Day,
      dueDay: task.dueDay,
      finishedDay: task.finishedDay,
      elapsedShare: Math.max(0, elapsed) / task.plannedDays,
      progressShare: (reported?.percent ?? 0) / 100,
    })
  }
  return past
}
