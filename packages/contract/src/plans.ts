import { z } from 'zod'
import { AuditEntry } from './audit.ts'
import { Clarity, CLARITY_POINTS, ClarityGrade, Due } from './due.ts'
import { CivilDate, Id, Line, Moment, page, PageQuery, Paragraphs, Span } from './fields.ts'
import { empty, file, fileBody, json, jsonBody, route } from './route.ts'
import { StateCounts, TaskSummary } from './tasks.ts'

export const DOCUMENT_KINDS = [
  'resolution',
  'directive',
  'decision',
  'regulation',
  'rules',
  'programme',
  'plan',
  'guideline',
  'notice',
  'report',
  'submission',
  'scheme',
  'project',
  'minutes',
  'letter',
  'telegram',
  'conclusion',
  'other',
] as const

export const PLAN_STATUSES = ['draft', 'published', 'closed'] as const
/** `tenant`: everyone inside; `units`: the units named and their superiors. */
export const Visibility = z.enum(['tenant', 'units'])

export const PLAN_ABILITIES = ['edit', 'publish', 'close', 'discard'] as const

export const PlanHeader = z.object({
  number: z.string().max(100).nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  issuer: z.string().max(300).nullable(),
  issuedOn: CivilDate.nullable(),
  title: Line(1000),
  signedBy: z.string().max(200).nullable(),
  world: z.enum(['party', 'state']),
})
export type PlanHeader = z.infer<typeof PlanHeader>

