import { describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { can, ORGANIZATION_ABILITIES } from './policy.ts'

const ACTORS = {
  system: SYSTEM_ACTOR,
  'organization administrator': actorWith({ duties: ['organization-administrator'] }),
  'head of a unit': actorWith({ rank: 'head' }),
  'plan clerk': actorWith({ duties: ['plan-clerk'] }),
  auditor: actorWith({ duties: ['auditor'] }),
  'account without a position': actorWith(null),
} as const

const YES = ['system', 'organization administrator']

describe.each(ORGANIZATION_ABILITIES)('%s', (ability) => {
  test.each(Object.entries(ACTORS))('%s', (role, actor) => {
    expect(can(actor, ability)).toBe(YES.includes(role))
  })
})
