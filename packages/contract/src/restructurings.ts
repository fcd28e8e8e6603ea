import { z } from 'zod'
import { CivilDate, Id, Line, Moment, page, PageQuery } from './fields.ts'
import { POSITION_RANKS, UNIT_KINDS } from './organization.ts'
import { RestructuringAct, SeatRef, UnitRef } from './restructuring-acts.ts'
import { RESTRUCTURING_PROBLEM_CODES } from './restructuring-problems.ts'
import { empty, json, jsonBody, route } from './route.ts'
import { TASK_STATUSES } from './tasks.ts'

/** `failed`: its day came and it was no longer possible; it waits to be corrected. */
export const RESTRUCTURING_STATUSES = ['draft', 'scheduled', 'failed', 'applied'] as const
export const RESTRUCTURING_ABILITIES = [
  'edit',
  'discard',
  'approve',
  'apply',
  'withdraw',
  'preview',
] as const

/** What the office says about a restructuring; a draft may leave out what it does not know yet. */
export const RestructuringHead = z.object({
  title: Line(300),
  decisionNumber: Line(100).nullable(),
  decisionIssuer: Line(200).nullable(),
  decisionOn: CivilDate.nullable(),
  effectiveOn: CivilDate.nullable(),
  /** By how many percent the headcount should fall; null without a target. */
  targetPercent: z.number().min(0).max(100).nullable(),
})
export type RestructuringHead = z.infer<typeof RestructuringHead>

export const ReviseRestructuring = RestructuringHead.partial().extend({
  acts: z.array(RestructuringAct).max(60).optional(),
})
export type ReviseRestructuring = z.infer<typeof ReviseRestructuring>

/** How many there are of a kind of thing, on one side of the restructuring. */
export const OrganizationCounts = z.object({
  units: z.int(),
  positions: z.int(),
  /** Seats that count for the establishment: those below the ward that are unpaid do not. */
  headcount: z.int(),
  /** Of those, the ones in which somebody sits. */
  filled: z.int(),
})
export type OrganizationCounts = z.infer<typeof OrganizationCounts>

const BeforeAndAfter = z.object({ before: OrganizationCounts, after: OrganizationCounts })

export const RestructuringFigures = z.object({
  /** Blocks without a unit on either side are left out. */
  blocks: z.array(BeforeAndAfter.extend({ block: z.string() })),
  total: BeforeAndAfter,
  /** The branch that the acts touch: the units that they name, and all inside those. */
  concerned: BeforeAndAfter,
})
export type RestructuringFigures = z.infer<typeof RestructuringFigures>

/** What goes to somebody else, in numbers. */
export const CarriedCounts = z.object({
  tasks: z.int(),
  warnings: z.int(),
  draftItems: z.int(),
  plans: z.int(),
  seatsMoved: z.int(),
  seatsAbolished: z.int(),
  seatsMade: z.int(),
  appointmentsContinued: z.int(),
  appointmentsEnded: z.int(),
})
export type CarriedCounts = z.infer<typeof CarriedCounts>

/** Something in the way of a restructuring; `restructuringProblemText` makes the sentence. */
export const RestructuringProblem = z.object({
  /** A notice stops nothing. */
  severity: z.enum(['blocks', 'notice']),
  code: z.enum(RESTRUCTURING_PROBLEM_CODES),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The act it is about, by its place; null when it is about the whole. */
  actIndex: z.int().nullable(),
  /** An act that would settle it, ready to be added. */
  suggestion: RestructuringAct.nullable(),
})
export type RestructuringProblem = z.infer<typeof RestructuringProblem>

export const Restructuring = RestructuringHead.extend({
  id: Id,
  status: z.enum(RESTRUCTURING_STATUSES),
  actCount: z.int(),
  preparedBy: z.string(),
  preparedAt: Moment,
  approvedBy: z.string().nullable(),
  approvedAt: Moment.nullable(),
  appliedBy: z.string().nullable(),
  appliedAt: Moment.nullable(),
  abilities: z.array(z.enum(RESTRUCTURING_ABILITIES)),
  version: z.int(),
})
export type Restructuring = z.infer<typeof Restructuring>

