import { z } from 'zod'
import { CivilDate, Id, Line, Paragraphs } from './fields.ts'
import { empty, file, json, jsonBody, route } from './route.ts'

/**
 * Where a rule of coordination holds: in the work of the city itself, or inside every unit of one
 * kind ("in every ward").
 */
export const RULE_SCOPES = ['city', 'department', 'ward', 'commune', 'special-zone'] as const
export type RuleScope = (typeof RULE_SCOPES)[number]

/**
 * Who leads or supports by a rule: one unit; the division of this name inside the unit concerned
 * ("Phòng Kinh tế, Hạ tầng và Đô thị" of the ward); or the unit concerned itself.
 */
export const RuleBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: Id }),
  z.object({ kind: z.literal('inside'), name: Line(200) }),
  z.object({ kind: z.literal('place') }),
])
export type RuleBody = z.infer<typeof RuleBody>

/** The same, as people read it. A unit that has ended keeps its name. */
export const NamedRuleBody = z.object({
  body: RuleBody,
  /** Null for the unit concerned itself. */
  name: z.string().nullable(),
})
export type NamedRuleBody = z.infer<typeof NamedRuleBody>

/** Which unit leads a field and which support, by which decision, on which days. */
export const CoordinationRule = z.object({
  id: Id,
  fieldId: Id,
  scope: z.enum(RULE_SCOPES),
  lead: NamedRuleBody,
  /** In the order of the decision. */
  supports: z.array(NamedRuleBody),
  decision: z.string(),
  from: CivilDate,
  /** The last day; null while it lasts. */
  to: CivilDate.nullable(),
})
export type CoordinationRule = z.infer<typeof CoordinationRule>

/** A field of work (lĩnh vực), with the words by which a document may name it. */
export const WorkField = z.object({
  id: Id,
  name: z.string(),
  keywords: z.array(z.string()),
  description: z.string(),
  /** The last day; null while it lasts. */
  endedOn: CivilDate.nullable(),
  /** Every rule of the field, the latest first; which are in force follows from their days. */
  rules: z.array(CoordinationRule),
  version: z.int(),
})
export type WorkField = z.infer<typeof WorkField>

export const COORDINATION_ABILITIES = ['manage'] as const

export const CoordinationRegister = z.object({
  /** By name. */
  fields: z.array(WorkField),
  abilities: z.array(z.enum(COORDINATION_ABILITIES)),
})
export type CoordinationRegister = z.infer<typeof CoordinationRegister>

/** What the register lacks, or says twice, today. */
export const CoordinationGaps = z.object({
  /** Fields for which no rule is in force today. */
  withoutLead: z.array(z.object({ fieldId: Id, fieldName: z.string() })),
  /** Rules in force whose unit has ended, with the units that took over. */
  endedUnits: z.array(
    z.object({
      ruleId: Id,
      fieldId: Id,
      fieldName: z.string(),
      role: z.enum(['lead', 'support']),
      unitId: Id,
      unitName: z.string(),
      endedOn: CivilDate,
      successors: z.array(z.object({ unitId: Id, unitName: z.string() })),
    }),
  ),
  /** Words that name more than one field: no lead can be proposed from them alone. */
  sharedKeywords: z.array(
    z.object({
      keyword: z.string(),
      fields: z.array(z.object({ fieldId: Id, fieldName: z.string() })),
    }),
  ),
})
export type CoordinationGaps = z.infer<typeof CoordinationGaps>

/** What the register says about the field that a text names. Several of them: the text is undecided. */
export const FieldAdvice = z.object({
  fieldId: Id,
  fieldName: z.string(),
  /** Null when no rule is in force for the place that the document comes from. */
  rule: z
    .object({
      id: Id,
      decision: z.string(),
      leadName: z.string(),
      /** Null when no such unit exists today. */
      leadUnitId: Id.nullable(),
      /** The head of the lead unit; null when there is no such seat. */
      leadPositionId: Id.nullable(),
      leadTitle: z.string().nullable(),
      supportNames: z.array(z.string()),
      supportUnitIds: z.array(Id),
    })
    .nullable(),
})
export type FieldAdvice = z.infer<typeof FieldAdvice>

export const EditWorkField = z.object({
  name: Line(200),
  keywords: z.array(Line(100)).max(40),
  description: Paragraphs(2000),
})
export type EditWorkField = z.infer<typeof EditWorkField>

