import { createWorkingCalendar } from '@roviec/calendar'
import { computeForecast } from '../forecast/compute-forecast.ts'
import type {
  FinishedTask,
  ForecastInput,
  ForecastTask,
  TaskForecast,
} from '../forecast/forecast.ts'
import type { DayLink } from '../moves/move-tasks.ts'

/** Monday, 2 March 2026, the day on which tests look ahead. */
export const AS_OF_DAY = 20_514

const { days } = createWorkingCalendar()

/** Ten days from the as-of day on, due when they are over. */
export function makeTask(id: string, changes: Partial<ForecastTask> = {}): ForecastTask {
  return {
    id,
    unitId: 'u1',
    status: 'waiting',
    startDay: AS_OF_DAY,
    finishedDay: null,
    dueDay: AS_OF_DAY + 13,
    plannedDays: 10,
    progressPercent: 0,
    reports: [],
    selfReport: null,
    ...changes,
  }
}

/** A link from finish to start. */
export function link(from: string, to: string, lagDays = 0): DayLink {
  return { from, to, type: 'FS', lagDays }
}

/** Ratios from 0.7 to 1.6 in five units. */
export function makeHistory({
  count = 100,
}: { readonly count?: number } = {}): readonly FinishedTask[] {
  return Array.from({ length: count }, (_, index) => ({
    unitId: `u${index % 5}`,
    plannedDays: 20,
    actualDays: 14 + ((index * 7) % 19),
  }))
}

/** A forecast from the history of `makeHistory`, unless said otherwise. */
export function forecast(changes: Partial<ForecastInput>) {
  const input: ForecastInput = {
    asOfDay: AS_OF_DAY,
    seed: 1,
    trials: 1000,
    tasks: [],
    links: [],
    history: makeHistory(),
    ...changes,
  }
  return computeForecast(input, days)
}

/** The same where there must be one. */
export function mustForecast(changes: Partial<ForecastInput>) {
  const answer = forecast(changes)
  if (answer.kind !== 'forecast') throw new Error('too little history')
  return answer
}

/** Only its tasks. */
export function forecastTasks(changes: Partial<ForecastInput>): readonly TaskForecast[] {
  return mustForecast(changes).tasks
}
