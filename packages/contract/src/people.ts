import { z } from 'zod'
import { Absence, AppointmentBasis } from './appointments.ts'
import { CivilDate, Id, Line, page, PageQuery } from './fields.ts'
import { Position, POSITION_RANKS } from './organization.ts'
import { empty, json, jsonBody, route } from './route.ts'

/** The code that tells people of one name apart. */
export const StaffCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z][0-9A-Za-z./_-]{0,39}$/)

/** Digits with spaces, dots and a plus sign, as people write telephone numbers. */
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 .()-]{2,29}$/)

export const CreatePerson = z.object({
  fullName: Line(200),
  staffCode: StaffCode.nullable().optional(),
  /** Of the office: everybody inside the tenant can call it. */
  workPhone: Phone.nullable().optional(),
  workEmail: z.email().max(200).nullable().optional(),
})
export type CreatePerson = z.infer<typeof CreatePerson>

/** What is not named stays as it is. */
export const ChangePerson = z.object({
  fullName: Line(200).optional(),
  staffCode: StaffCode.nullable().optional(),
  workPhone: Phone.nullable().optional(),
  workEmail: z.email().max(200).nullable().optional(),
  /** The last day of work here; null while the person works here. */
  leftOn: CivilDate.nullable().optional(),
})
export type ChangePerson = z.infer<typeof ChangePerson>

/** A seat in which somebody sits, sat or will sit. */
export const PersonSeat = z.object({
  appointmentId: Id,
  positionId: Id,
  title: z.string(),
  rank: z.enum(POSITION_RANKS),
  unitId: Id,
  unitName: z.string(),
  holding: z.enum(['holder', 'acting']),
  basis: AppointmentBasis,
  from: CivilDate,
  to: CivilDate.nullable(),
})
export type PersonSeat = z.infer<typeof PersonSeat>

/** Somebody as everybody inside the tenant may know them. */
export const PersonEntry = z.object({
  id: Id,
  fullName: z.string(),
  staffCode: z.string().nullable(),
  workPhone: z.string().nullable(),
  workEmail: z.string().nullable(),
  leftOn: CivilDate.nullable(),
  /** Those of today. */
  seats: z.array(PersonSeat),
})
export type PersonEntry = z.infer<typeof PersonEntry>

export const PERSON_ABILITIES = [
  'change-person',
  'record-absence',
  'open-personal-file',
  'change-personal-file',
  'request-personal-data',
  'remove-person',
] as const

export const Person = PersonEntry.extend({
  /** Of the row itself, for `If-Match` of changing it. */
  version: z.int(),
  /** Ended ones, the latest first. */
  formerSeats: z.array(PersonSeat),
  /** Those that begin after today. */
  comingSeats: z.array(PersonSeat),
  /** Running and coming. */
  absences: z.array(Absence),
  abilities: z.array(z.enum(PERSON_ABILITIES)),
})
export type Person = z.infer<typeof Person>

export const peopleRoutes = {
  searchPositions: route({
    method: 'get',
    path: '/positions',
    tag: 'people',
    summary: 'Positions with who answers for them today; search folds marks and case',
    query: PageQuery.extend({
      unitId: Id.optional(),
      search: z.string().trim().max(100).optional(),
      uncovered: z.stringbool().optional(),
    }),
    response: json(page(Position)),
  }),
  searchPeople: route({
    method: 'get',
    path: '/people',
    tag: 'people',
    summary: 'People by name or staff code, with their seats of today; search folds marks and case',
    query: PageQuery.extend({
      search: z.string().trim().max(100).optional(),
      /** Who sits in a seat of this unit today. */
      unitId: Id.optional(),
      /** Those who have left as well. */
      left: z.stringbool().optional(),
    }),
    response: json(page(PersonEntry)),
  }),
  getPerson: route({
    method: 'get',
    path: '/people/{personId}',
    tag: 'people',
    summary: 'One person: contacts of the office, seats now and before, what the viewer may do',
    params: z.object({ personId: Id }),
    response: json(Person),
    errors: ['person-not-found'],
  }),
  createPerson: route({
    method: 'post',
    path: '/people',
    tag: 'people',
    summary: 'Enter a person',
    body: jsonBody(CreatePerson),
    response: json(z.object({ id: Id }), 201),
    errors: ['person-create-forbidden', 'staff-code-taken'],
  }),
  changePerson: route({
    method: 'patch',
    path: '/people/{personId}',
    tag: 'people',
    summary: 'Correct a name, a staff code or a contact; note that somebody has left',
    params: z.object({ personId: Id }),
    body: jsonBody(ChangePerson),
    response: empty,
    errors: [
      'person-not-found',
      'person-change-forbidden',
      'person-erased',
      'staff-code-taken',
      'person-has-seats',
      'version-outdated',
    ],
    ifMatch: true,
  }),
}
