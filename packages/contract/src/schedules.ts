import { z } from 'zod'
import { CivilDate, Id, Line, Moment, Paragraphs } from './fields.ts'
import { TASK_STATUSES } from './tasks.ts'

/** Which end of the earlier task holds which end of the later one: finish to start, and so on. */
export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const

/** Ten years of working days either way. */
const LAG_DAYS_MAX = 2600

/** One task waits for another; two tasks have at most one link in each direction. */
export const TaskLink = z.object({
  fromTaskId: Id,
  toTaskId: Id,
  type: z.enum(LINK_TYPES),
  /** Working days between the two ends; negative for an overlap. */
  lagDays: z.int().min(-LAG_DAYS_MAX).max(LAG_DAYS_MAX),
})
export type TaskLink = z.infer<typeof TaskLink>

/**
 * One change of a plan's schedule. Ids name proposed tasks while the plan is a draft; the same ids
 * name its tasks once it is published.
 */
export const ScheduleEdit = z.discriminatedUnion('kind', [
  /** Move, lengthen or shorten. `finishOn` is the last day on which the work still counts. */
  z.object({ kind: z.literal('dates'), taskId: Id, startOn: CivilDate, finishOn: CivilDate }),
  /** Draw a link, or change the one there is in this direction. */
  TaskLink.extend({ kind: z.literal('link') }),
  z.object({ kind: z.literal('unlink'), fromTaskId: Id, toTaskId: Id }),
  z.object({ kind: z.literal('reassign'), taskId: Id, positionId: Id }),
  z.object({ kind: z.literal('rename'), taskId: Id, title: Line(500) }),
  /** Put a task under another one, or back to the top of its part of the plan. */
  z.object({ kind: z.literal('parent'), taskId: Id, parentId: Id.nullable() }),
])
export type ScheduleEdit = z.infer<typeof ScheduleEdit>

export const SCHEDULE_EDITS_MAX = 2000
export const ScheduleEdits = z.array(ScheduleEdit).max(SCHEDULE_EDITS_MAX)

/** Why a task got other dates: somebody said so, or a link to a task that moved. */
export const MOVE_REASONS = ['edit', 'link'] as const

export const MovedTask = z.object({
  taskId: Id,
  title: z.string(),
  /** Null where there was no date. */
  oldStartOn: CivilDate.nullable(),
  oldFinishOn: CivilDate.nullable(),
  startOn: CivilDate.nullable(),
  finishOn: CivilDate.nullable(),
  /** Working days by which the end moves; negative is earlier. Null without an old or a new end. */
  finishMovedDays: z.int().nullable(),
  because: z.enum(MOVE_REASONS),
  /** The task whose link pushes; null for an edit. */
  pushedByTaskId: Id.nullable(),
  oldPositionTitle: z.string().nullable(),
  /** Who answers for it afterwards, where that changes. */
  positionTitle: z.string().nullable(),
})
export type MovedTask = z.infer<typeof MovedTask>

/** What is wrong with a schedule; `blocks` means that it cannot be applied like this. */
export const ScheduleProblem = z.object({
  kind: z.enum([
    'cycle',
    'pushes-finished-task',
    'past-first-deadline',
    'past-parent',
    'past-plan-end',
    'moves-begun-work',
    'starts-before-predecessor',
    'ends-before-start',
    'undated-task-linked',
  ]),
  blocks: z.boolean(),
  /** The tasks concerned; for a cycle its members in order. */
  taskIds: z.array(Id),
  /** One Vietnamese and one English sentence that name the tasks. */
  text: z.object({ vi: z.string(), en: z.string() }),
})
export type ScheduleProblem = z.infer<typeof ScheduleProblem>

/** What the links say about one task, in working days of the office's calendar. */
export const ScheduledTask = z.object({
  taskId: Id,
  parentId: Id.nullable(),
  startOn: CivilDate.nullable(),
  finishOn: CivilDate.nullable(),
  /** It cannot move: it is finished, waits for its verifier, or is cancelled. */
  isFixed: z.boolean(),
  durationDays: z.int().nullable(),
  totalSlackDays: z.int().nullable(),
  freeSlackDays: z.int().nullable(),
  isCritical: z.boolean(),
})
export type ScheduledTask = z.infer<typeof ScheduledTask>

export const SCHEDULE_ABILITIES = ['edit', 'propose', 'approve', 'take-baseline'] as const

export const BASELINE_KINDS = ['publication', 'revision', 'manual', 'import'] as const
export const Baseline = z.object({
  id: Id,
  ordinal: z.int(),
  name: z.string(),
  kind: z.enum(BASELINE_KINDS),
  takenAt: Moment,
  takenOn: CivilDate,
  takenByName: z.string().nullable(),
  /** The approved revision after which it was taken. */
  revisionId: Id.nullable(),
  taskCount: z.int(),
})
export type Baseline = z.infer<typeof Baseline>

