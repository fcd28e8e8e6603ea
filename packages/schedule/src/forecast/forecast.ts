import type { DayLink } from '../moves/move-tasks.ts'
import type { PlanProblem } from '../plan-problem.ts'

/**
 * Finished tasks it takes before anything is forecast. On simulated offices the P80 date was kept
 * by 64 of 100 tasks with 11 finished tasks behind it, and by about 75 with 25: with fewer a
 * forecast promises more than it keeps.
 */
export const FORECAST_HISTORY_MIN = 25

/** How often the plan is played through unless the caller says otherwise. */
export const FORECAST_TRIALS = 10_000

/** What is to be forecast. It is plain data, so that it can be sent to a worker. */
export interface ForecastInput {
  /**
   * The day from which one looks ahead, as a day number. What is open is open at its beginning, so
   * it may still be finished on that day.
   */
  readonly asOfDay: number
  /** Any whole number. The same seed gives the same forecast on any machine. */
  readonly seed: number
  /** `FORECAST_TRIALS` unless said; at least 100 and at most a million are played. */
  readonly trials?: number | undefined
  readonly tasks: readonly ForecastTask[]
  readonly links: readonly DayLink[]
  /** The finished tasks of the whole tenant, whatever plan they belonged to. */
  readonly history: readonly FinishedTask[]
  /**
   * The tasks of the whole tenant that have begun and are not finished. Without them a young record
   * flatters, because only what was quick is finished in it. When left out, those of the plan.
   */
  readonly openWork?: readonly OpenWork[]
}

/** How work stands: as those say who do it, or as the figures say. */
export type SelfReport = 'on-track' | 'at-risk' | 'late'

/** A task of the plan. Days are day numbers of the civil calendar, amounts are working days. */
export interface ForecastTask {
  readonly id: string
  /** Whose record tells how long such work takes; null relies on the record of all. */
  readonly unitId: string | null
  /** `done` only holds others, or no longer does; nothing is forecast for it. */
  readonly status: 'waiting' | 'under-way' | 'done'
  /** The first day: the planned one while it waits, otherwise the day on which it began. */
  readonly startDay: number
  /** The planned first day of what has begun; `startDay` unless said. Only causes depend on it. */
  readonly plannedStartDay?: number | null
  /** The last day of what is done; otherwise null. */
  readonly finishedDay: number | null
  /** The last day that still counts as on time; null when there is none, or no fixed one. */
  readonly dueDay: number | null
  /** How long it was meant to take from its start, the first day included; 0 is a milestone. */
  readonly plannedDays: number
  /** Read only when there are no reports: as if it had been reported yesterday. 0 says nothing. */
  readonly progressPercent: number
  /** In any order. Those after the as-of day are not read. */
  readonly reports: readonly ForecastReport[]
  /** Never read by the forecast, only set beside it. */
  readonly selfReport: SelfReport | null
}

/** Progress as it was reported on a day. */
export interface ForecastReport {
  readonly day: number
  /** 0 to 100. */
  readonly percent: number
}

/** A finished task of the record, in working days, its first and last day included. */
export interface FinishedTask {
  readonly unitId: string | null
  readonly plannedDays: number
  readonly actualDays: number
  /**
   * What was reported on its way, after so many working days. Tells how far reports can be trusted
   * here; without any, a cautious assumption holds.
   */
  readonly reports?: readonly { readonly elapsedDays: number; readonly percent: number }[]
}

/** A task that is not finished yet, and how many working days it has taken so far. */
export interface OpenWork {
  readonly unitId: string | null
  readonly plannedDays: number
  readonly elapsedDays: number
}

/** The forecast of a plan, or how much history is missing before there can be one. */
export type Forecast =
  | { readonly kind: 'too-little-history'; readonly have: number; readonly need: number }
  | {
      readonly kind: 'forecast'
      readonly trials: number
      /** Open tasks, in the order of the input. */
      readonly tasks: readonly TaskForecast[]
      /** Links that were left out, and ids that were there twice, as a schedule tells them. */
      readonly problems: readonly PlanProblem[]
    }

/** When an open task will be finished, and why so late. */
export interface TaskForecast {
  readonly id: string
  /** Share of trials that end after the due day, 0 to 1; null without a due day. */
  readonly lateProbability: number | null
  /** The first working days by which half, and four fifths, of the trials are finished. */
  readonly p50Day: number
  readonly p80Day: number
  /** The mean finish, rounded up to a working day. Nothing lies beyond 20,000 working days. */
  readonly expectedDay: number
  /** The mean number of working days after the due day, on-time trials counted as none. */
  readonly expectedLateDays: number | null
  /** What the late trials have in common, the largest share first. Shares sum to 1, or are none. */
  readonly causes: readonly ForecastCause[]
  /** `late` when P50 lies after the due day, `at-risk` when only P80 does; null without one. */
  readonly computedReport: SelfReport | null
  /**
   * By how many steps the self-report is rosier than the computed one: 2 is on-track of what will
   * be late; below 0 it is gloomier. Null where one of the two is missing.
   */
  readonly rosierSteps: number | null
  /** How many observations stand behind it. */
  readonly evidence: ForecastEvidence
}

/** How many observations stand behind a forecast. */
export interface ForecastEvidence {
  /** Progress reports of the task itself. */
  readonly ownReports: number
  /** Finished tasks of its unit. */
  readonly unitRecord: number
  /** Finished tasks of the whole tenant. */
  readonly tenantRecord: number
}

/** A part of the lateness. Parts add up: what is late = all days, negative ones included. */
export interface ForecastCause {
  readonly kind:
    /** Its reports and the time already used make it longer than the record alone would. */
    | 'own-pace'
    /** The same without a single report: only time has passed. */
    | 'silent'
    /** Tasks of this unit take longer than planned; with no record of its own, those of all. */
    | 'unit-record'
    /** It has to wait for `taskId`. */
    | 'predecessor'
    /** It began later than planned, or should have begun by now, and nothing held it. */
    | 'late-start'
    /** The planned days do not fit between its start and its due day, because of days off. */
    | 'days-off'
    /** The planned days do not fit between its start and its due day anyway. */
    | 'short-term'
  /** The task that holds it; only of `predecessor`. */
  readonly taskId: string | null
  /** Of all that makes it later, 0 to 1. */
  readonly share: number
  /** Mean working days by which it makes the late trials later. */
  readonly days: number
}
