import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { canChangeSettings } from './policy.ts'

test.each([
  ['organization-administrator', true],
  ['account-administrator', false],
  ['personnel-officer', false],
  ['plan-clerk', false],
  ['auditor', false],
] as const)('the duty %s changes settings: %s', (duty, may) => {
  expect(canChangeSettings(actorWith({ duties: [duty] }))).toBe(may)
})

test('a head without the duty, and the system, change none', () => {
  expect(canChangeSettings(actorWith({ rank: 'head' }))).toBe(false)
  expect(canChangeSettings(SYSTEM_ACTOR)).toBe(false)
})
