import { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR, type IsoDate, yearOf } from '@roviec/calendar'
import type {
  Clarity,
  Due,
  ErrorCode,
  ReportProgress,
  Span,
  TaskAbility,
  TaskStatus,
} from '@roviec/contract'
import { AppError, refuse } from '../platform/errors.ts'

export interface TaskSpans {
  readonly task: Span | null
  readonly lead: Span | null
  readonly product: Span | null
  readonly due: Span | null
}

/** A piece of work of a plan. What the columns mean when they are null: see migration 0007. */
export interface Task {
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
  readonly firstDueOn: IsoDate | null
  readonly startsOn: IsoDate | null
  readonly warnFrom: IsoDate | null
  readonly status: TaskStatus
  readonly accountablePositionId: string | null
  readonly leadUnitId: string | null
  readonly assignerPositionId: string
  readonly verifierPositionId: string
  readonly assignedOn: IsoDate | null
  readonly submittedOn: IsoDate | null
  readonly submittedBy: string | null
  readonly doneOn: IsoDate | null
  readonly closedOn: IsoDate | null
  readonly progressPercent: number
  readonly selfReport: ReportProgress['selfReport'] | null
  readonly expectedOn: IsoDate | null
  readonly version: number
}

/** A new status does not compile until it has a line here. */
const ACTIONS_BY_STATUS = {
  draft: ['assign', 'cancel'],
  assigned: ['accept', 'object', 'claim', 'reassign', 'reject', 'cancel'],
  accepted: ['report', 'submit', 'object', 'claim', 'reassign', 'reject', 'cancel'],
  submitted: ['verify', 'return', 'cancel'],
  returned: ['report', 'submit', 'cancel'],
  suspended: ['cancel'],
  verified: [],
  cancelled: [],
} as const satisfies Record<TaskStatus, readonly TaskAbility[]>

const NOT_PERMITTED = {
  assign: 'task-not-assignable',
  accept: 'task-not-acceptable',
  report: 'task-not-reportable',
  submit: 'task-not-submittable',
  verify: 'task-not-verifiable',
  return: 'task-not-returnable',
  object: 'task-not-objectable',
  claim: 'task-not-claimable',
  reassign: 'task-not-reassignable',
  reject: 'task-not-reassignable',
  cancel: 'task-not-cancellable',
} as const satisfies Record<TaskAbility, ErrorCode>

/** Whether the status lets it happen. Who may do it is a separate question: see policy.ts. */
export function permits({ status }: Pick<Task, 'status'>, action: TaskAbility): boolean {
  const actions: readonly TaskAbility[] = ACTIONS_BY_STATUS[status]
  return actions.includes(action)
}

export function requirePermitted(task: Pick<Task, 'status'>, action: TaskAbility): void {
  if (!permits(task, action)) refuse(NOT_PERMITTED[action])
}

/** As many as one submission takes. */
const EVIDENCE_WAITING_MAX = 50

/** Refuses one more file while so many wait for a submission already. */
export function requireRoomForEvidence(files: readonly { readonly actId: string | null }[]): void {
  if (files.filter(({ actId }) => actId === null).length < EVIDENCE_WAITING_MAX) return
  refuse('evidence-too-many', { max: EVIDENCE_WAITING_MAX })
}

/** Nothing is left to do. */
export function isClosed({ status }: Pick<Task, 'status'>): boolean {
  return status === 'verified' || status === 'cancelled'
}

export interface Assignment {
  readonly accountablePositionId: string
  readonly leadUnitId: string
  readonly verifierPositionId: string
  readonly due: Due
}

/** The deadline of the document stays the first one, whatever is set at the assignment. */
export function assign(task: Task, { due: wanted, ...who }: Assignment, today: IsoDate): Task {
  requirePermitted(task, 'assign')
  requireWhen(wanted)
  if (wanted.on !== null && wanted.on < today) refuse('task-due-in-the-past')
  const due = inWordsOf(task.due, wanted)
  return {
    ...task,
    ...who,
    due,
    status: 'assigned',
    firstDueOn: task.firstDueOn ?? due.on,
    startsOn: due.from ?? task.startsOn ?? today,
    assignedOn: today,
  }
}

/** Whoever assigns says when: a day, or else why there is none. */
function requireWhen({ kind, from, on, reason }: Due): void {
  const isSaid =
    kind === 'standing' || kind === 'event' ? (reason ?? '').trim() !== '' : on !== null
  const isInOrder = from === null || on === null || from <= on
  const isInCalendar = [from, on].every((day) => day === null || isCalendarDay(day))
  if (isSaid && isInOrder && isInCalendar) return
  throw new AppError('request-invalid', {}, [{ path: 'due', message: 'no usable deadline' }])
}

function isCalendarDay(day: IsoDate): boolean {
  return yearOf(day) >= CALENDAR_FIRST_YEAR && yearOf(day) <= CALENDAR_LAST_YEAR
}

/** The words stay those of the document; how they were read holds only for the date they gave. */
function inWordsOf({ text, rule, on }: Due, wanted: Due): Due {
  return { ...wanted, text, rule: wanted.on === on ? rule : null }
}

/**
 * Passes a task on: somebody else answers for it, from now on and anew. Its deadline and the day
 * of its first assignment stay, and so does the work that was reported; the judgement of who did
 * it goes.
 */
export function reassign(task: Task, to: Omit<Assignment, 'due'>): Task {
  requirePermitted(task, 'reassign')
  if (to.accountablePositionId === task.accountablePositionId) refuse('transfer-to-itself')
  return { ...task, ...to, status: 'assigned', selfReport: null, expectedOn: null }
}

export function accept(task: Task): Task {
  requirePermitted(task, 'accept')
  return { ...task, status: 'accepted' }
}

export function report(task: Task, { progressPercent, selfReport, expectedOn }: ReportProgress) {
  requirePermitted(task, 'report')
  return { ...task, progressPercent, selfReport, expectedOn }
}

export interface Submission {
  readonly submittedBy: string
  readonly verifierPositionId: string
}

export function submit(task: Task, submission: Submission, today: IsoDate): Task {
  requirePermitted(task, 'submit')
  return { ...task, ...submission, status: 'submitted', submittedOn: today }
}

/** Work counts as done on the day of the submission that is now verified. */
export function verify(task: Task, today: IsoDate): Task {
  requirePermitted(task, 'verify')
  return {
    ...task,
    status: 'verified',
    doneOn: task.submittedOn,
    closedOn: today,
    progressPercent: 100,
  }
}

/** The submission no longer counts: the old deadline stands. */
export function returnResult(task: Task): Task {
  requirePermitted(task, 'return')
  return { ...task, status: 'returned', submittedOn: null, submittedBy: null }
}

export function cancel(task: Task, today: IsoDate): Task {
  requirePermitted(task, 'cancel')
  return { ...task, status: 'cancelled', submittedOn: null, submittedBy: null, closedOn: today }
}

/** The fields that an act changed, for the record; the version changes every time and says nothing. */
export function changedFields(before: Task, after: Task) {
  const keys = (Object.keys(after) as (keyof Task)[]).filter(
    (key) => key !== 'version' && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const pick = (task: Task) => Object.fromEntries(keys.map((key) => [key, task[key]]))
  return { before: pick(before), after: pick(after) }
}
