import { z } from 'zod'
import { FieldAdvice } from './coordination.ts'
import { Clarity, Due } from './due.ts'
import { CivilDate, Id, Line, Moment, Paragraphs, Span } from './fields.ts'
import { Holder } from './organization.ts'
import { Transfer, TRANSFER_KINDS, UnitOfChain } from './transfers.ts'

/** Stored by commands only. */
export const TASK_STATUSES = [
  'draft',
  'assigned',
  'accepted',
  'submitted',
  'returned',
  'verified',
  'suspended',
  'cancelled',
] as const
export type TaskStatus = (typeof TASK_STATUSES)[number]

/**
 * Derived, never stored. The four end states of the Government's own reports, plus what is outside
 * them: `waiting` for verification, `undated` work, and work that is `not-counted` (draft,
 * cancelled).
 */
export const TIMELINESS = [
  'done-on-time',
  'done-late',
  'open-within-term',
  'open-overdue',
  'waiting',
  'undated',
  'not-counted',
] as const
export type Timeliness = (typeof TIMELINESS)[number]

export const StateCounts = z.object({
  doneOnTime: z.int(),
  doneLate: z.int(),
  openWithinTerm: z.int(),
  openOverdue: z.int(),
  /** Part of the open ones: submitted, waiting for the verifier. */
  waiting: z.int(),
  /** Standing or event-bound work without a date; in no percentage. */
  undated: z.int(),
})
export type StateCounts = z.infer<typeof StateCounts>

export const TASK_ABILITIES = [
  'assign',
  'accept',
  'report',
  'submit',
  'verify',
  'return',
  'object',
  'claim',
  'reassign',
  'reject',
  'cancel',
] as const
export type TaskAbility = (typeof TASK_ABILITIES)[number]

export const SelfReport = z.enum(['on-track', 'at-risk', 'late'])

export const TaskSummary = z.object({
  id: Id,
  planId: Id,
  planNumber: z.string().nullable(),
  planTitle: z.string(),
  section: z.string().nullable(),
  ordinal: z.int(),
  title: z.string(),
  status: z.enum(TASK_STATUSES),
  timeliness: z.enum(TIMELINESS),
  due: Due,
  firstDueOn: CivilDate.nullable(),
  /** A bar starts at `due.from`, else at publication. */
  startsOn: CivilDate.nullable(),
  /** Positive: working days left up to and including the due day; negative: working days late. */
  workingDaysLeft: z.int().nullable(),
  progressPercent: z.int().min(0).max(100),
  selfReport: SelfReport.nullable(),
  accountablePositionId: Id.nullable(),
  accountableTitle: z.string().nullable(),
  leadUnitId: Id.nullable(),
  leadUnitName: z.string().nullable(),
  /** Who answers for the position today; null means uncovered. */
  holder: Holder.nullable(),
  assignerTitle: z.string().nullable(),
  assignerName: z.string().nullable(),
  submittedOn: CivilDate.nullable(),
  doneOn: CivilDate.nullable(),
  /** Somebody has asked to pass it on, and the assigner has not decided; an objection comes first. */
  transferWaiting: z.enum(TRANSFER_KINDS).nullable(),
  abilities: z.array(z.enum(TASK_ABILITIES)),
  version: z.int(),
})
export type TaskSummary = z.infer<typeof TaskSummary>

export const MY_WORK_GROUPS = [
  'overdue',
  'due-soon',
  'to-accept',
  'to-verify',
  'to-decide',
  'in-progress',
  'waiting',
  'undated',
  'done',
] as const

export const MyTask = TaskSummary.extend({ group: z.enum(MY_WORK_GROUPS) })
export type MyTask = z.infer<typeof MyTask>

export const Evidence = z.object({
  id: Id,
  fileName: z.string(),
  byteCount: z.int(),
  uploadedAt: Moment,
  uploadedBy: z.string(),
  /** False while the file waits for the submission it belongs to. */
  submitted: z.boolean(),
})
export type Evidence = z.infer<typeof Evidence>

export const TaskAct = z.object({
  id: Id,
  at: Moment,
  on: CivilDate,
  kind: z.enum([
    'assigned',
    'accepted',
    'reported',
    'submitted',
    'verified',
    'returned',
    'cancelled',
    'objected',
    'claimed',
    'reassigned',
    'rejected',
    'rescheduled',
    /** Went to another seat or unit with the restructuring of the organization. */
    'carried',
  ]),
  actorName: z.string(),
  /** The own seat of whoever acted. */
  actorTitle: z.string().nullable(),
  /** The seat for which a delegate acted; null when somebody acted from their own. */
  onBehalfOfTitle: z.string().nullable(),
  note: z.string().nullable(),
  progressPercent: z.int().nullable(),
  selfReport: SelfReport.nullable(),
  expectedOn: CivilDate.nullable(),
})
export type TaskAct = z.infer<typeof TaskAct>

export const Task = TaskSummary.extend({
  text: z.string(),
  span: Span.nullable(),
  dueSpan: Span.nullable(),
  leadSpan: Span.nullable(),
  productSpan: Span.nullable(),
  product: z.string().nullable(),
  clarity: Clarity,
  supportingUnits: z.array(z.object({ id: Id, name: z.string() })),
  verifierTitle: z.string().nullable(),
  verifierName: z.string().nullable(),
  documentNumber: z.string().nullable(),
  documentIssuedOn: CivilDate.nullable(),
  acts: z.array(TaskAct),
  /** Empty for those not involved; evidence is open to those involved only. */
  evidence: z.array(Evidence),
  evidenceVisible: z.boolean(),
  /** Requests to pass it on with what became of them, the newest first. */
  transfers: z.array(Transfer),
  /** The units that it has passed through, in order; empty while it was never passed on. */
  chain: z.array(UnitOfChain),
  /** What the coordination rules say about its field while it may still be passed on. */
  fieldAdvice: z.array(FieldAdvice),
  /** Working days the verifier has had or took: set aside, never the doer's lateness. */
  verifierWorkingDays: z.int().nullable(),
})
export type Task = z.infer<typeof Task>

export const AssignTask = z.object({ accountablePositionId: Id, due: Due })
export type AssignTask = z.infer<typeof AssignTask>
export const ReportProgress = z.object({
  progressPercent: z.int().min(0).max(100),
  selfReport: SelfReport,
  expectedOn: CivilDate.nullable(),
  note: Paragraphs(4000),
})
export type ReportProgress = z.infer<typeof ReportProgress>
export const SubmitTask = z.object({
  note: Paragraphs(4000),
  evidenceIds: z.array(Id).min(1).max(50),
})
export type SubmitTask = z.infer<typeof SubmitTask>
export const VerifyTask = z.object({ note: Paragraphs(4000) })
export type VerifyTask = z.infer<typeof VerifyTask>
/** A return names the fault. */
export const ReturnTask = z.object({ fault: Line(4000) })
export type ReturnTask = z.infer<typeof ReturnTask>
export const CancelTask = z.object({ reason: Line(2000), decision: Line(200) })
export type CancelTask = z.infer<typeof CancelTask>
