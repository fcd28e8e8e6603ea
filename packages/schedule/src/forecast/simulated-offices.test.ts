import { createWorkingCalendar } from '@roviec/calendar'
import { expect, test } from 'vitest'
import {
  describePastForecasts,
  recallInput,
  type DescribedForecasts,
} from '../testing/describe-past-forecasts.ts'
import { mustForecast } from '../testing/make-forecast.ts'
import { simulateOffice } from '../testing/simulate-office.ts'
import type { TaskForecast } from './forecast.ts'
import { measureCalibration } from './measure-calibration.ts'

const { days } = createWorkingCalendar()

/** Offices whose truth is known. */
const SEEDS = [11, 12, 13]

test.each(SEEDS)(
  'forecasts beat both rules of offices, and four of five P80 days are kept (seed %i)',
  (seed) => {
    const { forecasts, afterAll } = walk(seed)
    const { count, brier, references, coverage80 } = measureCalibration(forecasts, afterAll)
    expect(count).toBeGreaterThan(800)
    for (const reference of references) {
      const margin = reference.rule === 'usual-share' ? 0.8 : 0.5
      expect(brier, reference.rule).toBeLessThan((reference.brier ?? 0) * margin)
    }
    expect(coverage80.share).toBeGreaterThan(0.74)
    expect(coverage80.share).toBeLessThan(0.87)
  },
)

test('what is forecast with a probability happens about as often', () => {
  const walks = SEEDS.map(walk)
  const forecasts = walks.flatMap((one) => one.forecasts)
  const afterAll = Math.max(...walks.map((one) => one.afterAll))
  const { curve } = measureCalibration(forecasts, afterAll)
  expect(curve).toHaveLength(10)
  for (const { meanForecast, lateShare } of curve ?? []) {
    expect(Math.abs(meanForecast - lateShare)).toBeLessThan(0.12)
  }
})

test('reports make forecasts better, because they are read for what they are worth here', () => {
  const told = scoreMidway({ withReports: true })
  const untold = scoreMidway({ withReports: false })
  expect(told).toBeLessThan(untold * 0.95)
})

test('a young record does not flatter, because open work counts in it', () => {
  let [counted, ignored, count] = [0, 0, 0]
  for (const seed of [41, 42, 43, 44]) {
    const office = simulateOffice(seed)
    const input = recallInput(days.addWorkingDays(office.firstDay, 36), office)
    const finishedById = new Map(office.tasks.map(({ id, finishedDay }) => [id, finishedDay]))
    const isKept = ({ id, p80Day }: TaskForecast) => (finishedById.get(id) ?? 0) <= p80Day
    const whole = mustForecast({ ...input, trials: 500 }).tasks
    count += whole.length
    counted += whole.filter(isKept).length
    ignored += mustForecast({ ...input, trials: 500, openWork: [] }).tasks.filter(isKept).length
  }
  expect(counted / count).toBeGreaterThan(0.7)
  expect(counted - ignored).toBeGreaterThan(0.04 * count)
})

const walkBySeed = new Map<number, DescribedForecasts>()

/** Each office is walked through once. */
function walk(seed: number): DescribedForecasts {
  const known = walkBySeed.get(seed)
  if (known !== undefined) return known
  const walked = describePastForecasts(seed, { trials: 500 })
  walkBySeed.set(seed, walked)
  return walked
}

/** The Brier score of an office midway, of tasks that are under way. */
function scoreMidway({ withReports }: { readonly withReports: boolean }): number {
  let sum = 0
  let count = 0
  for (const seed of [31, 32]) {
    const office = simulateOffice(seed)
    const asOfDay = days.addWorkingDays(office.firstDay, 300)
    const input = recallInput(asOfDay, office)
    const tasks = input.tasks.map((task) => (withReports ? task : { ...task, reports: [] }))
    const answer = mustForecast({ ...input, tasks })
    const finishedById = new Map(office.tasks.map(({ id, finishedDay }) => [id, finishedDay]))
    for (const { id, lateProbability } of answer.tasks) {
      const task = tasks.find((one) => one.id === id)
      if (task?.status !== 'under-way' || (task.dueDay ?? 0) < asOfDay) continue
      const isLate = (finishedById.get(id) ?? 0) > (task.dueDay ?? 0)
      sum += ((lateProbability ?? 0) - (isLate ? 1 : 0)) ** 2
      count++
    }
  }
  return sum / count
}
