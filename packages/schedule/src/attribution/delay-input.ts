import type { DayLink } from '../moves/move-tasks.ts'

/** Days that somebody else than the doer has lost, and what they were lost to. */
export const SET_ASIDE_CAUSES = ['day-off', 'outage', 'verification', 'extension-decision'] as const
/** One of `SET_ASIDE_CAUSES`. */
export type SetAsideCause = (typeof SET_ASIDE_CAUSES)[number]

/**
 * What makes a finish late: beginning later than everything before it allowed, taking longer, or
 * days that are set aside.
 */
export type DelayCause = 'own-start-late' | 'own-duration' | SetAsideCause

/** Working days as numbers of the calendar that the plan was made with, both ends included. */
export interface DaySpan {
  readonly startDay: number
  /** The day before `startDay` where there is no work in it. */
  readonly finishDay: number
}

/** Recorded days in which the doer could not go on. */
export interface SetAside {
  readonly cause: SetAsideCause
  readonly fromDay: number
  readonly toDay: number
  /** Who was waited for, a verifying unit for instance; null where it is nobody's. */
  readonly unitId: string | null
}

/** A task as it was planned and as it came, or is expected to come. */
export interface DelayTask {
  readonly id: string
  /** Who does it. */
  readonly unitId: string | null
  readonly planned: DaySpan
  readonly actual: DaySpan
  readonly setAside?: readonly SetAside[]
}

/** A network with the delays that have happened in it. */
export interface DelayInput {
  readonly tasks: readonly DelayTask[]
  readonly links: readonly DayLink[]
  /** The task whose finish is to be explained. */
  readonly targetId: string
}
