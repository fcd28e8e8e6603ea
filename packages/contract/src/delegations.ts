import { z } from 'zod'
import { CivilDate, Id, Line, page, PageQuery } from './fields.ts'
import { empty, json, jsonBody, route } from './route.ts'

/**
 * What can be delegated from a seat: prepare and publish plans as the signing position; confirm or
 * return results; accept, report and submit work.
 */
export const DELEGATION_SCOPES = ['sign-plans', 'verify', 'report'] as const
export const DelegationScope = z.enum(DELEGATION_SCOPES)
export type DelegationScope = z.infer<typeof DelegationScope>

export const CreateDelegation = z.object({
  positionId: Id,
  toPersonId: Id,
  scopes: z.array(DelegationScope).min(1).max(DELEGATION_SCOPES.length),
  from: CivilDate,
  /** The last day: a delegation without an end is not made. */
  to: CivilDate,
  decision: Line(200),
})
export type CreateDelegation = z.infer<typeof CreateDelegation>

/** `idle`: within its days, while whoever gave it does not answer for the seat. */
export const DELEGATION_STATES = ['coming', 'valid', 'idle', 'over', 'withdrawn'] as const

export const Delegation = z.object({
  id: Id,
  positionId: Id,
  title: z.string(),
  unitId: Id,
  unitName: z.string(),
  fromPersonId: Id,
  fromName: z.string(),
  toPersonId: Id,
  toName: z.string(),
  scopes: z.array(DelegationScope),
  from: CivilDate,
  to: CivilDate,
  decision: z.string(),
  state: z.enum(DELEGATION_STATES),
  canWithdraw: z.boolean(),
})
export type Delegation = z.infer<typeof Delegation>

export const delegationRoutes = {
  listDelegations: route({
    method: 'get',
    path: '/delegations',
    tag: 'people',
    summary: 'Who acts for whom, in what and until when; open to everybody of the tenant',
    query: PageQuery.extend({
      positionId: Id.optional(),
      /** Given by or to this person. */
      personId: Id.optional(),
    }),
    response: json(page(Delegation)),
  }),
  createDelegation: route({
    method: 'post',
    path: '/delegations',
    tag: 'people',
    summary: 'Delegate some of the own seat to somebody until a day; the holder stays answerable',
    body: jsonBody(CreateDelegation),
    response: json(z.object({ id: Id }), 201),
    errors: [
      'position-not-found',
      'person-not-found',
      'person-left',
      'delegation-forbidden',
      'delegation-to-oneself',
      'delegation-ends-before-start',
      'delegation-in-past',
      'delegation-overlaps',
    ],
  }),
  withdrawDelegation: route({
    method: 'post',
    path: '/delegations/{delegationId}/withdraw',
    tag: 'people',
    summary: 'Take a delegation back at once',
    params: z.object({ delegationId: Id }),
    response: empty,
    errors: ['delegation-not-found', 'delegation-forbidden', 'delegation-over'],
  }),
}
