import type { RecoveryCodes, SecondFactorKey } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  addSecondFactor,
  appCode,
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
beforeEach(() => world.reset())
afterAll(() => world.close())

const start = (account: Account) =>
  world.post(account, '/account/second-factor', { password: PASSWORD })
const verify = (account: Account, code: string) =>
  world.post(account, '/account/second-factor/verify', { code })

test('a verified code switches the second factor on, and answers ten recovery codes', async () => {
  const account = await buildPasswordAccount(world)
  const { key } = (await (await start(account)).json()) as SecondFactorKey

  const verified = await verify(account, appCode(key))

  expect(verified.status).toBe(201)
  const { codes } = (await verified.json()) as RecoveryCodes
  expect(new Set(codes).size).toBe(10)
  const here = withCookie(cookieOf(verified))
  expect(await (await world.get(here, '/account')).json()).toMatchObject({
    twoFactor: true,
    recoveryCodesLeft: 10,
  })
  expect(await systemEntries(world, account.userId)).toEqual(
    expect.arrayContaining(['second-factor.started', 'second-factor.verified']),
  )
})

test('key and recovery codes are not in the database as text', async () => {
  const account = await buildPasswordAccount(world)
  const { key } = (await (await start(account)).json()) as SecondFactorKey
  const { codes } = (await (await verify(account, appCode(key))).json()) as RecoveryCodes

  const [kept] = await world.owner<{ text: string }>(
    `SELECT t.secret || t.backup_codes AS text FROM identity.two_factor t WHERE user_id = $1`,
    [account.userId],
  )
  expect(kept?.text).toBeTruthy()
  expect(kept?.text).not.toContain(key)
  for (const code of codes) expect(kept?.text).not.toContain(code)
})

test('a key that was never verified asks nobody for a code', async () => {
  const account = await buildPasswordAccount(world)
  await start(account)

  expect(await refusalOf(await verify(account, 'abcdef'))).toEqual([422, 'second-factor-wrong'])
  expect(await (await signIn(world, account.login, PASSWORD)).json()).toMatchObject({
    login: account.login,
  })
})

test('a recovery code does not verify an app', async () => {
  const account = await buildPasswordAccount(world)
  await start(account)

  expect(await refusalOf(await verify(account, 'abcde-fghjk'))).toEqual([
    422,
    'second-factor-wrong',
  ])
})

test('the code that switched it on cannot be used again to sign in', async () => {
  const account = await buildPasswordAccount(world)
  const { key } = (await (await start(account)).json()) as SecondFactorKey
  const code = appCode(key)
  await verify(account, code)
  const pending = withCookie(cookieOf(await signIn(world, account.login, PASSWORD)))

  expect(await refusalOf(await world.post(pending, '/session/second-factor', { code }))).toEqual([
    422,
    'second-factor-wrong',
  ])
})

test('without a key there is nothing to verify, and with a factor nothing to set up', async () => {
  const account = await buildPasswordAccount(world)
  expect(await refusalOf(await verify(account, '123456'))).toEqual([409, 'second-factor-absent'])

  const { account: secured, key } = await addSecondFactor(world, account)

  expect(await refusalOf(await start(secured))).toEqual([409, 'second-factor-present'])
  expect(await refusalOf(await verify(secured, appCode(key)))).toEqual([
    409,
    'second-factor-present',
  ])
})