export const PlanSummary = PlanHeader.extend({
  id: Id,
  status: z.enum(PLAN_STATUSES),
  visibility: Visibility,
  fileName: z.string(),
  createdAt: Moment,
  publishedOn: CivilDate.nullable(),
  closedOn: CivilDate.nullable(),
  taskCount: z.int(),
  /** Draft only: items that still miss who, what or when. */
  openQuestionCount: z.int(),
  states: StateCounts,
  abilities: z.array(z.enum(PLAN_ABILITIES)),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const Candidate = z.object({
  /** One position, or a group that is fanned out, one item each. */
  positionIds: z.array(Id).min(1),
  label: z.string(),
})
export type Candidate = z.infer<typeof Candidate>

export const PlanItemQuestion = z.object({
  point: z.enum(CLARITY_POINTS),
  grade: ClarityGrade,
  question: z.string(),
  span: Span.nullable(),
})
export type PlanItemQuestion = z.infer<typeof PlanItemQuestion>

/** A proposed task of a draft plan; each field points at the sentence it came from. */
export const PlanItem = z.object({
  id: Id,
  ordinal: z.int(),
  section: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  span: Span.nullable(),
  /** Verbatim names from the document. */
  leadNames: z.array(z.string()),
  leadSpan: Span.nullable(),
  supportNames: z.array(z.string()),
  accountablePositionId: Id.nullable(),
  accountableLabel: z.string().nullable(),
  supportingUnitIds: z.array(Id),
  product: z.string().nullable(),
  productSpan: Span.nullable(),
  due: Due,
  dueSpan: Span.nullable(),
  clarity: Clarity,
  questions: z.array(PlanItemQuestion),
  /** Points whose gap somebody has accepted; recorded at publication. */
  acknowledged: z.array(z.enum(CLARITY_POINTS)),
  /** Put off: published as a draft task without an accountable position, to be assigned later. */
  deferred: z.boolean(),
  /** Not a task after all; can be taken back. */
  discarded: z.boolean(),
  /** Who the document may mean. */
  candidates: z.array(Candidate),
  /** What still stops publication; empty when the item is ready. */
  blockers: z.array(z.enum(['who', 'what', 'when'])),
  datePast: z.boolean(),
  /** The written day is a day off: its name. It stays as written. */
  dayOffName: z.string().nullable(),
})
export type PlanItem = z.infer<typeof PlanItem>

export const PlanSection = z.object({ id: z.string(), title: z.string(), span: Span })
export type PlanSection = z.infer<typeof PlanSection>

export const Plan = PlanSummary.extend({
  version: z.int(),
  text: z.string(),
  sections: z.array(PlanSection),
  signingPositionId: Id.nullable(),
  signingLabel: z.string().nullable(),
  notUnderstood: z.array(z.object({ span: Span, why: z.string() })),
  /** While a draft: its proposed tasks. Afterwards empty: see the plan's tasks. */
  items: z.array(PlanItem),
  uploadedBy: z.string(),
})
export type Plan = z.infer<typeof Plan>

export const EditPlan = z.object({
  header: PlanHeader.partial().optional(),
  visibility: Visibility.optional(),
  signingPositionId: Id.nullable().optional(),
})
export type EditPlan = z.infer<typeof EditPlan>

export const EditPlanItem = z.object({
  title: Line(500).optional(),
  accountablePositionId: Id.nullable().optional(),
  supportingUnitIds: z.array(Id).max(400).optional(),
  product: Paragraphs(500).nullable().optional(),
  due: Due.optional(),
  acknowledged: z.array(z.enum(CLARITY_POINTS)).max(6).optional(),
  deferred: z.boolean().optional(),
  discarded: z.boolean().optional(),
})
export type EditPlanItem = z.infer<typeof EditPlanItem>

export const EditPlanItems = z.object({
  itemIds: z.array(Id).min(1).max(2000),
  change: EditPlanItem.omit({ title: true }),
})
export type EditPlanItems = z.infer<typeof EditPlanItems>

export const AddPlanItem = z.object({ title: Line(500), span: Span.nullable() })
export const SplitPlanItem = z.object({ positionIds: z.array(Id).min(2).max(400) })

export const PAST_DATE_DECISIONS = ['done', 'new-date', 'keep'] as const

export const PublishPlan = z.object({
  /** One decision for every item whose date has passed; without it publication is refused. */
  pastDates: z
    .array(
      z.object({
        itemId: Id,
        decision: z.enum(PAST_DATE_DECISIONS),
        dueOn: CivilDate.nullable(),
      }),
    )
    .max(2000),
  /** Accept in one act the gaps that do not block publication. */
  acknowledgeRest: z.boolean(),
})
export type PublishPlan = z.infer<typeof PublishPlan>

const PlanParams = z.object({ planId: Id })
const ItemParams = z.object({ planId: Id, itemId: Id })
const EDIT_ERRORS = [
  'plan-not-found',
  'plan-edit-forbidden',
  'plan-not-draft',
  'version-outdated',
] as const
const Versioned = z.object({ version: z.int() })

export const planRoutes = {
  listPlans: route({
    method: 'get',
    path: '/plans',
    tag: 'plans',
    summary: 'Plans that the reader may see, newest first',
    query: PageQuery.extend({
      status: z.enum(PLAN_STATUSES).optional(),
      search: z.string().trim().max(100).optional(),
    }),
    response: json(page(PlanSummary)),
  }),
  uploadPlan: route({
    method: 'post',
    path: '/plans',
    tag: 'plans',
    summary: 'Upload an official document; it is read into a draft plan, or refused and not kept',
    body: fileBody(z.object({ visibility: Visibility.optional() })),
    response: json(z.object({ id: Id }), 201),
    errors: [
      'plan-create-forbidden',
      'document-too-large',
      'document-secret',
      'document-without-task',
      'document-format-unknown',
      'document-format-doc',
      'document-is-scan',
      'document-damaged',
      'document-expands-too-much',
      'document-too-many-pages',
      'document-encrypted',
      'document-encoding',
      'document-empty',
      'document-reading-timed-out',
    ],
  }),
  getPlan: route({
    method: 'get',
    path: '/plans/{planId}',
    tag: 'plans',
    summary: 'One plan, its text, and its proposed tasks while it is a draft',
    params: PlanParams,
    response: json(Plan),
    errors: ['plan-not-found'],
  }),
  getPlanDocument: route({
    method: 'get',
    path: '/plans/{planId}/document',
    tag: 'plans',
    summary: 'The document as it was uploaded, byte for byte',
    params: PlanParams,
    response: file,
    errors: ['plan-not-found'],
  }),
  editPlan: route({
    method: 'patch',
    path: '/plans/{planId}',
    tag: 'plans',
    summary: 'Correct the header of a draft',
    params: PlanParams,
    body: jsonBody(EditPlan),
    response: json(Versioned),
    ifMatch: true,
    errors: [...EDIT_ERRORS, 'position-not-found'],
  }),
  editPlanItem: route({
    method: 'patch',
    path: '/plans/{planId}/items/{itemId}',
    tag: 'plans',
    summary: 'Change one proposed task',
    params: ItemParams,
    body: jsonBody(EditPlanItem),
    response: json(z.object({ version: z.int(), item: PlanItem })),
    errors: [...EDIT_ERRORS, 'plan-item-not-found', 'position-not-found', 'unit-not-found'],
  }),
  editPlanItems: route({
    method: 'patch',
    path: '/plans/{planId}/items',
    tag: 'plans',
    summary: 'Change several proposed tasks in one act',
    params: PlanParams,
    body: jsonBody(EditPlanItems),
    response: json(z.object({ version: z.int(), items: z.array(PlanItem) })),
    errors: [...EDIT_ERRORS, 'plan-item-not-found', 'position-not-found', 'unit-not-found'],
  }),
  addPlanItem: route({
    method: 'post',
    path: '/plans/{planId}/items',
    tag: 'plans',
    summary: 'Add a task that the reader missed',
    params: PlanParams,
    body: jsonBody(AddPlanItem),
    response: json(z.object({ version: z.int(), item: PlanItem }), 201),
    errors: EDIT_ERRORS,
  }),
  splitPlanItem: route({
    method: 'post',
    path: '/plans/{planId}/items/{itemId}/split',
    tag: 'plans',
    summary: 'Split one proposed task among several positions, one item each',
    params: ItemParams,
    body: jsonBody(SplitPlanItem),
    response: json(z.object({ version: z.int(), items: z.array(PlanItem) })),
    errors: [...EDIT_ERRORS, 'plan-item-not-found', 'position-not-found'],
  }),
  publishPlan: route({
    method: 'post',
    path: '/plans/{planId}/publish',
    tag: 'plans',
    summary: 'Publish: every ready item becomes a task with one accountable position',
    params: PlanParams,
    body: jsonBody(PublishPlan),
    response: json(z.object({ taskCount: z.int() })),
    ifMatch: true,
    errors: [
      'plan-not-found',
      'plan-publish-forbidden',
      'plan-not-draft',
      'plan-unclear',
      'plan-gaps-not-acknowledged',
      'plan-past-dates-undecided',
      'plan-without-task',
      'plan-signer-missing',
      'version-outdated',
    ],
  }),
  closePlan: route({
    method: 'post',
    path: '/plans/{planId}/close',
    tag: 'plans',
    summary: 'Close a plan: nothing more is done under it',
    params: PlanParams,
    body: jsonBody(z.object({ reason: Line(1000) })),
    response: empty,
    errors: ['plan-not-found', 'plan-close-forbidden', 'plan-not-published', 'plan-has-open-tasks'],
  }),
  discardPlan: route({
    method: 'delete',
    path: '/plans/{planId}',
    tag: 'plans',
    summary: 'Throw a draft away with its document',
    params: PlanParams,
    response: empty,
    errors: ['plan-not-found', 'plan-discard-forbidden', 'plan-not-draft'],
  }),
  listPlanTasks: route({
    method: 'get',
    path: '/plans/{planId}/tasks',
    tag: 'plans',
    summary: 'Every task of a published plan in document order, for the Gantt chart and the table',
    params: PlanParams,
    response: json(
      z.object({ sections: z.array(PlanSection), entries: z.array(TaskSummary).max(20_000) }),
    ),
    errors: ['plan-not-found'],
  }),
  listPlanHistory: route({
    method: 'get',
    path: '/plans/{planId}/history',
    tag: 'plans',
    summary: 'What happened to a plan and its tasks, newest first',
    params: PlanParams,
    query: PageQuery,
    response: json(page(AuditEntry)),
    errors: ['plan-not-found'],
  }),
  exportPlan: route({
    method: 'get',
    path: '/plans/{planId}/export.xlsx',
    tag: 'plans',
    summary: 'The proposed tasks of a draft, or the tasks of a plan, as a spreadsheet',
    params: PlanParams,
    response: file,
    errors: ['plan-not-found'],
  }),
}
