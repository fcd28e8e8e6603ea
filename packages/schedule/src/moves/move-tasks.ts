import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { LinkType } from '../plan.ts'

/** The first and the last day of a task, both included. */
export interface TaskDates {
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
}

/** A task as `computeMoves` sees it. Without both dates it is undated and holds nothing. */
export interface DatedTask {
  readonly id: string
  readonly startOn: IsoDate | null
  readonly finishOn: IsoDate | null
  /** A day past which it is told when it is moved there; it moves nothing. */
  readonly dueOn?: IsoDate | null
  /** Links do not move it. An edit may. */
  readonly isFixed?: boolean
  /** What is done is moved by nothing, not even by an edit. */
  readonly isDone?: boolean
}

/** `to` waits for `from`; the lag counts working days and is a lead below nothing. */
export interface DayLink {
  readonly from: string
  readonly to: string
  readonly type: LinkType
  readonly lagDays: number
}

/** One thing that somebody would like to change in a plan. */
export type PlanMove =
  /** Other dates, for an undated task its first. Days off give way to working days. */
  | {
      readonly kind: 'set-dates'
      readonly id: string
      readonly startOn: IsoDate
      readonly finishOn: IsoDate
    }
  /** Another first day; the task keeps its length in working days. */
  | { readonly kind: 'move-start'; readonly id: string; readonly startOn: IsoDate }
  /** Another length in working days, 1 or more; the task keeps its first day. */
  | { readonly kind: 'set-length'; readonly id: string; readonly workingDays: number }
  | { readonly kind: 'add-link'; readonly link: DayLink }
  /** Removes every link of that type between the two; none is no error. */
  | { readonly kind: 'remove-link'; readonly link: Pick<DayLink, 'from' | 'to' | 'type'> }

/** What `computeMoves` reads. Edits hold in their order. */
export interface MovesInput {
  readonly tasks: readonly DatedTask[]
  readonly links: readonly DayLink[]
  readonly calendar: WorkingCalendar
  readonly edits: readonly PlanMove[]
}

/** Why a task has other dates than before. */
export type MoveReason =
  /** Somebody asked for these dates. */
  | { readonly kind: 'edit' }
  /** Somebody asked for a day off; this is the working day in its place. */
  | { readonly kind: 'day-off' }
  /** This link asks for them. Of several that do it is the first. */
  | { readonly kind: 'link'; readonly from: string; readonly type: LinkType }

/** A task that has other dates than before. */
export interface MovedTask {
  readonly id: string
  /** Null where it was undated. */
  readonly from: TaskDates | null
  readonly to: TaskDates
  /** By how many working days its finish is later; below nothing it is earlier. */
  readonly laterWorkingDays: number
  readonly because: MoveReason
}

/** What is wrong with the plan after the moves; `kind` says what was done about it. */
export type MoveProblem =
  /** Tasks that wait for each other; as in `PlanProblem`. The links among them move nothing. */
  | { readonly kind: 'cycle'; readonly ids: readonly string[]; readonly members: readonly string[] }
  /** A task that was moved, and now ends so many working days after its due date. */
  | {
      readonly kind: 'past-due'
      readonly id: string
      readonly dueOn: IsoDate
      readonly finishOn: IsoDate
      readonly lateWorkingDays: number
      /** Whether it ended after its due date before the edits already. */
      readonly wasLate: boolean
    }
  /** A link asks so many working days more of a task that is done or fixed. It stays. */
  | (DayLinkProblem<'pushes-fixed'> & {
      readonly shortWorkingDays: number
      readonly isDone: boolean
    })
  /** An edit that a link does not allow as a whole: the task stands so many working days later. */
  | (DayLinkProblem<'edit-held'> & { readonly heldWorkingDays: number })
  /** A link that does not hold, and did not before. Nothing at its ends moved, so it stays. */
  | (DayLinkProblem<'broken-before'> & { readonly shortWorkingDays: number })
  /** A link from or to an undated task. It moves nothing. */
  | DayLinkProblem<'link-undated'>
  /** A link that names no task. It moves nothing. */
  | DayLinkProblem<'link-to-nothing'>
  /** A link from a task to itself. It moves nothing. */
  | DayLinkProblem<'link-to-itself'>
  /** A lag that is no whole number of days or above 200 years. It is taken as none. */
  | DayLinkProblem<'lag-out-of-range'>
  /** An edit of no task, or of one that has no dates to move. It is left out. */
  | { readonly kind: 'edit-of-nothing'; readonly id: string }
  /** An edit of a task that is done. It is left out. */
  | { readonly kind: 'edit-of-done'; readonly id: string }
  /** A length that is no whole number from 1 to 200 years of days. The edit is left out. */
  | { readonly kind: 'length-out-of-range'; readonly id: string }
  /** The finish comes before the start. The task counts as undated, the edit is left out. */
  | { readonly kind: 'finish-before-start'; readonly id: string }
  /** An id that an earlier task has already. The later one is left out. */
  | { readonly kind: 'id-twice'; readonly id: string }
  /** Dates outside the years 1968 to 2199. The task stays where it was. */
  | { readonly kind: 'beyond-range'; readonly id: string }

interface DayLinkProblem<Kind extends string> {
  readonly kind: Kind
  readonly from: string
  readonly to: string
  readonly type: LinkType
}

/** The plan after the edits. */
export interface Moves {
  /** Of every task that has dates. */
  readonly dates: ReadonlyMap<string, TaskDates>
  /** In the order of the tasks. */
  readonly moved: readonly MovedTask[]
  readonly problems: readonly MoveProblem[]
}
