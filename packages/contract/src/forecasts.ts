import { z } from 'zod'
import { CivilDate, Id, Line, Moment, Paragraphs } from './fields.ts'
import { empty, json, jsonBody, route } from './route.ts'
import { SelfReport } from './tasks.ts'

/** What makes a task likely to be late, the strongest first. */
export const ForecastCause = z.object({
  kind: z.enum([
    'own-pace',
    'silent',
    'unit-record',
    'predecessor',
    'late-start',
    'days-off',
    'short-term',
  ]),
  /** The task that holds it up; only for `predecessor`. */
  taskId: Id.nullable(),
  taskTitle: z.string().nullable(),
  /** Share of the expected delay, 0 to 1. */
  share: z.number().min(0).max(1),
})

export const TaskForecast = z.object({
  taskId: Id,
  /** Chance that it is finished after its deadline, 0 to 1. */
  lateProbability: z.number().min(0).max(1).nullable(),
  p50On: CivilDate,
  p80On: CivilDate,
  causes: z.array(ForecastCause).max(5),
  /** How it looks by the figures, beside what its unit says of itself; null without a deadline. */
  computedReport: SelfReport.nullable(),
  selfReport: SelfReport.nullable(),
  /** The own word is better than the figures: a question to the unit, not a verdict. */
  differs: z.boolean(),
  /** On how much this rests: own progress reports, finished tasks of the unit and of all. */
  reportCount: z.int(),
  unitTaskCount: z.int(),
})
export type TaskForecast = z.infer<typeof TaskForecast>

export const PlanForecast = z.object({
  computedOn: CivilDate.nullable(),
  trials: z.int(),
  /** Finished tasks in the record of the whole city, and how many it takes. */
  historyCount: z.int(),
  historyNeeded: z.int(),
  /** Empty while the record is too small: no probability is shown then. */
  tasks: z.array(TaskForecast).max(20_000),
})
export type PlanForecast = z.infer<typeof PlanForecast>

/** One bar of the reliability curve. */
export const ReliabilityBin = z.object({
  from: z.number(),
  to: z.number(),
  count: z.int(),
  meanForecast: z.number().nullable(),
  lateShare: z.number().nullable(),
  /** 95 % interval of the share (Wilson). */
  low: z.number().nullable(),
  high: z.number().nullable(),
})

export const ForecastCalibration = z.object({
  from: CivilDate,
  to: CivilDate,
  /** Forecasts whose deadline has passed: one a task, that nearest to the middle of its term. */
  count: z.int(),
  needed: z.int(),
  /** Mean squared error of the probability; smaller is better. Null while `count` is too small. */
  brier: z.number().nullable(),
  /** The same for the rule offices use: late when the share of the term is above the progress. */
  brierOfElapsedRule: z.number().nullable(),
  bins: z.array(ReliabilityBin),
  /** How many finished by their P80 date, of those of which that date has passed. */
  coveredBy80: z.int(),
  settledBy80: z.int(),
  coverage80: z.number().nullable(),
  coverageLow: z.number().nullable(),
  coverageHigh: z.number().nullable(),
})
export type ForecastCalibration = z.infer<typeof ForecastCalibration>

export const DELAY_CAUSES = [
  'own-start-late',
  'own-duration',
  'predecessor',
  'verification',
  'extension-decision',
  'outage',
  'day-off',
] as const

export const DelayShare = z.object({
  cause: z.enum(DELAY_CAUSES),
  /** Where the days were lost: the task itself or one before it. */
  taskId: Id,
  taskTitle: z.string(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  /** Working days; shares of one task sum exactly to `lateDays`. Negative: days made good. */
  days: z.number(),
})

export const TaskDelay = z.object({
  taskId: Id,
  dueOn: CivilDate,
  /** The day it was finished, or today for work that is still open. */
  finishedOn: CivilDate,
  isFinished: z.boolean(),
  /** Working days after the deadline. */
  lateDays: z.int(),
  /** The largest first. */
  shares: z.array(DelayShare).max(200),
  /** The same in one sentence. */
  text: z.object({ vi: z.string(), en: z.string() }),
  /** How it is worked out, and what the records do not show. */
  notes: z.array(z.object({ vi: z.string(), en: z.string() })),
})
export type TaskDelay = z.infer<typeof TaskDelay>

/** Days on which work could not go on: a flood, a power cut, the network down. */
export const Outage = z.object({
  id: Id,
  title: z.string(),
  fromOn: CivilDate,
  toOn: CivilDate,
  /** Null concerns everybody; a unit includes everything inside it. */
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  decision: z.string().nullable(),
  recordedAt: Moment,
  recordedByName: z.string(),
})
export type Outage = z.infer<typeof Outage>

export const RecordOutage = z.object({
  title: Line(300),
  fromOn: CivilDate,
  toOn: CivilDate,
  unitId: Id.nullable(),
  decision: Paragraphs(200),
})

export const forecastRoutes = {
  getPlanForecast: route({
    method: 'get',
    path: '/plans/{planId}/forecast',
    tag: 'forecasts',
    summary: 'For each open task the chance of being late, its likely end, and why',
    params: z.object({ planId: Id }),
    response: json(PlanForecast),
    errors: ['plan-not-found'],
  }),
  getCalibration: route({
    method: 'get',
    path: '/forecasts/calibration',
    tag: 'forecasts',
    summary: 'How good the forecasts of the last year were, beside the rule of elapsed time',
    response: json(ForecastCalibration),
  }),
  getTaskDelay: route({
    method: 'get',
    path: '/tasks/{taskId}/delay',
    tag: 'forecasts',
    summary: 'Where the days of a late task were lost',
    params: z.object({ taskId: Id }),
    response: json(TaskDelay),
    errors: ['task-not-found', 'task-not-late'],
  }),
  listOutages: route({
    method: 'get',
    path: '/outages',
    tag: 'forecasts',
    summary: 'Recorded outages, newest first',
    response: json(z.object({ entries: z.array(Outage).max(1000) })),
  }),
  recordOutage: route({
    method: 'post',
    path: '/outages',
    tag: 'forecasts',
    summary: 'Record days on which work could not go on',
    body: jsonBody(RecordOutage),
    response: json(z.object({ id: Id }), 201),
    errors: ['outage-forbidden', 'outage-days', 'unit-not-found', 'outage-limit'],
  }),
  removeOutage: route({
    method: 'delete',
    path: '/outages/{outageId}',
    tag: 'forecasts',
    summary: 'Take a recorded outage back',
    params: z.object({ outageId: Id }),
    response: empty,
    errors: ['outage-forbidden', 'outage-not-found'],
  }),
}
