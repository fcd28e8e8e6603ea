import { z } from 'zod'
import { CivilDate, Id, page, PageQuery } from './fields.ts'
import { BLOCKS, DUTIES, POSITION_RANKS, UNIT_KINDS } from './organization.ts'
import { file, json, route } from './route.ts'

/** How to reach whoever answers for a seat at work; private contacts are never in it. */
export const Contact = z.object({
  personId: Id,
  fullName: z.string(),
  /** `acting` stands in for a holder who is absent or not yet appointed. */
  holding: z.enum(['holder', 'acting']),
  workPhone: z.string().nullable(),
  workEmail: z.string().nullable(),
})
export type Contact = z.infer<typeof Contact>

/** One seat with who answers for it on the day asked about; `null` means that nobody does. */
export const DirectorySeat = z.object({
  positionId: Id,
  unitId: Id,
  unitName: z.string(),
  title: z.string(),
  rank: z.enum(POSITION_RANKS),
  answers: Contact.nullable(),
  /** The first day without a holder; null while it has one. */
  vacantSince: CivilDate.nullable(),
})
export type DirectorySeat = z.infer<typeof DirectorySeat>

/** A seat that entitles to more than its place does. */
export const SeatWithDuties = DirectorySeat.extend({ duties: z.array(z.enum(DUTIES)).min(1) })
export type SeatWithDuties = z.infer<typeof SeatWithDuties>

/** Seats of one unit, without those of the units inside it. */
export const SeatCounts = z.object({
  seats: z.int(),
  /** With a holder of their own. */
  filled: z.int(),
  /** Without a holder, but somebody acts. */
  acting: z.int(),
  /** Nobody answers. */
  uncovered: z.int(),
})
export type SeatCounts = z.infer<typeof SeatCounts>

export const TreeUnit = z.object({
  id: Id,
  parentId: Id.nullable(),
  kind: z.enum(UNIT_KINDS),
  block: z.enum(BLOCKS),
  name: z.string(),
  shortName: z.string(),
  code: z.string().nullable(),
  counts: SeatCounts,
  head: z.object({ positionId: Id, title: z.string(), answers: Contact.nullable() }).nullable(),
})
export type TreeUnit = z.infer<typeof TreeUnit>

/** Work of one unit, without that of the units inside it; only plans that the reader may see. */
export const UnitLoad = z.object({ unitId: Id, open: z.int(), overdue: z.int() })
export type UnitLoad = z.infer<typeof UnitLoad>

export const UnitPage = z.object({
  unit: TreeUnit.extend({
    officialCode: z.string().nullable(),
    population: z.int().nullable(),
    validFrom: CivilDate,
    validTo: CivilDate.nullable(),
  }),
  /** From the top down to the unit itself. */
  path: z.array(z.object({ id: Id, name: z.string() })),
  seats: z.array(DirectorySeat),
  inside: z.array(TreeUnit),
})
export type UnitPage = z.infer<typeof UnitPage>

export const directoryRoutes = {
  getOrganizationTree: route({
    method: 'get',
    path: '/organization/tree',
    tag: 'directory',
    summary: 'Every unit of a day (today unless asked) with its seats counted and its head',
    query: z.object({ on: CivilDate.optional() }),
    response: json(z.object({ on: CivilDate, entries: z.array(TreeUnit) })),
  }),
  exportOrganizationTree: route({
    method: 'get',
    path: '/organization/tree/export',
    tag: 'directory',
    summary: 'The same tree as a spreadsheet',
    query: z.object({ on: CivilDate.optional(), format: z.enum(['xlsx', 'csv']) }),
    response: file,
  }),
  listUnitLoads: route({
    method: 'get',
    path: '/organization/loads',
    tag: 'directory',
    summary: 'Open and overdue tasks by lead unit, of the plans that the reader may see',
    response: json(z.object({ entries: z.array(UnitLoad) })),
  }),
  getUnit: route({
    method: 'get',
    path: '/units/{unitId}',
    tag: 'directory',
    summary: 'A unit with its seats, who answers for them, and the units inside it',
    params: z.object({ unitId: Id }),
    response: json(UnitPage),
    errors: ['unit-not-found'],
  }),
  listDuties: route({
    method: 'get',
    path: '/organization/duties',
    tag: 'directory',
    summary: 'Seats with a duty beyond their place, and who answers for them today',
    query: PageQuery.extend({ duty: z.enum(DUTIES).optional() }),
    response: json(page(SeatWithDuties)),
  }),
  searchDirectory: route({
    method: 'get',
    path: '/directory',
    tag: 'directory',
    summary: 'Seats by title, unit, and name of who answers; search folds marks and case',
    query: PageQuery.extend({ search: z.string().trim().max(100).optional() }),
    response: json(page(DirectorySeat)),
  }),
}
