import type { IsoDate } from '@roviec/calendar'
import type { DocumentKind } from '@roviec/directive'
import type { OfficialDue, OfficialFrame } from './official-document.ts'

/** What the next meeting needs to know of an earlier conclusion: what is done, what is still open. */
export interface MeetingPaper extends OfficialFrame {
  readonly source: MeetingSource
  /** The day as of which everything is told. */
  readonly asOn: IsoDate
  /** Work done before this day is only counted; null tells all of it. */
  readonly since: IsoDate | null
  readonly doneEarlierCount: number
  readonly done: readonly DoneTask[]
  readonly overdue: readonly OverdueTask[]
  readonly waiting: readonly WaitingTask[]
  /** Open within its term, or without a day. */
  readonly open: readonly OpenTask[]
  readonly toDecide: readonly PointToDecide[]
}

/** The document whose tasks are told of. */
export interface MeetingSource {
  readonly kind: DocumentKind
  readonly number: string | null
  readonly issuedOn: IsoDate | null
  readonly title: string
}

/** A task with whom it lies. */
export interface MeetingTask {
  readonly title: string
  /** The unit in the lead, then whoever answers for it; empty where nobody does. */
  readonly who: readonly string[]
}

/** A task that is done; `dueOn` is null where it had no day. */
export interface DoneTask extends MeetingTask {
  readonly doneOn: IsoDate
  readonly dueOn: IsoDate | null
}

/** A task whose day has passed while nothing was handed in. */
export interface OverdueTask extends MeetingTask {
  readonly dueOn: IsoDate
  readonly workingDaysLate: number
  /** In one line; null where nothing was reported. */
  readonly lastReport: string | null
}

/** A task that was handed in and is not confirmed yet. */
export interface WaitingTask extends MeetingTask {
  readonly submittedOn: IsoDate
  /** Who has to confirm it; null where nobody can. */
  readonly waitingFor: string | null
}

/** A task that goes on within its term, or without a day. */
export interface OpenTask extends MeetingTask {
  readonly due: OfficialDue
  readonly progressPercent: number
  readonly lastReport: string | null
}

/** What only the meeting can settle. */
export interface PointToDecide extends MeetingTask {
  /** Why it comes before the meeting, as a clause: "chưa có người phụ trách". */
  readonly why: string
}
