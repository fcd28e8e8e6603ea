import { z } from 'zod'
import { SeatCounts } from './directory.ts'
import { CivilDate, Id, Line, page, PageQuery, Paragraphs } from './fields.ts'
import { BLOCKS, POSITION_RANKS, UNIT_KINDS } from './organization.ts'
import { empty, file, json, jsonBody, route } from './route.ts'

/** Law on Cadres and Civil Servants 80/2025/QH15: leading, professional, supporting. */
export const JOB_CATEGORIES = ['leadership', 'professional', 'support'] as const

export const SaveJobGroup = z.object({
  name: Line(200),
  category: z.enum(JOB_CATEGORIES),
  /** Training and certificates that the group requires. */
  requiredTraining: Paragraphs(2000),
  standards: Paragraphs(2000),
})
export type SaveJobGroup = z.infer<typeof SaveJobGroup>

export const JobGroup = SaveJobGroup.extend({
  id: Id,
  /** Seats that exist today. */
  seats: z.int(),
})
export type JobGroup = z.infer<typeof JobGroup>

export const SetEstablishment = z.object({
  jobGroupId: Id,
  headcount: z.int().min(0).max(100_000),
  from: CivilDate,
  decision: Line(200),
})
export type SetEstablishment = z.infer<typeof SetEstablishment>

/** How many seats of a group a unit is granted, on which days and by which decision. */
export const Establishment = z.object({
  jobGroupId: Id,
  jobGroupName: z.string(),
  category: z.enum(JOB_CATEGORIES),
  headcount: z.int(),
  decision: z.string(),
  validFrom: CivilDate,
  validTo: CivilDate.nullable(),
  /** Seats of the group in the unit itself today; only in the entry that is valid today. */
  seats: z.int().nullable(),
})
export type Establishment = z.infer<typeof Establishment>

/** Seats that exist today against those that are granted. Vacant are `acting` and `uncovered`. */
export const StaffFigures = SeatCounts.extend({
  /** Granted headcount; null where none has been entered. */
  establishment: z.int().nullable(),
})
export type StaffFigures = z.infer<typeof StaffFigures>

/** A share with what it was made from; null says that it cannot be given, and why. */
export const StaffRatio = z.union([
  z.object({ value: z.number(), missing: z.null() }),
  z.object({ value: z.null(), missing: z.enum(['population-unknown', 'no-open-tasks']) }),
])
export type StaffRatio = z.infer<typeof StaffRatio>

export const UnitStaffing = StaffFigures.extend({
  unitId: Id,
  unitName: z.string(),
  unitKind: z.enum(UNIT_KINDS),
  block: z.enum(BLOCKS),
  population: z.int().nullable(),
  /** Filled seats per thousand residents. */
  perThousandResidents: StaffRatio,
  /** Open tasks that the unit, with all below it, leads; of the plans that the reader may see. */
  openTasks: z.int(),
  /** Filled seats per hundred open tasks. */
  perHundredTasks: StaffRatio,
})
export type UnitStaffing = z.infer<typeof UnitStaffing>

/** Establishment against seats against people, today, below one unit or in the whole tree. */
export const Staffing = z.object({
  on: CivilDate,
  total: StaffFigures,
  /** Seats below the ward that are no posts of the civil service; in none of the other figures. */
  unpaid: SeatCounts,
  blocks: z.array(StaffFigures.extend({ block: z.enum(BLOCKS) })),
  groups: z.array(
    StaffFigures.extend({
      /** Null for seats that are in no group. */
      jobGroupId: Id.nullable(),
      name: z.string().nullable(),
      category: z.enum(JOB_CATEGORIES).nullable(),
    }),
  ),
  /** Wards, communes, special zones, departments and public service units, with all below each. */
  units: z.array(UnitStaffing),
  /** Over the wards, communes and special zones whose residents are known. */
  residents: z.object({
    /** Of how many the residents are known. */
    known: z.int(),
    of: z.int(),
    population: z.int(),
    perThousandResidents: StaffRatio,
  }),
})
export type Staffing = z.infer<typeof Staffing>

export const VACANCY_STATES = ['uncovered', 'acting'] as const

