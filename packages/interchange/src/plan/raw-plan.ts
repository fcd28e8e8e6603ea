import type {
  Constraint,
  LinkType,
  PercentLag,
  Span,
  WeekPattern,
  WorkInterval,
} from '@roviec/schedule'
import type { FieldMeaning } from './named-fields.ts'
import type { PlanFileBaseline, StatedDates } from './plan-file.ts'

/** A plan as a file writes it, before it becomes one that can be scheduled. */
export interface RawPlan {
  readonly format: 'mspdi' | 'json'
  readonly name: string
  readonly start: number
  readonly statusAt: number | null
  readonly isFromFinish: boolean
  readonly honourConstraints: boolean
  readonly criticalSlackMinutes: number
  readonly calendarUid: number | null
  readonly calendars: readonly RawCalendar[]
  readonly tasks: readonly RawTask[]
  /** The fields that the file has named as ours, and what it takes to write it again. */
  readonly fieldIds: Readonly<Record<FieldMeaning, number | null>>
  readonly minutesPerDay: number
  /** Calendar days that recur in a way that is not read. */
  readonly recurringDays: number
}

export interface RawCalendar {
  readonly uid: number
  readonly baseUid: number | null
  readonly week: WeekPattern
  readonly exceptions: readonly RawException[]
  readonly periods: readonly (DayRange & { readonly week: WeekPattern })[]
}

/** Days since 1970-01-01, both ends included. */
export interface DayRange {
  readonly fromDay: number
  readonly toDay: number
}

export interface RawException extends DayRange {
  readonly work: readonly WorkInterval[]
}

export interface RawLink {
  readonly fromUid: number
  readonly type: LinkType
  readonly lag: Span | PercentLag | null
  readonly isOutside: boolean
}

export interface RawTask {
  readonly uid: number
  readonly name: string
  readonly outlineLevel: number
  readonly milestone: boolean
  readonly active: boolean
  readonly manual: boolean
  readonly external: boolean
  readonly duration: Span
  readonly calendarUid: number | null
  readonly constraint: Constraint | 'as-late-as-possible' | null
  readonly deadline: number | null
  readonly percentComplete: number
  readonly actualStart: number | null
  readonly actualFinish: number | null
  readonly remainingMinutes: number | null
  readonly hasLevellingDelay: boolean
  readonly estimated: boolean
  readonly notes: string | null
  readonly unitName: string | null
  readonly product: string | null
  readonly code: string | null
  readonly baselines: readonly PlanFileBaseline[]
  readonly stated: StatedDates
  readonly links: readonly RawLink[]
}
