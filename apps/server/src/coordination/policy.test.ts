import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { abilitiesOf, can } from './policy.ts'

test.each([
  ['organization-administrator', true],
  ['plan-clerk', false],
  ['auditor', false],
  ['personnel-officer', false],
  ['account-administrator', false],
] as const)('the duty %s keeps the register: %s', (duty, expected) => {
  const actor = actorWith({ rank: 'member', duties: [duty] })
  expect(can(actor, 'manage')).toBe(expected)
  expect(abilitiesOf(actor)).toEqual(expected ? ['manage'] : [])
})

test('the head of a unit keeps no register by rank alone, and the system does', () => {
  expect(can(actorWith({ rank: 'head', duties: [] }), 'manage')).toBe(false)
  expect(can(SYSTEM_ACTOR, 'manage')).toBe(true)
})
