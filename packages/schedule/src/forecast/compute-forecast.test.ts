import { createWorkingCalendar } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { recallInput } from '../testing/describe-past-forecasts.ts'
import {
  AS_OF_DAY,
  forecast,
  forecastTasks,
  link,
  makeHistory,
  makeTask,
  mustForecast,
} from '../testing/make-forecast.ts'
import { simulateOffice } from '../testing/simulate-office.ts'
import { computeForecast } from './compute-forecast.ts'
import { FORECAST_HISTORY_MIN, type FinishedTask } from './forecast.ts'

const { days } = createWorkingCalendar()

test('below the least history there is no probability, only how much is missing', () => {
  const history = makeHistory({ count: FORECAST_HISTORY_MIN - 1 })
  expect(forecast({ tasks: [makeTask('a')], history })).toEqual({
    kind: 'too-little-history',
    have: FORECAST_HISTORY_MIN - 1,
    need: FORECAST_HISTORY_MIN,
  })
  expect(forecast({ tasks: [makeTask('a')], history: [] })).toMatchObject({ have: 0 })
  const unreadable: FinishedTask = { unitId: 'u', plannedDays: 0, actualDays: Number.NaN }
  expect(forecast({ tasks: [], history: [...history, unreadable] }).kind).toBe('too-little-history')
})

test('the same seed gives the same answer in whatever order things come', () => {
  const input = { ...recallInput(20_100, simulateOffice(5)), seed: 3, trials: 500 }
  const answer = computeForecast(input, days)
  const reversed = computeForecast(
    {
      ...input,
      tasks: input.tasks.toReversed(),
      links: input.links.toReversed(),
      history: input.history.toReversed(),
    },
    createWorkingCalendar().days,
  )
  expect(byId(reversed)).toEqual(byId(answer))
  expect(byId(answer).size).toBeGreaterThan(50)
  expect(computeForecast({ ...input, seed: 4 }, days)).not.toEqual(answer)
})

test('the same figures come out on every machine', () => {
  const [task] = forecastTasks({ tasks: [makeTask('a')], trials: 10_000, seed: 2026 })
  expect(task).toMatchObject({ lateProbability: 0.6279, p50Day: 20_529, p80Day: 20_532 })
})

test('input and answer can be sent to a worker and back', () => {
  const input = { ...recallInput(20_100, simulateOffice(5)), seed: 3, trials: 100 }
  const answer = computeForecast(input, days)
  expect(structuredClone(computeForecast(structuredClone(input), days))).toEqual(answer)
})

test('a task that is done has no forecast but holds others', () => {
  const done = makeTask('a', {
    status: 'done',
    startDay: AS_OF_DAY - 30,
    finishedDay: AS_OF_DAY - 3,
  })
  const waiting = makeTask('b', { startDay: AS_OF_DAY - 10 })
  const [only, ...others] = forecastTasks({ tasks: [done, waiting], links: [link('a', 'b', 1)] })
  expect(others).toEqual([])
  expect(only?.id).toBe('b')
  // Held until Monday by the lag, it is late by the days since its planned start.
  expect(only?.causes.find(({ kind }) => kind === 'predecessor')).toMatchObject({
    taskId: 'a',
    days: 6,
  })
})

test('a task that has outlasted all history goes on for a part of its age', () => {
  const begun = { status: 'under-way', plannedDays: 5, dueDay: AS_OF_DAY - 500 } as const
  const old = makeTask('a', { ...begun, startDay: AS_OF_DAY - 700 })
  const older = makeTask('b', { ...begun, startDay: AS_OF_DAY - 7000 })
  const [one, other] = forecastTasks({ tasks: [old, older] })
  expect(one).toMatchObject({ lateProbability: 1, computedReport: 'late' })
  expect(one?.p50Day).toBeGreaterThan(AS_OF_DAY + 14)
  expect(other?.p50Day).toBeGreaterThan(one?.p50Day ?? 0)
  expect(one?.causes[0]).toMatchObject({ kind: 'silent' })
})

test('what is due before the as-of day is late for certain, what has no due day is not', () => {
  const overdue = makeTask('a', {
    status: 'under-way',
    startDay: AS_OF_DAY - 20,
    dueDay: AS_OF_DAY - 1,
  })
  const standing = makeTask('b', { dueDay: null })
  const [one, other] = forecastTasks({ tasks: [overdue, standing] })
  expect(one?.lateProbability).toBe(1)
  expect(other).toMatchObject({
    lateProbability: null,
    expectedLateDays: null,
    computedReport: null,
    causes: [],
  })
})

