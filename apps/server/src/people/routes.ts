import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { answerDataRequest } from './commands/answer-data-request.ts'
import { cancelAppointment } from './commands/cancel-appointment.ts'
import { changePerson } from './commands/change-person.ts'
import { changePersonalFile } from './commands/change-personal-file.ts'
import { createDelegation } from './commands/create-delegation.ts'
import { createPerson } from './commands/create-person.ts'
import { endAbsence } from './commands/end-absence.ts'
import { endAppointment } from './commands/end-appointment.ts'
import { movePerson } from './commands/move-person.ts'
import { openOwnData } from './commands/open-own-data.ts'
import { openPersonalFile } from './commands/open-personal-file.ts'
import { recordAbsence } from './commands/record-absence.ts'
import { recordAppointment } from './commands/record-appointment.ts'
import { recordSecondment } from './commands/record-secondment.ts'
import { rejectDataRequest } from './commands/reject-data-request.ts'
import { removePerson, type EraseElsewhere } from './commands/remove-person.ts'
import { requestPersonalData } from './commands/request-personal-data.ts'
import { withdrawDelegation } from './commands/withdraw-delegation.ts'
import { getPerson } from './queries/get-person.ts'
import { listAppointments } from './queries/list-appointments.ts'
import { listDataRequests, listOwnDataRequests } from './queries/list-data-requests.ts'
import { listDelegations } from './queries/list-delegations.ts'
import { listFileOpenings } from './queries/list-file-openings.ts'
import { listRetention } from './queries/list-retention.ts'
import { searchPeople } from './queries/search-people.ts'

const appointmentOperations: readonly Operation[] = [
  operation(API_ROUTES.listAppointments, (ctx, { params }) =>
    listAppointments(ctx, params.positionId),
  ),
  operation(API_ROUTES.recordAppointment, (ctx, { body }) => recordAppointment(ctx, body)),
  operation(API_ROUTES.endAppointment, (ctx, { params, body }) =>
    endAppointment(ctx, params.appointmentId, body),
  ),
  operation(API_ROUTES.cancelAppointment, (ctx, { params, body }) =>
    cancelAppointment(ctx, params.appointmentId, body),
  ),
  operation(API_ROUTES.movePerson, (ctx, { params, body }) =>
    movePerson(ctx, params.appointmentId, body),
  ),
  operation(API_ROUTES.recordSecondment, (ctx, { params, body }) =>
    recordSecondment(ctx, params.appointmentId, body),
  ),
  operation(API_ROUTES.recordAbsence, (ctx, { params, body }) =>
    recordAbsence(ctx, params.personId, body),
  ),
  operation(API_ROUTES.endAbsence, (ctx, { params, body }) =>
    endAbsence(ctx, params.absenceId, body),
  ),
]

const delegationOperations: readonly Operation[] = [
  operation(API_ROUTES.listDelegations, (ctx, { query }) => listDelegations(ctx, query)),
  operation(API_ROUTES.createDelegation, (ctx, { body }) => createDelegation(ctx, body)),
  operation(API_ROUTES.withdrawDelegation, (ctx, { params }) =>
    withdrawDelegation(ctx, params.delegationId),
  ),
]

const personalDataOperations = (eraseElsewhere: EraseElsewhere): readonly Operation[] => [
  operation(API_ROUTES.openPersonalFile, (ctx, { params, body }) =>
    openPersonalFile(ctx, params.personId, body),
  ),
  operation(API_ROUTES.changePersonalFile, (ctx, { params, body, ifMatch }) =>
    changePersonalFile(ctx, params.personId, { change: body, version: ifMatch }),
  ),
  operation(API_ROUTES.listFileOpenings, (ctx, { params }) =>
    listFileOpenings(ctx, params.personId),
  ),
  operation(API_ROUTES.openOwnData, (ctx, { body }) => openOwnData(ctx, body)),
  operation(API_ROUTES.requestPersonalData, (ctx, { params, body }) =>
    requestPersonalData(ctx, params.personId, body),
  ),
  operation(API_ROUTES.listOwnDataRequests, (ctx, { params }) =>
    listOwnDataRequests(ctx, params.personId),
  ),
  operation(API_ROUTES.listDataRequests, (ctx, { query }) => listDataRequests(ctx, query)),
  operation(API_ROUTES.answerDataRequest, (ctx, { params, body }) =>
    answerDataRequest(ctx, params.requestId, body),
  ),
  operation(API_ROUTES.rejectDataRequest, (ctx, { params, body }) =>
    rejectDataRequest(ctx, params.requestId, body),
  ),
  operation(API_ROUTES.listRetention, (ctx, { query }) => listRetention(ctx, query)),
  operation(API_ROUTES.removePerson, (ctx, { params, body }) =>
    removePerson(ctx, params.personId, { ...body, eraseElsewhere }),
  ),
]

/** `eraseElsewhere` reaches what other features keep of a person who is erased. */
export const peopleOperations = (eraseElsewhere: EraseElsewhere): readonly Operation[] => [
  operation(API_ROUTES.searchPeople, (ctx, { query }) => searchPeople(ctx, query)),
  operation(API_ROUTES.getPerson, (ctx, { params }) => getPerson(ctx, params.personId)),
  operation(API_ROUTES.changePerson, (ctx, { params, body, ifMatch }) =>
    changePerson(ctx, params.personId, { change: body, version: ifMatch }),
  ),
  operation(API_ROUTES.createPerson, (ctx, { body }) => createPerson(ctx, body)),
  ...appointmentOperations,
  ...delegationOperations,
  ...personalDataOperations(eraseElsewhere),
]
