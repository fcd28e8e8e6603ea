import type { RouteName } from '@roviec/contract'
import { newId } from '../../platform/ids.ts'
import type { Asked, Recipe } from './attempt.ts'

const DECISION = '15/QĐ-UBND'

/** Whoever asks, where the rule is about their own data; else somebody of the place. */
const personId = ({ of, sender, subjects }: Asked): string =>
  of === 'own-data' ? (sender?.personId ?? newId()) : subjects.personId
const person = (asked: Asked) => ({ params: { personId: personId(asked) } })
const appointment = ({ subjects }: Asked) => ({
  params: { appointmentId: subjects.appointmentId },
})
const position = ({ subjects }: Asked) => ({ params: { positionId: subjects.positionId } })
const dataRequest = ({ subjects }: Asked) => ({
  params: { requestId: subjects.dataRequestId },
})

export const peopleRecipes = {
  searchPositions: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.positionId }),
  searchPeople: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.personId }),
  getPerson: person,
  createPerson: () => ({ body: { fullName: 'Ngô Văn Tân' } }),
  changePerson: (asked) => ({ ...person(asked), body: { workPhone: '028 3812 3456' } }),
  listAppointments: position,
  recordAppointment: ({ subjects, authority }) => ({
    body: {
      personId: authority.subjects.own.freePersonId,
      positionId: subjects.positionId,
      holding: 'holder',
      from: '2026-11-20',
      to: null,
      decision: DECISION,
    },
  }),
  endAppointment: (asked) => ({
    ...appointment(asked),
    body: { lastDay: '2026-11-20', decision: DECISION },
  }),
  cancelAppointment: (asked) => ({ ...appointment(asked), body: { reason: 'Ghi nhầm' } }),
  movePerson: (asked) => ({
    ...appointment(asked),
    body: { ...seatOf(asked), from: '2026-12-01', to: null, decision: DECISION },
  }),
  recordSecondment: (asked) => ({
    ...appointment(asked),
    body: {
      ...seatOf(asked),
      from: '2026-12-01',
      to: '2026-12-31',
      decision: DECISION,
      actingPersonId: null,
    },
  }),
  recordAbsence: (asked) => ({
    ...person(asked),
    body: {
      from: '2026-12-01',
      to: '2026-12-05',
      deputyId: asked.authority.subjects.own.freePersonId,
    },
  }),
  endAbsence: ({ subjects }) => ({
    params: { absenceId: subjects.absenceId },
    body: { lastDay: null },
  }),
  listDelegations: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.delegationId }),
  createDelegation: ({ subjects, authority }) => ({
    body: {
      positionId: subjects.headPositionId,
      toPersonId: authority.subjects.own.personId,
      scopes: ['verify'],
      from: '2026-11-20',
      to: '2026-12-31',
      decision: DECISION,
    },
  }),
  withdrawDelegation: ({ subjects }) => ({ params: { delegationId: subjects.delegationId } }),
  openPersonalFile: (asked) => ({
    ...person(asked),
    body: { purpose: asked.of === 'own-data' ? 'own' : 'training' },
  }),
  changePersonalFile: (asked) => ({
    ...person(asked),
    ifMatch: 0,
    body: { qualification: 'bachelor' },
  }),
  listFileOpenings: person,
  openOwnData: () => ({ body: { format: 'json' } }),
  listRetention: () => ({}),
  removePerson: (asked) => ({
    ...person(asked),
    body: { reason: 'Hết hạn lưu' },
    provenBy: 'person-has-seats',
  }),
  requestPersonalData: (asked) => ({
    ...person(asked),
    body: { kind: 'access', text: 'Cho tôi xem dữ liệu của tôi' },
  }),
  listOwnDataRequests: person,
  listDataRequests: () => ({ query: { limit: '100' } }),
  answerDataRequest: (asked) => ({ ...dataRequest(asked), body: { answer: 'Gửi kèm' } }),
  rejectDataRequest: (asked) => ({ ...dataRequest(asked), body: { reason: 'Không rõ' } }),
} as const satisfies Partial<Record<RouteName, Recipe>>

/** A free seat of the place where the appointment is, else one that exists at all. */
function seatOf({ subjects }: Asked) {
  return { positionId: subjects.positionId }
}
