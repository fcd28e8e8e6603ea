import { z } from 'zod'
import { CivilDate, Id, Line } from './fields.ts'
import { json, jsonBody, route } from './route.ts'

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

export const CreateUnit = z.object({
  parentId: Id.nullable(),
  kind: z.enum(UNIT_KINDS),
  name: Line(200),
  shortName: Line(100),
  code: z
    .string()
    .regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/)
    .max(35)
    .nullable(),
  /** Of the official list of administrative units; none unless given. */
  officialCode: z
    .string()
    .regex(/^[0-9]{2,5}$/)
    .nullable()
    .optional(),
  population: z.int().min(0).max(20_000_000).nullable().optional(),
  validFrom: CivilDate,
})
export type CreateUnit = z.infer<typeof CreateUnit>

export const CreatePosition = z.object({
  unitId: Id,
  title: Line(200),
  rank: z.enum(POSITION_RANKS),
  /** None unless named. */
  duties: z.array(z.enum(DUTIES)).max(DUTIES.length).optional(),
})
export type CreatePosition = z.infer<typeof CreatePosition>

export const organizationRoutes = {
  listUnits: route({
    method: 'get',
    path: '/units',
    tag: 'organization',
    summary: 'The unit tree as it stands on a day (today unless asked)',
    query: z.object({ on: CivilDate.optional() }),
    response: json(z.object({ entries: z.array(Unit) })),
  }),
  createUnit: route({
    method: 'post',
    path: '/units',
    tag: 'organization',
    summary: 'Create a unit',
    body: jsonBody(CreateUnit),
    response: json(z.object({ id: Id }), 201),
    errors: [
      'unit-not-found',
      'unit-create-forbidden',
      'unit-code-taken',
      'official-code-taken',
      'unit-too-deep',
    ],
  }),
  createPosition: route({
    method: 'post',
    path: '/positions',
    tag: 'organization',
    summary: 'Create a position, one seat',
    body: jsonBody(CreatePosition),
    response: json(z.object({ id: Id }), 201),
    errors: ['unit-not-found', 'position-create-forbidden', 'unit-has-head'],
  }),
}