const RuleContent = z.object({
  lead: RuleBody,
  supports: z.array(RuleBody).max(30),
  decision: Line(200),
  from: CivilDate,
  to: CivilDate.nullable(),
})

export const AddCoordinationRule = RuleContent.extend({ scope: z.enum(RULE_SCOPES) })
export type AddCoordinationRule = z.infer<typeof AddCoordinationRule>

/**
 * From its own first day the rule is corrected; from a later day on a new rule takes over, and the
 * one before ends on the day before.
 */
export const ChangeCoordinationRule = RuleContent
export type ChangeCoordinationRule = z.infer<typeof ChangeCoordinationRule>

const LastDay = z.object({ lastDay: CivilDate })
const FieldParams = z.object({ fieldId: Id })
const RuleParams = z.object({ ruleId: Id })
const MANAGE_ERRORS = ['coordination-manage-forbidden'] as const
const RULE_ERRORS = [
  ...MANAGE_ERRORS,
  'unit-not-found',
  'coordination-rule-overlaps',
  'coordination-rule-days',
  'coordination-rule-body',
] as const

export const coordinationRoutes = {
  getCoordinationRegister: route({
    method: 'get',
    path: '/coordination',
    tag: 'coordination',
    summary: 'The register of fields of work: who leads, who supports, since when',
    query: z.object({ search: z.string().trim().max(100).optional() }),
    response: json(CoordinationRegister),
  }),
  getCoordinationGaps: route({
    method: 'get',
    path: '/coordination/gaps',
    tag: 'coordination',
    summary: 'Fields without a lead, rules whose unit has ended, words that name two fields',
    response: json(CoordinationGaps),
  }),
  exportCoordination: route({
    method: 'get',
    path: '/coordination/export',
    tag: 'coordination',
    summary: 'The register as a spreadsheet',
    query: z.object({ format: z.enum(['xlsx', 'csv']) }),
    response: file,
  }),
  addWorkField: route({
    method: 'post',
    path: '/coordination/fields',
    tag: 'coordination',
    summary: 'Add a field of work',
    body: jsonBody(EditWorkField),
    response: json(z.object({ id: Id }), 201),
    errors: [...MANAGE_ERRORS, 'work-field-name-taken'],
  }),
  changeWorkField: route({
    method: 'patch',
    path: '/coordination/fields/{fieldId}',
    tag: 'coordination',
    summary: 'Change what a field of work is called and by which words it is known',
    params: FieldParams,
    body: jsonBody(EditWorkField),
    response: empty,
    ifMatch: true,
    errors: [
      ...MANAGE_ERRORS,
      'work-field-not-found',
      'work-field-ended',
      'work-field-name-taken',
      'version-outdated',
    ],
  }),
  endWorkField: route({
    method: 'post',
    path: '/coordination/fields/{fieldId}/end',
    tag: 'coordination',
    summary: 'End a field of work, with the rules that are still in force',
    params: FieldParams,
    body: jsonBody(LastDay),
    response: empty,
    errors: [
      ...MANAGE_ERRORS,
      'work-field-not-found',
      'work-field-ended',
      'coordination-rule-days',
    ],
  }),
  addCoordinationRule: route({
    method: 'post',
    path: '/coordination/fields/{fieldId}/rules',
    tag: 'coordination',
    summary: 'Say who leads a field and who supports, from a day on',
    params: FieldParams,
    body: jsonBody(AddCoordinationRule),
    response: json(z.object({ id: Id }), 201),
    errors: [...RULE_ERRORS, 'work-field-not-found', 'work-field-ended'],
  }),
  changeCoordinationRule: route({
    method: 'patch',
    path: '/coordination/rules/{ruleId}',
    tag: 'coordination',
    summary: 'Correct a rule, or let a new one take over from a later day on',
    params: RuleParams,
    body: jsonBody(ChangeCoordinationRule),
    response: json(z.object({ id: Id })),
    errors: [...RULE_ERRORS, 'coordination-rule-not-found', 'coordination-rule-over'],
  }),
  endCoordinationRule: route({
    method: 'post',
    path: '/coordination/rules/{ruleId}/end',
    tag: 'coordination',
    summary: 'End a rule on its last day',
    params: RuleParams,
    body: jsonBody(LastDay),
    response: empty,
    errors: [
      ...MANAGE_ERRORS,
      'coordination-rule-not-found',
      'coordination-rule-over',
      'coordination-rule-days',
    ],
  }),
}
