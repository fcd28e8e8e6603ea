import type { RecoveryCodes } from '@roviec/contract'
import { afterAll, expect, test } from 'vitest'
import {
  addSecondFactor,
  buildPasswordAccount,
  cookieOf,
  PASSWORD,
  signIn,
  systemEntries,
  withCookie,
} from '../../testing/accounts-world.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld, type Account } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

const create = (account: Account, password = PASSWORD) =>
  world.post(account, '/account/recovery-codes', { password })

test('new recovery codes replace the old ones', async () => {
  const made = await addSecondFactor(world, await buildPasswordAccount(world))
  const { account } = made

  const { codes } = (await (await create(account)).json()) as RecoveryCodes

  expect(codes).toHaveLength(10)
  expect(codes.filter((code) => made.codes.includes(code))).toEqual([])
  const pending = withCookie(cookieOf(await signIn(world, account.login, PASSWORD)))
  const old = await world.post(pending, '/session/second-factor', { code: made.codes[0] })
  expect(await refusalOf(old)).toEqual([422, 'second-factor-wrong'])
  const fresh = await world.post(pending, '/session/second-factor', { code: codes[0] })
  expect(fresh.status).toBe(201)
  expect(await systemEntries(world, account.userId)).toContain('recovery-codes.created')
})

test('they need the password, and a second factor', async () => {
  const account = await buildPasswordAccount(world)

  expect(await refusalOf(await create(account, 'không phải'))).toEqual([422, 'password-wrong'])
  expect(await refusalOf(await create(account))).toEqual([409, 'second-factor-absent'])
})
