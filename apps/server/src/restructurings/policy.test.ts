import { RESTRUCTURING_ABILITIES, RESTRUCTURING_STATUSES } from '@roviec/contract'
import { expect, test } from 'vitest'
import { DUTIES, SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { can, canPrepare, canView } from './policy.ts'

test.each(RESTRUCTURING_ABILITIES)('%s takes the duty to keep the organization', (ability) => {
  expect(can(SYSTEM_ACTOR, ability)).toBe(true)
  for (const duty of DUTIES) {
    expect(can(actorWith({ duties: [duty] }), ability)).toBe(duty === 'organization-administrator')
  }
  expect(can(actorWith({ rank: 'head' }), ability)).toBe(false)
})

test.each(RESTRUCTURING_STATUSES)('what is %s is read by others once it was applied', (status) => {
  const reader = actorWith({ rank: 'head' })

  expect(canView(reader, status)).toBe(status === 'applied')
  expect(canView(actorWith({ duties: ['organization-administrator'] }), status)).toBe(true)
  expect(canPrepare(reader)).toBe(false)
})
