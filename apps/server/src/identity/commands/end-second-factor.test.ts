import { afterAll, expect, test } from 'vitest'
import {
  addSecondFactor,
  buildPasswordAccount,
  PASSWORD,
  signIn,
  systemEntries,
} from '../../testing/accounts-world.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld, type Account } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

const end = (account: Account, password: string) =>
  world.post(account, '/account/second-factor/end', { password })

test('the second factor can be switched off with the password, and signing in is one step again', async () => {
  const { account } = await addSecondFactor(world, await buildPasswordAccount(world))

  expect(await refusalOf(await end(account, 'không phải'))).toEqual([422, 'password-wrong'])
  expect((await end(account, PASSWORD)).status).toBe(204)

  expect(await (await signIn(world, account.login, PASSWORD)).json()).toMatchObject({
    login: account.login,
  })
  expect(await systemEntries(world, account.userId)).toContain('second-factor.ended')
  expect(await refusalOf(await end(account, PASSWORD))).toEqual([409, 'second-factor-absent'])
})
