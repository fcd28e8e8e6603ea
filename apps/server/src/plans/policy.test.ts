import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { SYSTEM_ACTOR, type Actor, type HeldPosition } from '../platform/context.ts'
import { PLAN_ABILITIES } from '@roviec/contract'
import type { PlanRecord, PlanStatus } from './plan.ts'
import { permits } from './plan.ts'
import { abilitiesOf, can, canCreatePlan, type PlanCase, uploadingUnitOf } from './policy.ts'

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
  signer: person([position({ positionId: 'chair', unitId: 'city', unitPath: ['city'] })]),
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
})

const everyone = Object.keys(ACTORS)
const preparers = ['uploader', 'clerk of the same office', 'signer']

test.for([
  ['draft', 'tenant', 'view', [...preparers, 'system']],
  ['draft', 'units', 'view', [...preparers, 'system']],
  ['published', 'tenant', 'view', everyone],
  ['published', 'units', 'view', [...preparers, 'inside a named unit', 'superior', 'system']],
  ['draft', 'tenant', 'edit', preparers],
  ['draft', 'tenant', 'publish', preparers],
  ['draft', 'tenant', 'discard', preparers],
  ['published', 'tenant', 'close', ['clerk of the same office', 'signer']],
] as const)('a %s plan for %s: who can %s', ([status, visibility, ability, expected]) => {
  const allowed = Object.entries(ACTORS)
    .filter(([, actor]) => can(actor, ability, planCase(status, visibility)))
    .map(([name]) => name)

  expect(allowed.toSorted()).toEqual([...expected].toSorted())
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
