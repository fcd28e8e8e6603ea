export {
  type Accountability,
  accountableOn,
  type Appointment,
  type Holding,
} from './appointment.ts'
export { createPerson } from './commands/create-person.ts'
export { endAppointment } from './commands/end-appointment.ts'
export { recordAppointment } from './commands/record-appointment.ts'
export { findHolders } from './queries/find-holders.ts'
export { findPerson } from './queries/find-person.ts'
export { loadActorPositions } from './queries/list-actor-positions.ts'
export { peopleOperations } from './routes.ts'
