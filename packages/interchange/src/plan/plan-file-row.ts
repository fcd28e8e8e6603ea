import type { IsoDate } from '@roviec/calendar'
import type { LinkType, PercentLag, Span } from '@roviec/schedule'

/** What a row waits for. */
export interface PlanFileRowLink {
  readonly fromId: string
  readonly type: LinkType
  /** Null for none; negative minutes are a lead. */
  readonly lag: Span | PercentLag | null
}

/** A baseline of a row in whole days. */
export interface PlanFileRowBaseline {
  readonly number: number
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
}

/**
 * One task of a plan file as plain data, in whole days, such as a plan of the system can be made
 * of. It holds no functions, so that it can be sent between threads.
 */
export interface PlanFileRow {
  readonly id: string
  readonly uid: number
  /** What people call the task; its number where it has no code. */
  readonly code: string
  /** The row of the spreadsheet; null in other formats. */
  readonly line: number | null
  readonly name: string
  /** 1 is the outermost. */
  readonly level: number
  readonly parentId: string | null
  /** Whether other rows stand below it; its dates are theirs. */
  readonly summary: boolean
  readonly milestone: boolean
  /** What the file says where it says start and finish, else what the schedule gives. */
  readonly startOn: IsoDate
  /** The last day of the work. */
  readonly finishOn: IsoDate
  /** What the schedule gives, whatever the file says. */
  readonly computedStartOn: IsoDate
  readonly computedFinishOn: IsoDate
  readonly dueOn: IsoDate | null
  /** In working days of eight hours; of elapsed time in days of 24. Null for a summary. */
  readonly durationDays: number | null
  readonly durationKind: Span['kind']
  /** Whether nobody has said how long it takes. */
  readonly estimated: boolean
  readonly links: readonly PlanFileRowLink[]
  readonly percentComplete: number
  readonly actualStartOn: IsoDate | null
  readonly actualFinishOn: IsoDate | null
  /** What is left of the work; null where it has not begun. */
  readonly remainingMinutes: number | null
  readonly unitName: string | null
  readonly product: string | null
  readonly notes: string | null
  readonly baselines: readonly PlanFileRowBaseline[]
  readonly totalSlackMinutes: number
  readonly critical: boolean
}
