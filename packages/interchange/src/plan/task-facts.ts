import type { Activity, Link, ScheduledActivity } from '@roviec/schedule'
import type { FieldMeaning } from './named-fields.ts'
import type { PlanFileTask } from './plan-file.ts'
import type { MspdiWriter } from './mspdi-form.ts'
import type { ChildChange } from './patch-xml.ts'

/** Everything that is written about one task. */
export interface TaskFacts {
  readonly task: PlanFileTask
  readonly activity: Activity
  /** The links that end at it. */
  readonly links: readonly Link[]
  /** Null where the outline is left as it stands in the file. */
  readonly place: TaskPlace | null
  /** Null where the dates are left as they stand in the file. */
  readonly dates: TaskDates | null
}

/** Where a task stands in the outline. */
export interface TaskPlace {
  /** The number of its row. */
  readonly row: number
  /** `1.2.3` */
  readonly outlineNumber: string
  readonly summary: boolean
}

/** The dates of the schedule, and for a summary its length in working minutes. */
export interface TaskDates {
  readonly scheduled: ScheduledActivity
  readonly summaryMinutes: number | null
}

/** What the writing of a task has to know about its file. */
export interface TaskContext {
  readonly writer: MspdiWriter
  /** The number of a task; null for one that is not in the plan. */
  readonly uidOf: (id: string) => number | null
  /** The number of a calendar of the plan; -1 for the plan's own. */
  readonly calendarUidOf: (calendar: number | null) => number
  readonly fieldIdOf: (meaning: FieldMeaning) => number
  /** Tasks that are not part of the plan: links from them are left as they stand. */
  readonly isHidden: (uid: number) => boolean
}

/** A thing that can be said of a task, and the elements that say it. */
export interface TaskFacet {
  /** Equal values are written alike, so what is equal stays as it stands in the file. */
  readonly value: (facts: TaskFacts) => unknown
  readonly changes: (facts: TaskFacts, context: TaskContext) => NamedChanges
}

/** Elements by name: text for one, null for none, or what becomes of those that are there. */
export type NamedChanges = Readonly<Record<string, string | null | ChildChange>>
