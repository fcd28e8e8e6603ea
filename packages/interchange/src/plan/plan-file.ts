import type { Plan } from '@roviec/schedule'
import type { MessageParameters } from '../document-file.ts'

/** Why a plan file was not read. The codes are stable. */
export type PlanFileRefusalCode =
  /** Neither the XML of Microsoft Project nor a plan in JSON. */
  | 'plan-file-format-unknown'
  /** XML of another kind; `found` is its namespace. */
  | 'plan-file-namespace'
  /** `megabytes` and `maxMegabytes` */
  | 'plan-file-too-large'
  /** `maxTasks` */
  | 'plan-file-too-many-tasks'
  /** Cut off, not well formed, with entities of its own, or without a start. */
  | 'plan-file-damaged'
  /** A date outside 1970 to 2199. `date`, and `task`, which is empty for a date of the plan. */
  | 'plan-file-date'
  | 'plan-file-empty'

/** Something to know about a plan file that was read. */
export type PlanFileNoticeCode =
  /** Tasks switched off are left out, with their links. `count` */
  | 'plan-file-inactive-tasks'
  /** Links to tasks of other files are left out. `count` */
  | 'plan-file-links-outside'
  /** The plan is made to be scheduled back from its finish; it is scheduled from its start. */
  | 'plan-file-from-finish'
  /** Days of a calendar that recur in a way that is not read. `count` */
  | 'plan-file-recurring-days'
  /** Delays from levelling resources are not read. `count` */
  | 'plan-file-levelling'

/** One notice on a plan file that was read. */
export interface PlanFileNotice {
  readonly code: PlanFileNoticeCode
  readonly parameters: MessageParameters
}

/** What the file itself says about the dates of a task. The schedule is never taken from here. */
export interface StatedDates {
  readonly start: number | null
  readonly finish: number | null
  readonly earlyStart: number | null
  readonly earlyFinish: number | null
  readonly lateStart: number | null
  readonly lateFinish: number | null
  readonly totalSlackMinutes: number | null
  readonly freeSlackMinutes: number | null
  readonly critical: boolean | null
}

/** A task of the file; the activity of the plan with the same id carries what is scheduled. */
export interface PlanFileTask {
  readonly id: string
  readonly uid: number
  readonly name: string
  readonly outlineLevel: number
  readonly milestone: boolean
  readonly percentComplete: number
  readonly baseline: { readonly start: number; readonly finish: number } | null
  readonly stated: StatedDates
}

/** A plan file that was read. */
export interface ReadPlanFile {
  readonly kind: 'plan'
  readonly format: 'mspdi' | 'json'
  readonly name: string
  readonly plan: Plan
  /** In the order of the file and of `plan.activities`. */
  readonly tasks: readonly PlanFileTask[]
  /** As of when progress was entered, if the file says so. The plan is not computed as of it. */
  readonly statusAt: number | null
  readonly notices: readonly PlanFileNotice[]
}

/** A plan file that was not read, and why. */
export interface PlanFileRefusal {
  readonly kind: 'refused'
  readonly code: PlanFileRefusalCode
  readonly parameters: MessageParameters
}

/** A plan file, read or refused: a bad file is data. */
export type PlanFile = ReadPlanFile | PlanFileRefusal

/** Bounds on what one plan file may cost. */
export interface PlanFileLimits {
  readonly fileBytesMax: number
  readonly tasksMax: number
  /** Depth of the tree of an XML or JSON file. */
  readonly depthMax: number
}

/** Microsoft Project writes some 5 KB for a task. */
export const DEFAULT_PLAN_FILE_LIMITS: PlanFileLimits = {
  fileBytesMax: 200 * 1024 * 1024,
  tasksMax: 100_000,
  depthMax: 40,
}

/** Thrown inside this folder where reading cannot go on; `readPlanFile` makes a refusal of it. */
export class PlanFileRefusedError extends Error {
  readonly code: PlanFileRefusalCode
  readonly parameters: MessageParameters

  constructor(code: PlanFileRefusalCode, parameters: MessageParameters = {}, cause?: unknown) {
    super(code, cause === undefined ? {} : { cause })
    this.name = 'PlanFileRefusedError'
    this.code = code
    this.parameters = parameters
  }
}
