import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  buildPasswordAccount,
  PASSWORD,
  signIn,
  systemEntries,
} from '../../testing/accounts-world.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPerson } from '../../testing/organization-world.ts'
import { createWorld, type Account } from '../../testing/world.ts'

const NEW_PASSWORD = 'mười bảy con vịt qua cầu'
const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const change = (account: Account, oldPassword: string, newPassword: string) =>
  world.post(account, '/account/password', { oldPassword, newPassword })

test('a new password replaces the old one, and ends every session but this one', async () => {
  const account = await buildPasswordAccount(world)
  const elsewhere = (await signIn(world, account.login, PASSWORD)).headers.getSetCookie()[0] ?? ''

  expect((await change(account, PASSWORD, NEW_PASSWORD)).status).toBe(204)

  expect((await world.get(account, '/session')).status).toBe(200)
  expect((await world.get({ ...account, cookie: elsewhere }, '/session')).status).toBe(401)
  expect((await signIn(world, account.login, PASSWORD)).status).toBe(401)
  expect((await signIn(world, account.login, NEW_PASSWORD)).status).toBe(201)
  expect(await systemEntries(world, account.userId)).toContain('password.changed')
})

test('a password can be typed with its marks in either form of Unicode', async () => {
  const account = await buildPasswordAccount(world)

  await change(account, PASSWORD.normalize('NFD'), NEW_PASSWORD.normalize('NFC'))

  expect((await signIn(world, account.login, NEW_PASSWORD.normalize('NFD'))).status).toBe(201)
})

test('each weakness is refused with what to do about it, and nothing changes', async () => {
  const personId = await buildPerson(world, 'Lê Thị Hồng')
  const account = await buildPasswordAccount(world, { personId })
  const codeAfter = async (password: string) => refusalOf(await change(account, PASSWORD, password))

  expect(await codeAfter('ngắn thôi')).toEqual([422, 'password-too-short'])
  expect(await codeAfter('nguyenvana1990')).toEqual([422, 'password-too-weak'])
  expect(await codeAfter('lê thị hồng ngồi câu cá')).toEqual([422, 'password-names-you'])
  expect(await codeAfter('q1w2e3r4t5y6')).toEqual([422, 'password-breached'])
  expect(await codeAfter(PASSWORD.normalize('NFD'))).toEqual([422, 'password-unchanged'])
  expect((await signIn(world, account.login, PASSWORD)).status).toBe(201)
})

test('whoever finds an open screen cannot guess the old password for long', async () => {
  const account = await buildPasswordAccount(world)
  for (let attempt = 1; attempt <= 5; attempt++) {
    expect(await refusalOf(await change(account, 'không phải thế', NEW_PASSWORD))).toEqual([
      422,
      'password-wrong',
    ])
  }

  expect(await refusalOf(await change(account, PASSWORD, NEW_PASSWORD))).toEqual([
    429,
    'sign-in-limited',
  ])
  world.now = '2026-11-20T02:05:01.000Z'
  expect((await change(account, PASSWORD, NEW_PASSWORD)).status).toBe(204)
})

test('an initial password opens nothing but its own change', async () => {
  const account = await buildPasswordAccount(world, { initial: true })

  expect(await (await world.get(account, '/session')).json()).toMatchObject({
    mustChangePassword: true,
  })
  for (const path of ['/units', '/tasks', '/events', '/accounts']) {
    expect(await refusalOf(await world.get(account, path))).toEqual([
      403,
      'password-change-required',
    ])
  }
  const key = await world.post(account, '/account/second-factor', { password: PASSWORD })
  expect(await refusalOf(key)).toEqual([403, 'password-change-required'])

  expect((await change(account, PASSWORD, NEW_PASSWORD)).status).toBe(204)
  expect((await world.get(account, '/units')).status).toBe(200)
})

test('an initial password no longer works after a week', async () => {
  const { login } = await buildPasswordAccount(world, { initial: true })
  world.now = '2026-11-27T02:00:01.000Z'

  const response = await signIn(world, login, PASSWORD)

  expect(await refusalOf(response)).toEqual([403, 'initial-password-expired'])
  expect(response.headers.getSetCookie()).toEqual([])
})
