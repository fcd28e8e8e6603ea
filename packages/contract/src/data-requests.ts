import { z } from 'zod'
import { CivilDate, Id, Line, Moment, page, PageQuery, Paragraphs } from './fields.ts'
import { ChangePersonalFile } from './personal-files.ts'
import { empty, json, jsonBody, route } from './route.ts'

/**
 * Rights of whoever the data is about (Law 91/2025/QH15). `lifting` ends a restriction that the
 * person asked for.
 */
export const DATA_REQUEST_KINDS = [
  'access',
  'correction',
  'erasure',
  'restriction',
  'lifting',
] as const
export const DATA_REQUEST_STATES = ['open', 'granted', 'rejected'] as const

export const RequestPersonalData = z.object({
  kind: z.enum(DATA_REQUEST_KINDS),
  text: Paragraphs(2000),
  /** The day on which it came in on paper; today unless a personnel officer says otherwise. */
  receivedOn: CivilDate.optional(),
})
export type RequestPersonalData = z.infer<typeof RequestPersonalData>

export const AnswerDataRequest = z.object({
  answer: Paragraphs(2000).min(1),
  /** Of a correction: the fields as they should be, saved with the answer. */
  correction: ChangePersonalFile.extend({ fullName: Line(200).optional() }).optional(),
})
export type AnswerDataRequest = z.infer<typeof AnswerDataRequest>

export const RejectDataRequest = z.object({ reason: Line(2000) })
export type RejectDataRequest = z.infer<typeof RejectDataRequest>

export const DataRequest = z.object({
  id: Id,
  personId: Id,
  fullName: z.string(),
  staffCode: z.string().nullable(),
  kind: z.enum(DATA_REQUEST_KINDS),
  text: z.string(),
  state: z.enum(DATA_REQUEST_STATES),
  receivedOn: CivilDate,
  /** The last day for an answer: two working days after it came in. */
  dueOn: CivilDate,
  /** Negative once the answer is late; null once answered. */
  workingDaysLeft: z.int().nullable(),
  /** Who entered it when the person asked on paper. */
  enteredByName: z.string().nullable(),
  answer: z.string().nullable(),
  answeredAt: Moment.nullable(),
  canAnswer: z.boolean(),
})
export type DataRequest = z.infer<typeof DataRequest>

export const dataRequestRoutes = {
  requestPersonalData: route({
    method: 'post',
    path: '/people/{personId}/data-requests',
    tag: 'people',
    summary: 'Ask to see, correct, erase or restrict what is kept about a person',
    params: z.object({ personId: Id }),
    body: jsonBody(RequestPersonalData),
    response: json(z.object({ id: Id, dueOn: CivilDate }), 201),
    errors: [
      'person-not-found',
      'data-request-forbidden',
      'data-request-open',
      'data-request-in-future',
      'person-erased',
    ],
  }),
  listOwnDataRequests: route({
    method: 'get',
    path: '/people/{personId}/data-requests',
    tag: 'people',
    summary: 'What a person asked about their data, with the answers; at most 200',
    params: z.object({ personId: Id }),
    response: json(z.object({ entries: z.array(DataRequest) })),
    errors: ['person-not-found', 'data-request-forbidden'],
  }),
  listDataRequests: route({
    method: 'get',
    path: '/data-requests',
    tag: 'people',
    summary: 'Requests about personal data of the people whom the viewer looks after',
    query: PageQuery.extend({ state: z.enum(['open', 'answered']).default('open') }),
    response: json(page(DataRequest)),
    errors: ['data-request-forbidden'],
  }),
  answerDataRequest: route({
    method: 'post',
    path: '/data-requests/{requestId}/answer',
    tag: 'people',
    summary: 'Grant a request; a correction is saved in the same act',
    params: z.object({ requestId: Id }),
    body: jsonBody(AnswerDataRequest),
    response: empty,
    errors: [
      'data-request-not-found',
      'data-request-forbidden',
      'data-request-answered',
      'data-request-own',
      'correction-unfit',
      'correction-missing',
      'birth-after-today',
    ],
  }),
  rejectDataRequest: route({
    method: 'post',
    path: '/data-requests/{requestId}/reject',
    tag: 'people',
    summary: 'Refuse a request and say why',
    params: z.object({ requestId: Id }),
    body: jsonBody(RejectDataRequest),
    response: empty,
    errors: [
      'data-request-not-found',
      'data-request-forbidden',
      'data-request-answered',
      'data-request-own',
    ],
  }),
}