export const BaselineTask = z.object({
  taskId: Id,
  startOn: CivilDate.nullable(),
  finishOn: CivilDate.nullable(),
})
export type BaselineTask = z.infer<typeof BaselineTask>

export const Schedule = z.object({
  planId: Id,
  /** Changes with every change of the schedule; edits name the one they were made on. */
  version: z.int(),
  tasks: z.array(ScheduledTask).max(20_000),
  links: z.array(TaskLink).max(60_000),
  problems: z.array(ScheduleProblem).max(200),
  baselines: z.array(Baseline),
  abilities: z.array(z.enum(SCHEDULE_ABILITIES)),
})
export type Schedule = z.infer<typeof Schedule>

export const SchedulePreview = z.object({
  version: z.int(),
  moved: z.array(MovedTask).max(20_000),
  problems: z.array(ScheduleProblem).max(200),
  /** The links as they would be. */
  links: z.array(TaskLink).max(60_000),
  /** Names exactly this outcome: what is applied is what was read. */
  digest: z.string(),
})
export type SchedulePreview = z.infer<typeof SchedulePreview>

export const REVISION_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'rejected',
  'discarded',
] as const
export const REVISION_ABILITIES = ['edit', 'submit', 'approve', 'reject', 'discard'] as const

/** A what-if layer over a published plan; it changes nothing until it is approved. */
export const RevisionSummary = z.object({
  id: Id,
  planId: Id,
  title: z.string(),
  status: z.enum(REVISION_STATUSES),
  reason: z.string().nullable(),
  /** The paper on which the change rests: "Thông báo số 12/TB-UBND". */
  decision: z.string().nullable(),
  createdAt: Moment,
  createdByName: z.string(),
  createdByTitle: z.string().nullable(),
  submittedAt: Moment.nullable(),
  decidedAt: Moment.nullable(),
  decidedByName: z.string().nullable(),
  decidedByTitle: z.string().nullable(),
  decisionNote: z.string().nullable(),
  editCount: z.int(),
  /** Tasks that got other dates when it was approved; null before. */
  movedCount: z.int().nullable(),
  version: z.int(),
  abilities: z.array(z.enum(REVISION_ABILITIES)),
})
export type RevisionSummary = z.infer<typeof RevisionSummary>

/** A submitted revision that the reader may decide on, with the plan that it would change. */
export const WaitingRevision = RevisionSummary.extend({
  planNumber: z.string().nullable(),
  planTitle: z.string(),
})
export type WaitingRevision = z.infer<typeof WaitingRevision>

export const Revision = RevisionSummary.extend({
  edits: ScheduleEdits,
  /** As the plan stands today; for one that is decided, what it did. */
  preview: SchedulePreview,
})
export type Revision = z.infer<typeof Revision>

export const ComparedTask = z.object({
  taskId: Id,
  title: z.string(),
  status: z.enum(TASK_STATUSES),
  change: z.enum(['moved', 'added', 'removed']),
  oldStartOn: CivilDate.nullable(),
  oldFinishOn: CivilDate.nullable(),
  startOn: CivilDate.nullable(),
  finishOn: CivilDate.nullable(),
  startMovedDays: z.int().nullable(),
  finishMovedDays: z.int().nullable(),
  /** The approved revisions in between that moved it, oldest first. */
  revisions: z.array(
    z.object({
      id: Id,
      title: z.string(),
      reason: z.string().nullable(),
      decision: z.string().nullable(),
      approvedByName: z.string().nullable(),
      approvedByTitle: z.string().nullable(),
      approvedOn: CivilDate,
    }),
  ),
})
export type ComparedTask = z.infer<typeof ComparedTask>

export const BaselineComparison = z.object({
  from: Baseline,
  /** Null is the plan as it stands. */
  to: Baseline.nullable(),
  unchangedCount: z.int(),
  tasks: z.array(ComparedTask).max(20_000),
})
export type BaselineComparison = z.infer<typeof BaselineComparison>

export const OpenRevision = z.object({ title: Line(300), edits: ScheduleEdits })
export const ChangeRevision = z.object({ title: Line(300).optional(), edits: ScheduleEdits })
export const SubmitRevision = z.object({ reason: Line(2000), decision: Paragraphs(200) })
export const ApproveRevision = z.object({ note: Paragraphs(2000), digest: z.string().max(100) })
export const RejectRevision = z.object({ note: Line(2000) })
export const EditSchedule = z.object({ edits: ScheduleEdits, digest: z.string().max(100) })
export const PreviewEdits = z.object({ edits: ScheduleEdits })
export const TakeBaseline = z.object({ name: Line(200) })
