import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { canViewRecord } from './policy.ts'

test.for([
  ['a position with the duty of auditor', actorWith({ duties: ['auditor'] }), true],
  ['a head without that duty', actorWith({ rank: 'head' }), false],
  ['a position with another duty', actorWith({ duties: ['plan-clerk'] }), false],
  ['an account without a position', actorWith(null), false],
  ['the system itself', SYSTEM_ACTOR, false],
] as const)('%s', ([, actor, allowed]) => {
  expect(canViewRecord(actor)).toBe(allowed)
})