test('what is open may still be finished today', () => {
  const task = makeTask('a', {
    status: 'under-way',
    startDay: AS_OF_DAY - 7,
    plannedDays: 6,
    dueDay: AS_OF_DAY,
    reports: [{ day: AS_OF_DAY - 3, percent: 95 }],
  })
  const [one] = forecastTasks({ tasks: [task] })
  expect(one?.lateProbability).toBeLessThan(0.9)
  expect(one?.p50Day).toBeGreaterThanOrEqual(AS_OF_DAY)
})

test('a bright word beside dark figures shows as steps', () => {
  const task = makeTask('a', { dueDay: AS_OF_DAY + 2, selfReport: 'on-track' })
  const [one] = forecastTasks({ tasks: [task] })
  expect(one).toMatchObject({ computedReport: 'late', rosierSteps: 2 })
})

test('shares of the causes sum to one, the largest first', () => {
  const { tasks } = mustForecast({ ...recallInput(20_100, simulateOffice(5)), seed: 1 })
  const late = tasks.filter(({ lateProbability }) => (lateProbability ?? 0) > 0)
  expect(late.length).toBeGreaterThan(20)
  for (const { causes } of late) {
    expect(causes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(causes.map(({ share }) => share)).toEqual(
      causes.map(({ share }) => share).sort((one, other) => other - one),
    )
  }
  const kinds = new Set(late.flatMap(({ causes }) => causes.map(({ kind }) => kind)))
  expect(kinds).toEqual(new Set(['unit-record', 'own-pace', 'silent', 'predecessor']))
})

test('days off are a cause where the planned days would have fitted without them', () => {
  // Tết 2026 takes five weekdays from 16 to 20 February.
  const startDay = AS_OF_DAY - 14
  const task = makeTask('a', { startDay: startDay - 7, dueDay: startDay + 4, plannedDays: 10 })
  const input = { tasks: [task], asOfDay: startDay - 7 }
  const [one] = forecastTasks(input)
  expect(one?.causes.find(({ kind }) => kind === 'days-off')).toMatchObject({ days: 5 })
  const short = makeTask('a', { dueDay: AS_OF_DAY + 4, plannedDays: 10 })
  const [other] = forecastTasks({ tasks: [short] })
  expect(other?.causes.find(({ kind }) => kind === 'short-term')).toMatchObject({ days: 5 })
})

test('rings and links to nothing are told and left out', () => {
  const answer = mustForecast({
    tasks: [makeTask('a'), makeTask('b'), makeTask('a')],
    links: [link('a', 'b'), link('b', 'a'), link('nobody', 'a')],
  })
  expect(answer.tasks.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(answer.problems.map(({ kind }) => kind).sort()).toEqual([
    'cycle',
    'id-twice',
    'link-to-nothing',
  ])
})

test('links of all types hold the end that they name', () => {
  const first = makeTask('a', { plannedDays: 40, dueDay: null })
  const second = (type: 'FS' | 'SS' | 'FF' | 'SF') => {
    const links = [{ from: 'a', to: 'b', type, lagDays: 0 }]
    return (
      forecastTasks({ tasks: [first, makeTask('b', { plannedDays: 5 })], links })[1]?.p50Day ?? 0
    )
  }
  const [alone] = forecastTasks({ tasks: [makeTask('b', { plannedDays: 5 })] })
  const [whole] = forecastTasks({ tasks: [first] })
  expect(second('SS')).toBe(alone?.p50Day)
  expect(second('SF')).toBe(alone?.p50Day)
  expect(second('FF')).toBe(whole?.p50Day)
  expect(second('FS')).toBeGreaterThan(whole?.p50Day ?? 0)
})

test('numbers without sense do no harm', () => {
  const wild = makeTask('a', { plannedDays: Number.NaN, startDay: -1e9, dueDay: 1e9 })
  const long = makeTask('b', { plannedDays: 1e9, dueDay: AS_OF_DAY })
  const odd = makeTask('c', {
    status: 'under-way',
    startDay: AS_OF_DAY + 5,
    progressPercent: 900,
    plannedDays: 0,
  })
  const links = [link('a', 'b', Number.POSITIVE_INFINITY), link('b', 'c', -1e12)]
  for (const { p50Day, p80Day } of forecastTasks({ tasks: [wild, long, odd], links })) {
    expect(Number.isInteger(p50Day)).toBe(true)
    expect(p80Day).toBeGreaterThanOrEqual(p50Day)
  }
})

function byId(answer: ReturnType<typeof forecast>) {
  return new Map(answer.kind === 'forecast' ? answer.tasks.map((task) => [task.id, task]) : [])
}