export const RestructuringResult = z.object({
  figures: RestructuringFigures,
  carried: CarriedCounts,
  /** People whose seat was abolished and who hold no other seat today: to be placed. */
  withoutSeat: z.array(
    z.object({ personId: Id, fullName: z.string(), title: z.string(), unitName: z.string() }),
  ),
})
export type RestructuringResult = z.infer<typeof RestructuringResult>

export const FullRestructuring = Restructuring.extend({
  acts: z.array(RestructuringAct),
  /** Why it failed on its day; empty otherwise. */
  failures: z.array(RestructuringProblem),
  /** What was done; null until it is applied. */
  result: RestructuringResult.nullable(),
})
export type FullRestructuring = z.infer<typeof FullRestructuring>

/** What becomes of a seat of a unit that an act touches. */
export const SeatOutcome = z.object({
  positionId: Id,
  title: z.string(),
  rank: z.enum(POSITION_RANKS),
  unitId: Id,
  unitName: z.string(),
  fate: z.enum(['stays', 'moves', 'abolished']),
  /** Where it stands afterwards, and as what; null for an abolished seat. */
  after: z
    .object({
      unit: UnitRef,
      unitName: z.string(),
      title: z.string(),
      rank: z.enum(POSITION_RANKS),
    })
    .nullable(),
  /** Who takes its open work; null for a seat that goes on, or when nobody was found. */
  successor: z.object({ seat: SeatRef, title: z.string(), unitName: z.string() }).nullable(),
  /** Who answers for it today. */
  holderName: z.string().nullable(),
  openTasks: z.int(),
  openWarnings: z.int(),
  draftItems: z.int(),
  /** The office chose this; otherwise it is the proposal. */
  chosen: z.boolean(),
})
export type SeatOutcome = z.infer<typeof SeatOutcome>

/** Below which unit a child stands afterwards. */
export const ChildOutcome = z.object({
  unitId: Id,
  name: z.string(),
  parent: UnitRef,
  parentName: z.string(),
  chosen: z.boolean(),
})

