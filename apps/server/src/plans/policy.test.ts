import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { SYSTEM_ACTOR, type Actor, type HeldPosition } from '../platform/context.ts'
import { PLAN_ABILITIES } from '@roviec/contract'
import type { PlanRecord, PlanStatus } from './plan.ts'
import { permits } from './plan.ts'
import {
  abilitiesOf,
  can,
  canCreatePlan,
  mayNameAsSigner,
  type PlanCase,
  publishingRightOf,
  uploadingUnitOf,
} from './policy.ts'
import { delegationOf } from '../testing/actors.ts'

const position = (change: Partial<HeldPosition>): HeldPosition => ({
  positionId: 'some-position',
  title: 'Chuyên viên',
  rank: 'member',
  unitId: 'elsewhere',
  unitName: 'Sở Y tế',
  unitKind: 'department',
  unitPath: ['city', 'elsewhere'],
  holding: 'holder',
  duties: [],
  ...change,
})
const person = (positions: HeldPosition[], personId = 'somebody'): Actor => ({
  kind: 'person',
  userId: 'user',
  personId,
  fullName: 'Nguyễn Thị Thử',
  positions,
  delegations: [],
})

const ACTORS = {
  uploader: person([position({ unitId: 'office', unitPath: ['city', 'office'] })], 'uploader'),
  'uploader who has moved on': person([position({})], 'uploader'),
  'clerk of the same office': person([
    position({ unitId: 'office', unitPath: ['city', 'office'], duties: ['plan-clerk'] }),
  ]),
  'clerk of another office': person([position({ duties: ['plan-clerk'] })]),
  'colleague in the office without the duty': person([
    position({ unitId: 'office', unitPath: ['city', 'office'] }),
  ]),
  'clerk of the unit that signs': person([
    position({ unitId: 'city', unitPath: ['city'], duties: ['plan-clerk'] }),
  ]),
  'clerk of the office that serves the unit that signs': person([
    position({
      unitId: 'staff',
      unitPath: ['city', 'staff'],
      unitKind: 'office',
      duties: ['plan-clerk'],
    }),
  ]),
  'clerk of a department below the unit that signs': person([
    position({ unitId: 'works', unitPath: ['city', 'works'], duties: ['plan-clerk'] }),
  ]),
  signer: person([position({ positionId: 'chair', unitId: 'city', unitPath: ['city'] })]),
  'who acts for the signer': person([
    position({ positionId: 'chair', unitId: 'city', unitPath: ['city'], holding: 'acting' }),
  ]),
  'delegate of the signer for plans': {
    ...person([position({})]),
    delegations: [delegationOf({ positionId: 'chair' }, ['sign-plans'])],
  },
  'delegate of the signer for other things': {
    ...person([position({})]),
    delegations: [delegationOf({ positionId: 'chair' }, ['verify', 'report'])],
  },
  'inside a named unit': person([position({ unitId: 'team', unitPath: ['city', 'ward', 'team'] })]),
  superior: person([position({ unitId: 'city', unitPath: ['city'] })]),
  stranger: person([position({})]),
  'person without a position': person([]),
  system: SYSTEM_ACTOR,
} as const

const planCase = (status: PlanStatus, visibility: 'tenant' | 'units'): PlanCase => ({
  plan: {
    status,
    visibility,
    uploadedByPersonId: 'uploader',
    uploadedByUnitId: 'office',
    signingPositionId: 'chair',
    publishedOn: isoDate('2026-11-20'),
  } as PlanRecord,
  namedUnitIds: new Set(['ward']),
  superiorUnitIds: new Set(['city']),
  signingUnitId: 'city',
})

const everyone = Object.keys(ACTORS)
const signers = ['signer', 'who acts for the signer', 'delegate of the signer for plans']
const preparers = ['uploader', 'clerk of the same office', ...signers]
const issuers = [
  'clerk of the unit that signs',
  'clerk of the office that serves the unit that signs',
]

