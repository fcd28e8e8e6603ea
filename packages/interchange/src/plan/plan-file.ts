import type { Plan } from '@roviec/schedule'
import type { MessageParameters } from '../document-file.ts'
import type { FieldMeaning } from './named-fields.ts'
import type { PlanFileRefusal } from './plan-file-refusal.ts'

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
  /** Rows whose start or finish is not what their duration and links give. `count`, `line` */
  | 'plan-file-dates-differ'
  /** Columns that are not known are left out. `count` and `columns` */
  | 'plan-file-columns-left-out'

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

/** One baseline of a task, in minutes of the civil clock. */
export interface PlanFileBaseline {
  /** 0 is the baseline; 1 to 10 are those saved beside it. */
  readonly number: number
  readonly start: number | null
  readonly finish: number | null
  readonly durationMinutes: number | null
}

/**
 * A task of the file; the activity of the plan with the same id carries what is scheduled: the
 * parent, the duration, the deadline, constraints and what has happened.
 */
export interface PlanFileTask {
  readonly id: string
  /** Of a spreadsheet its code where that is a whole number, else the number of the row. */
  readonly uid: number
  /** What people call the task, such as `NV-03`; null where that is its number. */
  readonly code: string | null
  /** The row of the spreadsheet; null in other formats. */
  readonly line: number | null
  readonly name: string
  readonly outlineLevel: number
  readonly milestone: boolean
  /** Whether nobody has said how long it takes. */
  readonly estimated: boolean
  readonly percentComplete: number
  readonly notes: string | null
  /** Who does it: the names of the resources, joined by "; ". */
  readonly unitName: string | null
  /** What it produces. In files of Microsoft Project it is a field of that name. */
  readonly product: string | null
  /** By number, each number once. */
  readonly baselines: readonly PlanFileBaseline[]
  readonly stated: StatedDates
}

/** Where a plan comes from, so that it can be written with all that was not understood. */
export interface PlanFileSource {
  /** The file itself. */
  readonly bytes: Uint8Array
  /** The file as text; made when it is asked for. */
  readonly text: () => string
  /** The plan as it was read: what differs from it was edited. */
  readonly original: ReadPlanFile
  /** The numbers of the calendars of the plan, in their order. */
  readonly calendarUids: readonly number[]
  /** The numbers of the fields that the file has named as ours. */
  readonly fieldIds: Readonly<Record<FieldMeaning, number | null>>
  readonly minutesPerDay: number
}

/** A plan file that was read, or a plan made to be written as one. */
export interface ReadPlanFile {
  readonly kind: 'plan'
  readonly format: 'mspdi' | 'json' | 'xlsx' | 'csv' | 'draft'
  readonly name: string
  readonly plan: Plan
  /** In the order of the file and of `plan.activities`. */
  readonly tasks: readonly PlanFileTask[]
  /** As of when progress was entered, if the file says so. The plan is not computed as of it. */
  readonly statusAt: number | null
  readonly notices: readonly PlanFileNotice[]
  /** Of the XML of Microsoft Project only. */
  readonly source: PlanFileSource | null
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
