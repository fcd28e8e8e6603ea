import { z } from 'zod'
import { CivilDate, Id, Line, Moment } from './fields.ts'
import { Position } from './organization.ts'
import { empty, json, jsonBody, route } from './route.ts'

/**
 * Why somebody sits in a seat: bổ nhiệm or phân công, kiêm nhiệm, biệt phái, phụ trách or quyền,
 * and standing in for somebody who is away. The first three hold the seat, the last two act in it.
 */
export const APPOINTMENT_BASES = [
  'appointment',
  'concurrent',
  'secondment',
  'acting',
  'deputising',
] as const
export const AppointmentBasis = z.enum(APPOINTMENT_BASES)
export type AppointmentBasis = z.infer<typeof AppointmentBasis>

export const RecordAppointment = z.object({
  personId: Id,
  positionId: Id,
  holding: z.enum(['holder', 'acting']),
  /** A further seat beside one that the person holds must be said to be `concurrent`. */
  basis: z.enum(['appointment', 'concurrent', 'acting']).optional(),
  from: CivilDate,
  /** The last day, or null while it lasts. */
  to: CivilDate.nullable(),
  decision: Line(200),
})
export type RecordAppointment = z.infer<typeof RecordAppointment>

export const EndAppointment = z.object({ lastDay: CivilDate, decision: Line(200) })
export type EndAppointment = z.infer<typeof EndAppointment>

/** An entry that was never right: it stays to be read, and counts for no day. */
export const CancelAppointment = z.object({ reason: Line(500) })
export type CancelAppointment = z.infer<typeof CancelAppointment>

/** Ends one appointment the day before `from` and begins another, in one act. */
export const MovePerson = z.object({
  positionId: Id,
  from: CivilDate,
  to: CivilDate.nullable(),
  decision: Line(200),
})
export type MovePerson = z.infer<typeof MovePerson>

export const RecordSecondment = z.object({
  /** The seat to which the person is lent. */
  positionId: Id,
  from: CivilDate,
  /** The last day; the person is back in the own seat the day after. */
  to: CivilDate,
  decision: Line(200),
  /** Who acts in the seat left meanwhile; null leaves it uncovered. */
  actingPersonId: Id.nullable(),
})
export type RecordSecondment = z.infer<typeof RecordSecondment>

export const RecordAbsence = z.object({
  from: CivilDate,
  to: CivilDate,
  deputyId: Id,
  /** The seats in which the deputy stands in; all that the person holds unless named. */
  positionIds: z.array(Id).min(1).max(20).optional(),
})
export type RecordAbsence = z.infer<typeof RecordAbsence>

export const EndAbsence = z.object({
  /** The last day away; null when the absence does not take place at all. */
  lastDay: CivilDate.nullable(),
})
export type EndAbsence = z.infer<typeof EndAbsence>

/** Somebody away, and who stands in. Why they are away is not kept. */
export const Absence = z.object({
  id: Id,
  from: CivilDate,
  to: CivilDate,
  deputyId: Id,
  deputyName: z.string(),
  canEnd: z.boolean(),
})
export type Absence = z.infer<typeof Absence>

/** What the viewer may do with one appointment as it stands. */
export const APPOINTMENT_ACTIONS = ['end', 'cancel', 'move', 'second'] as const

export const Appointment = z.object({
  id: Id,
  personId: Id,
  fullName: z.string(),
  staffCode: z.string().nullable(),
  holding: z.enum(['holder', 'acting']),
  basis: AppointmentBasis,
  from: CivilDate,
  to: CivilDate.nullable(),
  decision: z.string(),
  endDecision: z.string().nullable(),
  /** When the entry was found to be wrong; null while it counts. */
  cancelledAt: Moment.nullable(),
  cancelReason: z.string().nullable(),
  actions: z.array(z.enum(APPOINTMENT_ACTIONS)),
})
export type Appointment = z.infer<typeof Appointment>

const APPOINTING = [
  'person-not-found',
  'person-left',
  'position-not-found',
  'position-abolished',
  'appointment-overlaps',
  'appointment-ends-before-start',
  'appointment-not-concurrent',
  'appointment-before-birth',
  'appointment-outside-seat',
  'appointment-record-forbidden',
  'appointment-own',
] as const