export const TreeEntry = z.object({
  ref: UnitRef,
  parent: UnitRef.nullable(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  /** `context` shows only where the others stand. */
  change: z.enum(['context', 'same', 'ended', 'new', 'renamed', 'moved']),
  positions: z.int(),
})
export type TreeEntry = z.infer<typeof TreeEntry>

export const RestructuringPreview = z.object({
  /** What would be done to units and seats, as one digest: approving and applying name it. */
  digest: z.string(),
  problems: z.array(RestructuringProblem),
  figures: RestructuringFigures,
  carried: CarriedCounts,
  /** Parents before their children. */
  treeBefore: z.array(TreeEntry),
  treeAfter: z.array(TreeEntry),
  /** In the order of the acts. */
  acts: z.array(z.object({ seats: z.array(SeatOutcome), children: z.array(ChildOutcome) })),
  /** Units of the tree after, to which a seat or child may go, new ones included. */
  units: z.array(z.object({ ref: UnitRef, name: z.string() })),
  /** Seats that remain in the units concerned: to be successors. */
  seats: z.array(z.object({ ref: SeatRef, title: z.string(), unitName: z.string() })),
})
export type RestructuringPreview = z.infer<typeof RestructuringPreview>

/** An open task whose seat an act touches, and the seat that answers for it afterwards. */
export const CarriedTask = z.object({
  taskId: Id,
  title: z.string(),
  status: z.enum(TASK_STATUSES),
  dueOn: CivilDate.nullable(),
  positionId: Id,
  seat: SeatRef.nullable(),
  chosen: z.boolean(),
})
export type CarriedTask = z.infer<typeof CarriedTask>

export const RESTRUCTURING_DETAIL_KINDS = [
  'unit',
  'seat',
  'task',
  'warning',
  'plan',
  'appointment',
] as const

/** One thing that was changed, with the words for it before and after. */
export const RestructuringDetail = z.object({
  kind: z.enum(RESTRUCTURING_DETAIL_KINDS),
  change: z.enum(['made', 'ended', 'renamed', 'moved', 'carried']),
  subjectId: Id,
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type RestructuringDetail = z.infer<typeof RestructuringDetail>

const RestructuringParams = z.object({ restructuringId: Id })
const Seen = z.object({
  /** Of the preview that was looked at: nothing else is done. */
  digest: z.string().max(64),
})

export const restructuringRoutes = {
  listRestructurings: route({
    method: 'get',
    path: '/restructurings',
    tag: 'restructurings',
    summary: 'Restructurings, the latest first; only those that were applied for most readers',
    query: PageQuery,
    response: json(page(Restructuring).extend({ mayPrepare: z.boolean() })),
  }),
  createRestructuring: route({
    method: 'post',
    path: '/restructurings',
    tag: 'restructurings',
    summary: 'Begin a draft',
    body: jsonBody(RestructuringHead),
    response: json(z.object({ id: Id }), 201),
    errors: ['restructuring-forbidden'],
  }),
  getRestructuring: route({
    method: 'get',
    path: '/restructurings/{restructuringId}',
    tag: 'restructurings',
    summary: 'One restructuring with its acts, and with what it did once it is applied',
    params: RestructuringParams,
    response: json(FullRestructuring),
    errors: ['restructuring-not-found'],
  }),
  reviseRestructuring: route({
    method: 'patch',
    path: '/restructurings/{restructuringId}',
    tag: 'restructurings',
    summary: 'Change a draft',
    params: RestructuringParams,
    body: jsonBody(ReviseRestructuring),
    response: json(FullRestructuring),
    ifMatch: true,
    errors: ['restructuring-not-found', 'restructuring-forbidden', 'restructuring-not-draft'],
  }),
  discardRestructuring: route({
    method: 'delete',
    path: '/restructurings/{restructuringId}',
    tag: 'restructurings',
    summary: 'Throw a draft away',
    params: RestructuringParams,
    response: empty,
    errors: ['restructuring-not-found', 'restructuring-forbidden', 'restructuring-not-draft'],
  }),
  previewRestructuring: route({
    method: 'get',
    path: '/restructurings/{restructuringId}/preview',
    tag: 'restructurings',
    summary: 'What it would do today: before and after, what is carried, what stands in the way',
    params: RestructuringParams,
    response: json(RestructuringPreview),
    errors: ['restructuring-not-found', 'restructuring-forbidden', 'restructuring-applied'],
  }),
  listRestructuringTasks: route({
    method: 'get',
    path: '/restructurings/{restructuringId}/tasks',
    tag: 'restructurings',
    summary: 'The open tasks whose seats it touches, and who answers for each afterwards',
    params: RestructuringParams,
    query: PageQuery.extend({ positionId: Id.optional() }),
    response: json(page(CarriedTask)),
    errors: ['restructuring-not-found', 'restructuring-forbidden', 'restructuring-applied'],
  }),
  approveRestructuring: route({
    method: 'post',
    path: '/restructurings/{restructuringId}/approve',
    tag: 'restructurings',
    summary: 'Let it be applied by itself on its day',
    params: RestructuringParams,
    body: jsonBody(Seen),
    response: json(FullRestructuring),
    errors: [
      'restructuring-not-found',
      'restructuring-forbidden',
      'restructuring-not-draft',
      'restructuring-has-problems',
      'restructuring-outdated',
      'restructuring-day-has-come',
    ],
  }),
  withdrawRestructuring: route({
    method: 'post',
    path: '/restructurings/{restructuringId}/withdraw',
    tag: 'restructurings',
    summary: 'Make a draft again of one that waits for its day, or that failed on it',
    params: RestructuringParams,
    response: json(FullRestructuring),
    errors: ['restructuring-not-found', 'restructuring-forbidden', 'restructuring-not-scheduled'],
  }),
  applyRestructuring: route({
    method: 'post',
    path: '/restructurings/{restructuringId}/apply',
    tag: 'restructurings',
    summary: 'Do it: all acts at once, or none. It cannot be undone',
    params: RestructuringParams,
    body: jsonBody(Seen),
    response: json(FullRestructuring),
    errors: [
      'restructuring-not-found',
      'restructuring-forbidden',
      'restructuring-applied',
      'restructuring-too-early',
      'restructuring-has-problems',
      'restructuring-outdated',
    ],
  }),
  listRestructuringDetails: route({
    method: 'get',
    path: '/restructurings/{restructuringId}/details',
    tag: 'restructurings',
    summary: 'What was changed, one row per thing',
    params: RestructuringParams,
    query: PageQuery.extend({ kind: z.enum(RESTRUCTURING_DETAIL_KINDS).optional() }),
    response: json(page(RestructuringDetail)),
    errors: ['restructuring-not-found'],
  }),
}
