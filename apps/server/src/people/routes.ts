import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { createPerson } from './commands/create-person.ts'
import { endAppointment } from './commands/end-appointment.ts'
import { recordAppointment } from './commands/record-appointment.ts'
import { listAppointments } from './queries/list-appointments.ts'

export const peopleOperations: readonly Operation[] = [
  operation(API_ROUTES.listAppointments, (ctx, { params }) =>
    listAppointments(ctx, params.positionId),
  ),
  operation(API_ROUTES.createPerson, (ctx, { body }) => createPerson(ctx, body)),
  operation(API_ROUTES.recordAppointment, (ctx, { body }) => recordAppointment(ctx, body)),
  operation(API_ROUTES.endAppointment, (ctx, { params, body }) =>
    endAppointment(ctx, params.appointmentId, body),
  ),
]
