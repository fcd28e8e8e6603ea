import { expect, test } from 'vitest'
import type { Actor, Duty, HeldPosition } from '../platform/context.ts'
import type { PlanCase } from '../plans/index.ts'
import { abilitiesOf, can, proposingTitleOf, revisionAbilitiesOf } from './policy.ts'
import type { RevisionHead } from './revision.ts'

const OFFICE = 'office'
const COMMITTEE = 'committee'

function held(positionId: string, unitId: string, duties: readonly Duty[] = []): HeldPosition {
  return {
    positionId,
    title: `Seat ${positionId}`,
    rank: 'member',
    unitId,
    unitName: unitId,
    unitKind: 'department',
    unitPath: [unitId],
    holding: 'holder',
    duties,
  }
}

function actor(personId: string, ...positions: readonly HeldPosition[]): Actor {
  return { kind: 'person', userId: null, personId, fullName: '', positions, delegations: [] }
}

const signer = actor('signer', held('chair', COMMITTEE))
const clerk = actor('clerk', held('clerk', OFFICE, ['plan-clerk']))
const doer = actor('doer', held('director', 'works'))
const stranger = actor('stranger', held('other', 'elsewhere'))
const standIn: Actor = {
  ...actor('stand-in', held('deputy', 'works')),
  delegations: [
    {
      ...held('chair', COMMITTEE),
      holding: 'delegate',
      delegationId: 'd',
      scopes: ['sign-plans'],
    },
  ],
}

function planCase(status: PlanCase['plan']['status']): PlanCase {
  return {
    plan: {
      id: 'p',
      status,
      header: {
        number: null,
        kind: 'plan',
        issuer: null,
        issuedOn: null,
        title: '',
        signedBy: null,
        world: 'state',
      },
      visibility: 'tenant',
      signingPositionId: 'chair',
      fileName: '',
      mediaType: '',
      fileSha256: '',
      uploadedByPersonId: 'clerk',
      uploadedByUnitId: OFFICE,
      uploadedByName: '',
      createdAt: '',
      publishedOn: null,
      publishedAs: null,
      publishedByPersonId: null,
      publishedByTitle: null,
      closedOn: null,
      version: 1,
    },
    namedUnitIds: new Set(),
    superiorUnitIds: new Set(),
    signingUnitId: COMMITTEE,
  }
}

const caseOf = (status: PlanCase['plan']['status']) => ({
  planCase: planCase(status),
  accountableSeatIds: new Set(['director']),
})

test.each([
  ['draft', clerk, ['edit']],
  ['draft', doer, []],
  ['published', signer, ['propose', 'approve', 'take-baseline']],
  ['published', standIn, ['propose', 'approve', 'take-baseline']],
  ['published', clerk, ['propose', 'take-baseline']],
  ['published', doer, ['propose']],
  ['published', stranger, []],
  ['closed', signer, []],
] as const)('of a %s plan: what each may do', (status, who, expected) => {
  expect(abilitiesOf(who, caseOf(status))).toEqual(expected)
})

test('a clerk who issues for the signer still does not decide', () => {
  const issuing = actor('issuing', held('clerk', COMMITTEE, ['plan-clerk']))
  expect(can(issuing, 'approve', caseOf('published'))).toBe(false)
})

const revision = (status: RevisionHead['status'], createdByPersonId: string): RevisionHead => ({
  id: 'r',
  planId: 'p',
  title: '',
  status,
  reason: null,
  decision: null,
  createdAt: '',
  createdByPersonId,
  createdByName: '',
  createdByTitle: null,
  submittedAt: null,
  decidedAt: null,
  decidedByName: null,
  decidedByTitle: null,
  decisionNote: null,
  editCount: 1,
  movedCount: null,
  version: 1,
})

test.each([
  ['draft', doer, 'doer', ['edit', 'submit', 'discard']],
  ['submitted', doer, 'doer', ['discard']],
  ['submitted', signer, 'doer', ['approve', 'reject']],
  ['submitted', signer, 'signer', ['approve', 'reject', 'discard']],
  ['submitted', standIn, 'doer', ['approve', 'reject']],
  ['submitted', standIn, 'stand-in', ['reject', 'discard']],
  ['submitted', clerk, 'doer', []],
  ['approved', signer, 'doer', []],
  ['rejected', doer, 'doer', []],
] as const)('a %s revision: what each may do', (status, who, author, expected) => {
  const own = revision(status, author)
  expect(revisionAbilitiesOf(who, planCase('published'), own)).toEqual(expected)
})

test('a request names the seat that is concerned, else the first one', () => {
  const two = actor('two', held('other', 'elsewhere'), held('director', 'works'))
  expect(proposingTitleOf(two, caseOf('published'))).toBe('Seat director')
  expect(proposingTitleOf(stranger, caseOf('published'))).toBe('Seat other')
})
