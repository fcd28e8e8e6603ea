import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addSecondFactor,
  appCode,
  buildPasswordAccount,
  cookieOf,
  PASSWORD,
  type PasswordAccount,
  signIn,
  systemEntries,
  waitForFreshCode,
  withCookie,
} from '../../testing/accounts-world.ts'
import { refusalOf, statusesOf } from '../../testing/audit-log.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let account: PasswordAccount
let key = ''
let codes: readonly string[] = []
beforeEach(async () => {
  await world.reset()
  await world.owner('DELETE FROM identity.sign_in_attempt')
  ;({ account, key, codes } = await addSecondFactor(world, await buildPasswordAccount(world)))
})
afterAll(() => world.close())

/** The cookie between the two steps. */
const firstStep = async () => cookieOf(await signIn(world, account.login, PASSWORD))
const secondStep = (cookie: string, code: string) =>
  world.post(withCookie(cookie), '/session/second-factor', { code })

test('the password alone opens nothing; a code of the app opens the session', async () => {
  const first = await signIn(world, account.login, PASSWORD)
  expect(first.status).toBe(201)
  expect(await first.json()).toEqual({ secondFactorRequired: true })
  const pending = cookieOf(first)
  expect(pending).not.toContain('session_token')
  expect((await world.get(withCookie(pending), '/session')).status).toBe(401)

  const second = await secondStep(pending, appCode(key))

  expect(second.status).toBe(201)
  expect(await second.json()).toMatchObject({ login: account.login })
  expect((await world.get(withCookie(cookieOf(second)), '/session')).status).toBe(200)
  expect((await systemEntries(world, account.userId)).at(-1)).toBe('session.started')
})

test('a code that has opened a session opens no second one within its time', async () => {
  const code = appCode(key)
  expect((await secondStep(await firstStep(), code)).status).toBe(201)

  expect(await refusalOf(await secondStep(await firstStep(), code))).toEqual([
    422,
    'second-factor-wrong',
  ])
})

test('a code with blanks in it, of half a minute before or after, counts', async () => {
  await waitForFreshCode()
  const before = appCode(key, -1)
  const after = appCode(key, 1)

  expect(
    (await secondStep(await firstStep(), ` ${before.slice(0, 3)} ${before.slice(3)}`)).status,
  ).toBe(201)
  expect((await secondStep(await firstStep(), after)).status).toBe(201)
})

test('a code of minutes ago, of another key or of letters does not count, and is recorded', async () => {
  const other = await addSecondFactor(world, await buildPasswordAccount(world))
  const cookie = await firstStep()

  for (const code of [appCode(key, -5), appCode(other.key, 2), 'abcdef']) {
    expect(await refusalOf(await secondStep(cookie, code))).toEqual([422, 'second-factor-wrong'])
  }
  const entries = await systemEntries(world, account.userId)
  expect(entries.slice(-3)).toEqual(['session.refused', 'session.refused', 'session.refused'])
})

test('after five wrong codes the right one waits as well', async () => {
  const cookie = await firstStep()
  for (let attempt = 1; attempt <= 5; attempt++) await secondStep(cookie, 'abcdef')

  const limited = await secondStep(await firstStep(), appCode(key))

  expect(await refusalOf(limited)).toEqual([429, 'sign-in-limited'])
  world.now = '2026-11-20T02:05:01.000Z'
  expect((await secondStep(await firstStep(), appCode(key))).status).toBe(201)
})

test('without the first step there is no second', async () => {
  expect(await refusalOf(await secondStep('theme=dark', appCode(key)))).toEqual([
    401,
    'sign-in-step-expired',
  ])
  expect(await refusalOf(await secondStep('roviec.two_factor=abc.def', appCode(key)))).toEqual([
    401,
    'sign-in-step-expired',
  ])
})

test('each first step leads to one session', async () => {
  const cookie = await firstStep()
  expect((await secondStep(cookie, appCode(key))).status).toBe(201)

  expect(await refusalOf(await secondStep(cookie, codes[0] ?? ''))).toEqual([
    401,
    'sign-in-step-expired',
  ])
})

test('an account that was switched off between the steps is told so', async () => {
  const cookie = await firstStep()
  await world.owner('UPDATE identity.membership SET off_at = now() WHERE user_id = $1', [
    account.userId,
  ])

  expect(await refusalOf(await secondStep(cookie, appCode(key)))).toEqual([403, 'account-closed'])
})

describe('recovery codes', () => {
  test('each opens one session, however it is typed', async () => {
    const [code = ''] = codes

    const opened = await secondStep(await firstStep(), ` ${code.toUpperCase().replace('-', ' ')}`)

    expect(opened.status).toBe(201)
    const left = await world.get(withCookie(cookieOf(opened)), '/account')
    expect(await left.json()).toMatchObject({ recoveryCodesLeft: 9 })
    expect(await refusalOf(await secondStep(await firstStep(), code))).toEqual([
      422,
      'second-factor-wrong',
    ])
  })

  test('one that is used twice at the same moment opens one session', async () => {
    const [code = ''] = codes
    const cookies = [await firstStep(), await firstStep(), await firstStep()]

    const responses = await Promise.all(cookies.map((cookie) => secondStep(cookie, code)))

    expect(statusesOf(responses)).toEqual([201, 422, 422])
  })

  test('an app code used twice at the same moment opens one session', async () => {
    const code = appCode(key)
    const cookies = [await firstStep(), await firstStep(), await firstStep()]

    const responses = await Promise.all(cookies.map((cookie) => secondStep(cookie, code)))

    expect(statusesOf(responses)).toEqual([201, 422, 422])
  })
})
