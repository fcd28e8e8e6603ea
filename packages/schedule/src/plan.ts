import type { WorkCalendar } from './work-calendar.ts'

/** An amount of time in whole minutes: of work in a calendar, or of the clock. */
export interface Span {
  readonly minutes: number
  readonly kind: 'working' | 'elapsed'
}

/** The constraints that name a moment. */
export const CONSTRAINT_KINDS = [
  'start-no-earlier-than',
  'start-no-later-than',
  'finish-no-earlier-than',
  'finish-no-later-than',
  'must-start-on',
  'must-finish-on',
] as const

/** How a task may be placed beside its links; `on` is a moment. */
export interface Constraint {
  readonly kind: (typeof CONSTRAINT_KINDS)[number]
  readonly on: number
}

/** What has happened already. Without a start nothing has. */
export interface Progress {
  readonly start: number
  /** The end of the work; null while it goes on. */
  readonly finish: number | null
  /** What is left, in minutes of the kind of the duration. */
  readonly remainingMinutes: number
}

/**
 * A piece of work, or a summary of those whose `parentId` names it. All moments are minutes of the
 * civil clock (`momentOf`). What is left out is as if it were null.
 */
export interface Activity {
  readonly id: string
  readonly parentId?: string | null
  /** Of a summary it is computed, not read. No minutes make a milestone. */
  readonly duration: Span
  /** Index into the calendars of the plan; the first one when it is left out. */
  readonly calendar?: number | null
  readonly constraint?: Constraint | null
  /**
   * As late as its links allow without moving anything after it, instead of as soon as possible.
   */
  readonly asLateAsPossible?: boolean
  /**
   * Past this moment the slack is negative. It moves nothing, except what is as late as possible.
   */
  readonly deadline?: number | null
  /** Dates set by hand, whatever the links say. Of a summary they are bounds for its children. */
  readonly fixed?: { readonly start: number; readonly finish: number } | null
  readonly progress?: Progress | null
}

/**
 * Which end of the earlier activity holds which end of the later one: finish to start, start to
 * start, finish to finish, start to finish.
 */
export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const
/** One of `LINK_TYPES`. */
export type LinkType = (typeof LINK_TYPES)[number]

/** A share of the duration of the activity a link comes from: 50 is half of it. */
export interface PercentLag {
  readonly percent: number
  readonly kind: 'percent'
}

/** `to` waits for `from`. A negative lag is a lead; working lags count in the calendar of `to`. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly type: LinkType
  readonly lag?: Span | PercentLag | null
}

/** What is to be scheduled. Nothing in it has to be right: what is wrong comes back as problems. */
export interface Plan {
  /** The moment before which nothing starts. */
  readonly start: number
  readonly activities: readonly Activity[]
  readonly links: readonly Link[]
  /** The first is the plan's own. */
  readonly calendars: readonly WorkCalendar[]
  /** What is not done by this moment is done after it. */
  readonly asOf?: number | null
  /** False lets links win over the constraints that contradict them. True unless said. */
  readonly honourConstraints?: boolean
  /** A task is critical while its total slack is at most this many minutes; 0 unless said. */
  readonly criticalSlackMinutes?: number
}
