import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { can, canCompute } from './policy.ts'

test.each([
  ['plan-clerk', true],
  ['organization-administrator', true],
  ['auditor', false],
  ['personnel-officer', false],
  ['account-administrator', false],
] as const)('the duty %s keeps outages: %s', (duty, expected) => {
  const actor = actorWith({ rank: 'member', duties: [duty] })
  expect(can(actor, 'record')).toBe(expected)
  expect(can(actor, 'remove')).toBe(expected)
})

test('rank alone keeps no outages, and the system does', () => {
  expect(can(actorWith({ rank: 'head' }), 'record')).toBe(false)
  expect(can(actorWith(null), 'remove')).toBe(false)
  expect(can(SYSTEM_ACTOR, 'record')).toBe(true)
})

test('nobody but the system computes a forecast', () => {
  expect(canCompute(SYSTEM_ACTOR)).toBe(true)
  const clerk = actorWith({ rank: 'head', duties: ['plan-clerk', 'organization-administrator'] })
  expect(canCompute(clerk)).toBe(false)
})
