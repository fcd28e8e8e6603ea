import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { canWrite, isMine } from './policy.ts'

test.each([
  ['holder', actorWith({ positionId: 'p' }), true],
  ['acting holder', actorWith({ positionId: 'p', holding: 'acting' }), true],
  ['head of the same unit', actorWith({ rank: 'head' }), false],
  ['auditor', actorWith({ duties: ['auditor'] }), false],
  ['account without a position', actorWith(null), false],
  ['system', SYSTEM_ACTOR, false],
])('a warning is mine only for the one who answers today: %s', (_, actor, expected) => {
  expect(isMine(actor, { positionId: 'p' })).toBe(expected)
})

test('nobody opens or closes a warning but the system', () => {
  expect(canWrite(SYSTEM_ACTOR)).toBe(true)
  expect(canWrite(actorWith({ rank: 'head', duties: ['organization-administrator'] }))).toBe(false)
})
