import { z } from 'zod'
import { FieldAdvice } from './coordination.ts'
import { Clarity, CLARITY_POINTS, ClarityGrade, Due } from './due.ts'
import { CivilDate, Id, Line, Moment, Paragraphs, Span, StorableText } from './fields.ts'
import { StateCounts } from './tasks.ts'

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
  number: StorableText.max(100).nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  issuer: StorableText.max(300).nullable(),
  issuedOn: CivilDate.nullable(),
  title: Line(1000),
  signedBy: StorableText.max(200).nullable(),
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

/** The lead that the coordination rules name for the field of an item; taken only when somebody says so. */
export const LeadProposal = z.object({
  fieldName: z.string(),
  decision: z.string(),
  positionId: Id,
  label: z.string(),
  supportingUnitIds: z.array(Id),
  supportNames: z.array(z.string()),
})
export type LeadProposal = z.infer<typeof LeadProposal>

/** What the reader found, whatever people have made of it since. */
export const ItemAsRead = z.object({
  title: z.string(),
  leadNames: z.array(z.string()),
  supportNames: z.array(z.string()),
  product: z.string().nullable(),
  due: Due,
})
export type ItemAsRead = z.infer<typeof ItemAsRead>

/** Where in the file the text from `start` on comes from, up to the next place. */
export const SourcePlace = z.object({
  start: z.int(),
  /** From 1; null where the format has no pages or the file does not say. */
  page: z.int().nullable(),
  /** From 1, counted over the body of a Word file; null for other formats. */
  paragraph: z.int().nullable(),
})
export type SourcePlace = z.infer<typeof SourcePlace>

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
  /** What is worth a second look although its point is clear, in sentences. */
  advice: z.array(z.string()),
  /** Points whose gap somebody has accepted; recorded at publication. */
  acknowledged: z.array(z.enum(CLARITY_POINTS)),
  /** Put off: published as a draft task without an accountable position, to be assigned later. */
  deferred: z.boolean(),
  /** Not a task after all; can be taken back. */
  discarded: z.boolean(),
  /**
   * Discarded because its words went into this item. To take it back (`discarded: false`) takes its
   * words out of there again.
   */
  mergedIntoId: Id.nullable(),
  /** Null for what was added by hand or not read from a document. */
  asRead: ItemAsRead.nullable(),
  /** Who the document may mean. */
  candidates: z.array(Candidate),
  /** What the coordination rules say while nobody, or more than one, is named to lead. */
  fieldAdvice: z.array(FieldAdvice),
  /** One field, and one lead by its rule; null otherwise. */
  leadProposal: LeadProposal.nullable(),
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
  /** In order of `start`; empty for formats without pages and paragraphs, such as plain text. */
  places: z.array(SourcePlace),
  /** While a draft: its proposed tasks. Afterwards empty: see the plan's tasks. */
  items: z.array(PlanItem),
  uploadedBy: z.string(),
  /**
   * By whose right it was published: that of the signing seat (its holder, whoever acts in it, or a
   * delegate), or of the clerk who issues what was signed on paper. Null while it is a draft, or
   * when that was not recorded.
   */
  publication: z
    .object({
      as: z.enum(['holder', 'acting', 'delegate', 'clerk']),
      byName: z.string().nullable(),
      /** The own seat of whoever published it; beside the signing position, for a delegate. */
      byTitle: z.string().nullable(),
    })
    .nullable(),
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

export const AcceptFieldProposals = z.object({ itemIds: z.array(Id).min(1).max(2000) })

export const AddPlanItem = z.object({ title: Line(500), span: Span.nullable() })
export const SplitPlanItem = z.object({ positionIds: z.array(Id).min(2).max(400) })

export const MergePlanItems = z.object({ itemIds: z.array(Id).min(2).max(20) })

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
