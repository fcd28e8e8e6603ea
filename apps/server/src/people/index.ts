export { isOfAge } from './appointment-repository.ts'
export {
  accountableOn,
  type Appointment,
  end,
  findOtherSeat,
  isValidOn,
  overlaps,
  requireFree,
} from './appointment.ts'
export type { ErasedPerson } from './commands/remove-person.ts'
export { createDelegation } from './commands/create-delegation.ts'
export { createPerson } from './commands/create-person.ts'
export { recordAbsence } from './commands/record-absence.ts'
export { recordAppointment } from './commands/record-appointment.ts'
export { type ClosedAppointment, endAppointmentsTo } from './closing-repository.ts'
export {
  addAppointments,
  addPeople,
  canBeginFile,
  type ImportedAppointment,
  type ImportedPerson,
  type KnownPerson,
  listImportedAppointments,
  listImportedPeople,
  removeAppointments,
  removePeople,
  saveLastDays,
  savePeople,
} from './import-repository.ts'
export { hasLeft, personOf } from './person.ts'
export { canAnswerRequests } from './policy.ts'
export { loadActorDelegations } from './queries/list-actor-delegations.ts'
export { loadActorPositions } from './queries/list-actor-positions.ts'
export { findHolders } from './queries/find-holders.ts'
export { findPerson } from './queries/find-person.ts'
export { listSeatedPersons } from './queries/list-seated-persons.ts'
export { peopleOperations } from './routes.ts'
