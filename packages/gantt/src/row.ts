import type { IsoDate } from '@roviec/calendar'

/**
 * What a row stands for: a whole plan, a part of it, one task, or a group that the caller made of
 * rows that share a unit, a position, a state or a field.
 */
export type GanttRowKind = 'plan' | 'section' | 'task' | 'group'

/** The states a bar can show. `at-risk` is late by forecast, `overdue` is past its deadline. */
export const GANTT_STATES = [
  'done',
  'done-late',
  'in-progress',
  'waiting-verification',
  'not-started',
  'at-risk',
  'overdue',
  'cancelled',
  'standing',
] as const
/** One of `GANTT_STATES`. */
export type GanttState = (typeof GANTT_STATES)[number]

/**
 * One line of the chart. Rows come in display order, parents before their children: `level` says
 * how deep (1 is the outermost, as in `aria-level`), so a parent is the nearest earlier row of a
 * smaller level.
 */
export interface GanttRow {
  readonly id: string
  readonly kind: GanttRowKind
  readonly level: number
  readonly title: string
  /** Who is accountable, as shown in the column "Chủ trì". */
  readonly lead?: string | null
  /** First day of the work. Null: not known, and then no bar is invented. */
  readonly startOn: IsoDate | null
  /** The deadline: the last day on which the work counts as on time. */
  readonly dueOn: IsoDate | null
  /** Last day of the bar where it is not the deadline, such as the day the work was really done. */
  readonly finishOn?: IsoDate | null
  /** 0–100, or null where nobody has reported. A row with children shows only what is given. */
  readonly progressPercent: number | null
  readonly state: GanttState
  /** The dates first promised; drawn as a thin line with ticks below the bar. */
  readonly baseline?: GanttSpan | null
  /** Even chance of being done by `p50On`, four in five by `p80On`. */
  readonly forecast?: GanttForecast | null
  /** On the chain that decides the end of the plan: drawn with a dark outline. */
  readonly critical?: boolean
  /** Deadlines of a recurring task, one mark each; a recurring task has no bar. */
  readonly occurrencesOn?: readonly IsoDate[]
  /** Dates of a draft that is not decided: drawn as a ghost beside the bar. */
  readonly draft?: GanttSpan | null
  /** How far the end may slip; drawn as a line after the bar. */
  readonly slack?: GanttSlack | null
  /**
   * How many tasks below stand in which state, drawn on a closed row or one without children.
   * Absent: counted from the rows below it.
   */
  readonly counts?: GanttCounts
  /** Words at the end of the bar. Absent: the word of the state where it needs saying. */
  readonly note?: string | null
}

/** How many tasks stand in each state; a state that is absent has none. */
export type GanttCounts = Readonly<Partial<Record<GanttState, number>>>

/**
 * The last days on which the work may end: `freeOn` without moving any other task, `totalOn`
 * without moving the end of the plan. A `totalOn` before the end of the bar is negative slack.
 */
export interface GanttSlack {
  readonly freeOn: IsoDate
  readonly totalOn: IsoDate
}

/** A stretch of whole days, both ends included. */
export interface GanttSpan {
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
}

/** When a task will probably be done; both days count as done by their end. */
export interface GanttForecast {
  readonly p50On: IsoDate
  readonly p80On: IsoDate
}

/** How two tasks hang together: F is a finish, S a start; FS is "the next starts after the end". */
export const GANTT_LINK_KINDS = ['FS', 'SS', 'FF', 'SF'] as const

/** One of `GANTT_LINK_KINDS`. */
export type GanttLinkKind = (typeof GANTT_LINK_KINDS)[number]

/** A dependency between two rows, by their ids. A link to nothing is not drawn. */
export interface GanttLink {
  /** Needed where two rows have several links; made of the two rows when absent. */
  readonly id?: string
  readonly fromId: string
  readonly toId: string
  /** FS when absent. */
  readonly kind?: GanttLinkKind
  /** Working days between the two ends; negative is a lead. None when absent. */
  readonly lagDays?: number
  readonly critical?: boolean
}
