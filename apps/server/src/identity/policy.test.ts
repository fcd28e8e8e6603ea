import { expect, test } from 'vitest'
import { mayEnter } from './policy.ts'

const account = { userId: 'u1', login: 'lan', personId: null, mustChangePassword: false }

test('an account enters the tenant it belongs to, with or without a person behind it', () => {
  expect(mayEnter({ ...account, tenantId: 'minh-ha' })).toBe(true)
})

test('an account of no tenant enters nothing', () => {
  expect(mayEnter({ ...account, tenantId: null })).toBe(false)
})