test.for([
  ['draft', 'tenant', 'view', [...preparers, ...issuers, 'system']],
  ['draft', 'units', 'view', [...preparers, ...issuers, 'system']],
  ['published', 'tenant', 'view', everyone],
  [
    'published',
    'units',
    'view',
    // Once it is published, only those of the city itself, which is addressed as a superior.
    [...preparers, 'clerk of the unit that signs', 'inside a named unit', 'superior', 'system'],
  ],
  ['draft', 'tenant', 'edit', [...preparers, ...issuers]],
  ['draft', 'tenant', 'publish', [...signers, ...issuers]],
  ['draft', 'tenant', 'discard', preparers],
  [
    'published',
    'tenant',
    'close',
    ['clerk of the same office', 'signer', 'who acts for the signer'],
  ],
] as const)('a %s plan for %s: who can %s', ([status, visibility, ability, expected]) => {
  const allowed = Object.entries(ACTORS)
    .filter(([, actor]) => can(actor, ability, planCase(status, visibility)))
    .map(([name]) => name)

  expect(allowed.toSorted()).toEqual([...expected].toSorted())
})

test('while no signer is named, whoever prepares a draft is told so when publishing', () => {
  const { plan, ...rest } = planCase('draft', 'tenant')
  const unsigned = { ...rest, plan: { ...plan, signingPositionId: null }, signingUnitId: null }

  expect(can(ACTORS.uploader, 'publish', unsigned)).toBe(true)
  expect(can(ACTORS['clerk of the unit that signs'], 'publish', unsigned)).toBe(false)
})

test.for([
  ['signer', 'holder', null],
  ['who acts for the signer', 'acting', null],
  ['delegate of the signer for plans', 'delegate', 'Chuyên viên'],
  ['clerk of the unit that signs', 'clerk', 'Chuyên viên'],
  ['clerk of the office that serves the unit that signs', 'clerk', 'Chuyên viên'],
] as const)('%s publishes by the right of the %s', ([name, as, title]) => {
  expect(publishingRightOf(ACTORS[name], planCase('draft', 'tenant'))).toMatchObject({
    as,
    ...(title && { title }),
  })
})

test.for([
  'uploader',
  'clerk of the same office',
  'clerk of a department below the unit that signs',
  'delegate of the signer for other things',
  'superior',
  'person without a position',
] as const)('%s has no right to publish what the chair signs', (name) => {
  expect(publishingRightOf(ACTORS[name], planCase('draft', 'tenant'))).toBeNull()
})

test.for([
  ['the head of the own unit', 'staff', 'head', true],
  ['a deputy of the own unit', 'staff', 'deputy', true],
  ['a member of the own unit', 'staff', 'member', false],
  ['the head of the body that the office serves', 'committee', 'head', true],
  ['the head of a unit above that', 'city', 'head', true],
  ['the head of a unit beside', 'works', 'head', false],
  ['the head of a unit inside the own', 'team', 'head', false],
] as const)('a clerk may name as signer %s', ([, unitId, rank, expected]) => {
  const clerk = person([
    position({ unitId: 'staff', unitPath: ['city', 'committee', 'staff'], unitKind: 'office' }),
  ])

  expect(mayNameAsSigner(clerk, { unitId, rank })).toBe(expected)
})

test.for([
  ['draft', ['edit', 'publish', 'discard']],
  ['published', ['close']],
  ['closed', []],
] as const)('a %s plan permits %s', ([status, expected]) => {
  expect(PLAN_ABILITIES.filter((ability) => permits(status, ability)).toSorted()).toEqual(
    [...expected].toSorted(),
  )
})

test('the web is told only what both the rule and the status allow', () => {
  expect(abilitiesOf(ACTORS.signer, planCase('draft', 'tenant'))).toEqual([
    'edit',
    'publish',
    'discard',
  ])
  expect(abilitiesOf(ACTORS.signer, planCase('closed', 'tenant'))).toEqual([])
})

test('clerks and heads of units may create plans, others may not', () => {
  expect(canCreatePlan(ACTORS['clerk of another office'])).toBe(true)
  expect(canCreatePlan(person([position({ rank: 'head' })]))).toBe(true)
  expect(canCreatePlan(ACTORS.stranger)).toBe(false)
})

test('a plan is uploaded in the name of the unit where the duty lies, else of the one that is headed', () => {
  const member = position({ unitId: 'elsewhere' })
  const head = position({ unitId: 'headed', rank: 'head' })
  const clerk = position({ unitId: 'office', duties: ['plan-clerk'] })

  expect(uploadingUnitOf(person([member, head, clerk]))).toBe('office')
  expect(uploadingUnitOf(person([member, head]))).toBe('headed')
  expect(uploadingUnitOf(person([member]))).toBeNull()
})
