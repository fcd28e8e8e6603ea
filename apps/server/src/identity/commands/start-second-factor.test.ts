import type { SecondFactorKey } from '@roviec/contract'
import { afterAll, expect, test } from 'vitest'
import { buildPasswordAccount, PASSWORD } from '../../testing/accounts-world.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('the address names the product and the login, and holds the key to be typed', async () => {
  const account = await buildPasswordAccount(world)

  const response = await world.post(account, '/account/second-factor', { password: PASSWORD })

  const { address, key } = (await response.json()) as SecondFactorKey
  expect(response.status).toBe(201)
  expect(key).toMatch(/^[A-Z2-7]{32,}$/)
  const url = new URL(address)
  expect([url.protocol, url.host]).toEqual(['otpauth:', 'totp'])
  expect(decodeURIComponent(url.pathname)).toBe(`/Rõ Việc:${account.login}`)
  expect(Object.fromEntries(url.searchParams)).toEqual({
    secret: key,
    issuer: 'Rõ Việc',
    digits: '6',
    period: '30',
  })
})

test('whoever finds an open screen needs the password', async () => {
  const account = await buildPasswordAccount(world)

  const response = await world.post(account, '/account/second-factor', { password: 'không phải' })

  expect(await refusalOf(response)).toEqual([422, 'password-wrong'])
})
