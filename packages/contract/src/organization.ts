import { z } from 'zod'
import { CivilDate, Id, Line } from './fields.ts'

export const UNIT_KINDS = [
  'city',
  'province',
  'party-committee',
  'party-organ',
  'peoples-council',
  'peoples-committee',
  'department',
  'front-union',
  'ward',
  'commune',
  'special-zone',
  'office',
  'division',
  'public-service-unit',
  'service-centre',
  'neighbourhood',
  'residential-group',
] as const

/** The blocks (khối) by which the headcount of an organization is granted and compared. */
export const BLOCKS = [
  'party',
  'council',
  'government',
  'front',
  'public-service',
  'below-ward',
] as const

export const Unit = z.object({
  id: Id,
  parentId: Id.nullable(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  shortName: z.string(),
  code: z.string().nullable(),
  validFrom: CivilDate,
  validTo: CivilDate.nullable(),
  headPositionId: Id.nullable(),
  block: z.enum(BLOCKS),
  officialCode: z.string().nullable(),
  population: z.int().nullable(),
})
export type Unit = z.infer<typeof Unit>

export const POSITION_RANKS = ['head', 'deputy', 'member'] as const

/** What a seat entitles to beyond its place. */
export const DUTIES = [
  'plan-clerk',
  'organization-administrator',
  'auditor',
  'personnel-officer',
  'account-administrator',
] as const

/** Who answers for a position today. `null` means that nobody does: the post is uncovered. */
export const Holder = z.object({
  personId: Id,
  fullName: z.string(),
  holding: z.enum(['holder', 'acting']),
})
export type Holder = z.infer<typeof Holder>

export const Position = z.object({
  id: Id,
  unitId: Id,
  unitName: z.string(),
  title: z.string(),
  rank: z.enum(POSITION_RANKS),
  holder: Holder.nullable(),
})
export type Position = z.infer<typeof Position>

/** An identifier for exchanging documents (Decision 20/2020/QĐ-TTg). */
const UnitCode = z
  .string()
  .regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/)
  .max(35)
const OfficialCode = z.string().regex(/^[0-9]{2,5}$/)
const Population = z.int().min(0).max(20_000_000)
const Decision = Line(200)

export const CreateUnit = z.object({
  parentId: Id.nullable(),
  kind: z.enum(UNIT_KINDS),
  name: Line(200),
  shortName: Line(100),
  code: UnitCode.nullable(),
  /** Of the official list of administrative units; none unless given. */
  officialCode: OfficialCode.nullable().optional(),
  population: Population.nullable().optional(),
  validFrom: CivilDate,
})
export type CreateUnit = z.infer<typeof CreateUnit>

/** What is left out stays as it is. */
export const ChangeUnit = z.object({
  from: CivilDate,
  decision: Decision,
  kind: z.enum(UNIT_KINDS).optional(),
  name: Line(200).optional(),
  shortName: Line(100).optional(),
  code: UnitCode.nullable().optional(),
})
export type ChangeUnit = z.infer<typeof ChangeUnit>

export const MoveUnit = z.object({
  from: CivilDate,
  decision: Decision,
  /** Null is the top. */
  parentId: Id.nullable(),
})
export type MoveUnit = z.infer<typeof MoveUnit>

/** Facts that are kept as they stand, without days. What is left out stays as it is. */
export const RecordUnitFacts = z.object({
  officialCode: OfficialCode.nullable().optional(),
  population: Population.nullable().optional(),
})
export type RecordUnitFacts = z.infer<typeof RecordUnitFacts>

/** The last day of a unit or of a seat, and what ends it. */
export const EndOfExistence = z.object({ lastDay: CivilDate, decision: Decision })
export type EndOfExistence = z.infer<typeof EndOfExistence>

/** What a seat is beyond its place and its title. What is left out stays as it is, or is none. */
export const PositionTraits = z.object({
  duties: z.array(z.enum(DUTIES)).max(DUTIES.length).optional(),
  /** The office's own code of the seat. */
  code: Line(60).nullable().optional(),
  jobGroupId: Id.nullable().optional(),
  /** A post whose holder changes by rule (Decree 59/2019/NĐ-CP). */
  sensitive: z.boolean().optional(),
  nonLocalRequired: z.boolean().optional(),
  /** How long one appointment lasts. */
  termMonths: z.int().min(1).max(600).nullable().optional(),
  /** Below the ward: no post of the civil service. */
  unpaid: z.boolean().optional(),
})
export type PositionTraits = z.infer<typeof PositionTraits>

export const CreatePosition = z.object({
  unitId: Id,
  title: Line(200),
  rank: z.enum(POSITION_RANKS),
  ...PositionTraits.shape,
  /** Today unless given. */
  validFrom: CivilDate.optional(),
})
export type CreatePosition = z.infer<typeof CreatePosition>

/** What is left out stays as it is. */
export const ChangePosition = z.object({
  from: CivilDate,
  decision: Decision,
  title: Line(200).optional(),
  rank: z.enum(POSITION_RANKS).optional(),
})
export type ChangePosition = z.infer<typeof ChangePosition>

/** Takes over from, or is taken over by. */
const Succession = z.object({
  id: Id,
  /** The name of the unit, or the title of the seat. */
  name: z.string(),
  on: CivilDate,
  /** Null where none was entered. */
  decision: z.string().nullable(),
})

/** How a unit was described on which days, the newest first. */
export const UnitHistory = z.object({
  unit: Unit,
  /** The decision that ended it; null while it lasts. */
  endDecision: z.string().nullable(),
  versions: z.array(
    z.object({
      validFrom: CivilDate,
      validTo: CivilDate.nullable(),
      kind: z.enum(UNIT_KINDS),
      name: z.string(),
      shortName: z.string(),
      code: z.string().nullable(),
      /** As the unit above was called on the first day. */
      parent: z.object({ id: Id, name: z.string() }).nullable(),
      /** Null for what was entered without one. */
      decision: z.string().nullable(),
    }),
  ),
  predecessors: z.array(Succession),
  successors: z.array(Succession),
})
export type UnitHistory = z.infer<typeof UnitHistory>

/** A seat with its traits and what it was on which days, the newest first. */
export const PositionHistory = z.object({
  position: z.object({
    id: Id,
    unitId: Id,
    unitName: z.string(),
    title: z.string(),
    rank: z.enum(POSITION_RANKS),
    duties: z.array(z.enum(DUTIES)),
    code: z.string().nullable(),
    jobGroup: z.object({ id: Id, name: z.string() }).nullable(),
    sensitive: z.boolean(),
    nonLocalRequired: z.boolean(),
    termMonths: z.int().nullable(),
    unpaid: z.boolean(),
    validFrom: CivilDate,
    validTo: CivilDate.nullable(),
  }),
  endDecision: z.string().nullable(),
  versions: z.array(
    z.object({
      validFrom: CivilDate,
      validTo: CivilDate.nullable(),
      unitId: Id,
      /** As the unit was called on the first day. */
      unitName: z.string(),
      title: z.string(),
      rank: z.enum(POSITION_RANKS),
      decision: z.string().nullable(),
    }),
  ),
  predecessors: z.array(Succession),
  successors: z.array(Succession),
})
export type PositionHistory = z.infer<typeof PositionHistory>