/** A seat without a holder of its own today. */
export const Vacancy = z.object({
  positionId: Id,
  title: z.string(),
  rank: z.enum(POSITION_RANKS),
  unitId: Id,
  unitName: z.string(),
  unitKind: z.enum(UNIT_KINDS),
  /** The ward, department or other whole body that the unit is inside; null when it is one itself. */
  bodyName: z.string().nullable(),
  jobGroupName: z.string().nullable(),
  sensitive: z.boolean(),
  unpaid: z.boolean(),
  state: z.enum(VACANCY_STATES),
  /** Who acts; null while the seat is uncovered. */
  acting: z.object({ personId: Id, fullName: z.string() }).nullable(),
  /** The day after the last holder's last day, else the first day of the seat. */
  since: CivilDate,
  /** Days up to and including today. */
  days: z.int(),
  /** Nobody has ever held it. */
  neverHeld: z.boolean(),
})
export type Vacancy = z.infer<typeof Vacancy>

const VacancyFilter = z.object({
  /** With all units below it. */
  unitId: Id.optional(),
  unitKind: z.enum(UNIT_KINDS).optional(),
  rank: z.enum(POSITION_RANKS).optional(),
  state: z.enum(VACANCY_STATES).optional(),
  sensitive: z.stringbool().optional(),
  search: z.string().trim().max(100).optional(),
})

const JobGroupParams = z.object({ jobGroupId: Id })
const UnitParams = z.object({ unitId: Id })

export const staffingRoutes = {
  listJobGroups: route({
    method: 'get',
    path: '/job-groups',
    tag: 'organization',
    summary: 'Groups of job positions, and what each requires',
    response: json(z.object({ entries: z.array(JobGroup) })),
  }),
  createJobGroup: route({
    method: 'post',
    path: '/job-groups',
    tag: 'organization',
    summary: 'Create a group of job positions',
    body: jsonBody(SaveJobGroup),
    response: json(z.object({ id: Id }), 201),
    errors: ['job-group-name-taken', 'job-group-forbidden'],
  }),
  reviseJobGroup: route({
    method: 'patch',
    path: '/job-groups/{jobGroupId}',
    tag: 'organization',
    summary: 'Say anew what a group of job positions is and requires',
    params: JobGroupParams,
    body: jsonBody(SaveJobGroup),
    response: empty,
    errors: ['job-group-not-found', 'job-group-name-taken', 'job-group-forbidden'],
  }),
  removeJobGroup: route({
    method: 'delete',
    path: '/job-groups/{jobGroupId}',
    tag: 'organization',
    summary: 'Remove a group of job positions that no seat and no establishment names',
    params: JobGroupParams,
    response: empty,
    errors: ['job-group-not-found', 'job-group-used', 'job-group-forbidden'],
  }),
  listEstablishment: route({
    method: 'get',
    path: '/units/{unitId}/establishment',
    tag: 'organization',
    summary: 'How many seats a unit is and was granted, the newest first',
    params: UnitParams,
    response: json(z.object({ entries: z.array(Establishment) })),
    errors: ['unit-not-found'],
  }),
  setEstablishment: route({
    method: 'post',
    path: '/units/{unitId}/establishment',
    tag: 'organization',
    summary: 'Grant a unit a number of seats of a group from a day on',
    params: UnitParams,
    body: jsonBody(SetEstablishment),
    response: empty,
    errors: [
      'unit-not-found',
      'unit-ended',
      'job-group-not-found',
      'establishment-forbidden',
      'change-before-last',
    ],
  }),
  getStaffing: route({
    method: 'get',
    path: '/staffing',
    tag: 'reports',
    summary: 'Establishment, seats and people today: by block, by group, by ward and department',
    query: z.object({ unitId: Id.optional() }),
    response: json(Staffing),
    errors: ['unit-not-found'],
  }),
  listVacancies: route({
    method: 'get',
    path: '/vacancies',
    tag: 'reports',
    summary: 'Seats without a holder today, the longest vacant first',
    query: PageQuery.extend(VacancyFilter.shape),
    response: json(page(Vacancy).extend({ total: z.int() })),
  }),
  exportVacancies: route({
    method: 'get',
    path: '/vacancies/export',
    tag: 'reports',
    summary: 'Seats without a holder today, as a spreadsheet',
    query: VacancyFilter.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    response: file,
  }),
}
