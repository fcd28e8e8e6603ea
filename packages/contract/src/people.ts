import { z } from 'zod'
import { CivilDate, Id, Line, page, PageQuery } from './fields.ts'
import { Position } from './organization.ts'
import { empty, json, jsonBody, route } from './route.ts'

export const CreatePerson = z.object({ fullName: Line(200) })
export type CreatePerson = z.infer<typeof CreatePerson>

export const RecordAppointment = z.object({
  personId: Id,
  positionId: Id,
  holding: z.enum(['holder', 'acting']),
  from: CivilDate,
  /** The last day, or null while it lasts. */
  to: CivilDate.nullable(),
  decision: Line(200),
})
export type RecordAppointment = z.infer<typeof RecordAppointment>

export const EndAppointment = z.object({ lastDay: CivilDate, decision: Line(200) })
export type EndAppointment = z.infer<typeof EndAppointment>

export const Appointment = z.object({
  id: Id,
  personId: Id,
  fullName: z.string(),
  holding: z.enum(['holder', 'acting']),
  from: CivilDate,
  to: CivilDate.nullable(),
})
export type Appointment = z.infer<typeof Appointment>

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
  listAppointments: route({
    method: 'get',
    path: '/positions/{positionId}/appointments',
    tag: 'people',
    summary: 'Who has held a position, and when',
    params: z.object({ positionId: Id }),
    response: json(z.object({ position: Position, entries: z.array(Appointment) })),
    errors: ['position-not-found'],
  }),
  createPerson: route({
    method: 'post',
    path: '/people',
    tag: 'people',
    summary: 'Enter a person',
    body: jsonBody(CreatePerson),
    response: json(z.object({ id: Id }), 201),
    errors: ['person-create-forbidden'],
  }),
  recordAppointment: route({
    method: 'post',
    path: '/appointments',
    tag: 'people',
    summary: 'Appoint a person to a position, or let them act in it',
    body: jsonBody(RecordAppointment),
    response: json(z.object({ id: Id }), 201),
    errors: [
      'person-not-found',
      'position-not-found',
      'appointment-overlaps',
      'appointment-ends-before-start',
      'appointment-record-forbidden',
    ],
  }),
  endAppointment: route({
    method: 'post',
    path: '/appointments/{appointmentId}/end',
    tag: 'people',
    summary: 'End an appointment on its last day',
    params: z.object({ appointmentId: Id }),
    body: jsonBody(EndAppointment),
    response: empty,
    errors: [
      'appointment-not-found',
      'appointment-ended',
      'appointment-ends-before-start',
      'appointment-end-forbidden',
    ],
  }),
}