export const appointmentRoutes = {
  listAppointments: route({
    method: 'get',
    path: '/positions/{positionId}/appointments',
    tag: 'people',
    summary: 'Who has held a position, and when; the latest first, mistaken entries too',
    params: z.object({ positionId: Id }),
    response: json(
      z.object({
        position: Position,
        entries: z.array(Appointment),
        abilities: z.array(z.enum(['appoint'])),
      }),
    ),
    errors: ['position-not-found'],
  }),
  recordAppointment: route({
    method: 'post',
    path: '/appointments',
    tag: 'people',
    summary: 'Appoint a person to a position, or let them act in it',
    body: jsonBody(RecordAppointment),
    response: json(z.object({ id: Id }), 201),
    errors: [...APPOINTING, 'appointment-basis-unfit'],
  }),
  endAppointment: route({
    method: 'post',
    path: '/appointments/{appointmentId}/end',
    tag: 'people',
    summary:
      'End an appointment on its last day; from a secondment the person is back the day after',
    params: z.object({ appointmentId: Id }),
    body: jsonBody(EndAppointment),
    response: empty,
    errors: [
      'appointment-not-found',
      'appointment-ended',
      'appointment-cancelled',
      'appointment-of-absence',
      'appointment-overlaps',
      'appointment-ends-before-start',
      'appointment-end-forbidden',
    ],
  }),
  cancelAppointment: route({
    method: 'post',
    path: '/appointments/{appointmentId}/cancel',
    tag: 'people',
    summary: 'Correct a mistaken entry: it stays in the history and counts for no day',
    params: z.object({ appointmentId: Id }),
    body: jsonBody(CancelAppointment),
    response: empty,
    errors: [
      'appointment-not-found',
      'appointment-cancelled',
      'appointment-of-absence',
      'appointment-overlaps',
      'appointment-end-forbidden',
    ],
  }),
  movePerson: route({
    method: 'post',
    path: '/appointments/{appointmentId}/move',
    tag: 'people',
    summary: 'Move the holder to another position: one appointment ends and another begins',
    params: z.object({ appointmentId: Id }),
    body: jsonBody(MovePerson),
    response: json(z.object({ id: Id }), 201),
    errors: [
      ...APPOINTING,
      'appointment-not-found',
      'appointment-ended',
      'appointment-cancelled',
      'appointment-not-held',
    ],
  }),
  recordSecondment: route({
    method: 'post',
    path: '/appointments/{appointmentId}/secondment',
    tag: 'people',
    summary: 'Lend the holder to another position for some days; the own seat is free meanwhile',
    params: z.object({ appointmentId: Id }),
    body: jsonBody(RecordSecondment),
    response: json(z.object({ id: Id }), 201),
    errors: [
      ...APPOINTING,
      'appointment-not-found',
      'appointment-cancelled',
      'appointment-not-held',
      'secondment-outside-appointment',
      'secondment-to-own-seat',
      'deputy-is-oneself',
      'absence-overlaps',
    ],
  }),
  recordAbsence: route({
    method: 'post',
    path: '/people/{personId}/absences',
    tag: 'people',
    summary: 'Somebody is away: a deputy answers for their seats on those days',
    params: z.object({ personId: Id }),
    body: jsonBody(RecordAbsence),
    response: json(z.object({ id: Id }), 201),
    errors: [
      'person-not-found',
      'person-left',
      'absence-forbidden',
      'absence-overlaps',
      'absence-in-past',
      'absence-without-seat',
      'absence-seat-not-held',
      'absence-seat-covered',
      'absence-while-deputising',
      'deputy-is-oneself',
      'deputy-absent',
      'appointment-ends-before-start',
    ],
  }),
  endAbsence: route({
    method: 'post',
    path: '/absences/{absenceId}/end',
    tag: 'people',
    summary: 'Somebody is back early, or does not go',
    params: z.object({ absenceId: Id }),
    body: jsonBody(EndAbsence),
    response: empty,
    errors: [
      'absence-not-found',
      'absence-ended',
      'absence-forbidden',
      'appointment-ends-before-start',
    ],
  }),
}
