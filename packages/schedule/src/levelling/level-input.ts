import type { DayLink } from '../moves/move-tasks.ts'
import type { PlanProblem } from '../plan-problem.ts'

/** Somebody or something of which there is only so much: a person, a team, a room. */
export interface LevelResource {
  readonly id: string
  /** How much of it there is on each day, a whole number. */
  readonly capacity: number
}

/** How much of a resource a task takes on each of its days, a whole number. */
export interface ResourceNeed {
  readonly resourceId: string
  readonly amount: number
}

/** A task to be put where its resources are free. Days count from 0. */
export interface LevelTask {
  readonly id: string
  /** A whole number of days, which follow one another. */
  readonly days: number
  readonly needs: readonly ResourceNeed[]
  /** The first day on which it may start; 0 unless said. */
  readonly earliestDay?: number
  /** The last day that is not late, perhaps one before 0; null where no day is late. */
  readonly dueDay?: number | null
  /** Where it stands already and stays; its resources are taken, and no link moves it. */
  readonly fixedDay?: number | null
}

/** What `levelTasks` reads. */
export interface LevelInput {
  readonly tasks: readonly LevelTask[]
  readonly links: readonly DayLink[]
  readonly resources: readonly LevelResource[]
  /** The same seed gives the same days. */
  readonly seed: number
  /** How many schedules may be made in the search, 1 or more. */
  readonly schedulesMax: number
}

/** What is wrong with a plan to be levelled; the plan is levelled as `kind` says. */
export type LevelProblem =
  /** As in `PlanProblem`; those links are left out. */
  | Extract<PlanProblem, { readonly kind: 'cycle' | 'link-to-nothing' | 'link-to-itself' }>
  /** An id that an earlier task has already. The later one is left out. */
  | { readonly kind: 'id-twice'; readonly id: string }
  /** A need for nothing that is there. It is left out. */
  | { readonly kind: 'resource-missing'; readonly id: string; readonly resourceId: string }
  /** A need for more than there ever is. It counts as all there is. */
  | { readonly kind: 'beyond-capacity'; readonly id: string; readonly resourceId: string }
  /** A day, duration, amount, capacity or lag that is no whole number or too large. It is 0. */
  | { readonly kind: 'number-out-of-range'; readonly id: string }
  /** The plan takes more days than are looked at. Nothing is put anywhere. */
  | { readonly kind: 'no-room' }

/** When the tasks are done, with nothing overloaded but by what is fixed. */
export interface LevelledTasks {
  readonly startDays: ReadonlyMap<string, number>
  /** How many days the plan takes. */
  readonly length: number
  /** The days after due dates, of all tasks together. */
  readonly lateDays: number
  /** No schedule can take fewer days than this, with these resources. */
  readonly lengthMin: number
  /** How many schedules were made; the search ends early with one that cannot be beaten. */
  readonly schedules: number
  readonly problems: readonly LevelProblem[]
}
