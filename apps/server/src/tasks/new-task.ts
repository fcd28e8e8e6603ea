import type { IsoDate } from '@roviec/calendar'
import type { Clarity, Due } from '@roviec/contract'
import type { Task, TaskSpans } from './task.ts'

/** What a plan says about a task when it is published. */
export interface NewTask {
  /** That of the proposed task in the draft, so that what names it there still does. */
  readonly id: string
  readonly planId: string
  readonly ordinal: number
  readonly section: string | null
  readonly title: string
  readonly text: string
  readonly spans: TaskSpans
  readonly product: string | null
  readonly clarity: Clarity
  readonly due: Due
  /** The deadline of the document; `due` may already have a new one. */
  readonly firstDueOn: IsoDate | null
  /** Must be there unless the task is a draft. */
  readonly accountablePositionId: string | null
  readonly supportingUnitIds: readonly string[]
  /** The position that signed the document. */
  readonly assignerPositionId: string
  /** `draft`: to be assigned later. `verified`: done before publication, counted in no figure. */
  readonly status: 'draft' | 'assigned' | 'verified'
  /** No warning opens before this day; null when any may. */
  readonly warnFrom: IsoDate | null
}

export interface NewTaskPlace {
  /** Null for a draft. */
  readonly leadUnitId: string | null
  readonly verifierPositionId: string
}

/** A task on the day its plan is published. Its bar starts at `due.from`, else on this day. */
export function taskOf(given: NewTask, place: NewTaskPlace, today: IsoDate): Task {
  const { supportingUnitIds: _, ...wanted } = given
  const isDraft = given.status === 'draft'
  const isDone = given.status === 'verified'
  return {
    ...wanted,
    ...place,
    accountablePositionId: isDraft ? null : given.accountablePositionId,
    leadUnitId: isDraft ? null : place.leadUnitId,
    startsOn: given.due.from ?? (isDraft ? null : today),
    assignedOn: isDraft ? null : today,
    submittedOn: null,
    submittedBy: null,
    doneOn: null,
    closedOn: isDone ? today : null,
    progressPercent: isDone ? 100 : 0,
    selfReport: null,
    expectedOn: null,
    version: 1,
  }
}
