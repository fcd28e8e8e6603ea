import type { IsoDate } from '@roviec/calendar'
import type { Span, WorkCalendar } from '@roviec/schedule'
import type { PlanFileNotice } from './plan-file.ts'
import type { PlanFileRowBaseline, PlanFileRowLink } from './plan-file-row.ts'

/**
 * A task of a plan that is made here, in whole days. What is left out is not known.
 *
 * - Without a duration it lasts from its start to its finish; without those a day, as a guess.
 * - A start holds it back, unless its links do so already. Where there is only a finish, it does
 *   not finish before. A finish beside a start and a duration is shown and moves nothing.
 * - The dates and the duration of a task with others below it follow from them.
 */
export interface PlanDraftTask {
  readonly id: string
  /** A number of its own; the position counted from 1 unless said. */
  readonly uid?: number | null
  /** What people call it where that is no whole number. */
  readonly code?: string | null
  readonly line?: number | null
  readonly name: string
  /** 1 is the outermost; it stands below the last task before it of a smaller level. */
  readonly level: number
  readonly duration?: Span | null
  /** Whether the duration is a guess; one that is not given is. */
  readonly estimated?: boolean
  readonly startOn?: IsoDate | null
  readonly finishOn?: IsoDate | null
  readonly dueOn?: IsoDate | null
  readonly links?: readonly PlanFileRowLink[]
  readonly percentComplete?: number
  readonly actualStartOn?: IsoDate | null
  readonly actualFinishOn?: IsoDate | null
  readonly unitName?: string | null
  readonly product?: string | null
  readonly notes?: string | null
  readonly baselines?: readonly PlanFileRowBaseline[]
}

/** A plan that is made here, to be written as a file or to be scheduled. */
export interface PlanDraft {
  readonly name: string
  /** Nothing starts before; the first date of the tasks unless said. */
  readonly startOn?: IsoDate | null
  readonly statusOn?: IsoDate | null
  readonly calendar: WorkCalendar
  readonly tasks: readonly PlanDraftTask[]
  readonly format?: 'draft' | 'xlsx' | 'csv'
  readonly notices?: readonly PlanFileNotice[]
}
