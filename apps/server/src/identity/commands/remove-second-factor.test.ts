import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  addSecondFactor,
  buildAdministrator,
  buildPasswordAccount,
  PASSWORD,
  signIn,
} from '../../testing/accounts-world.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { createWorld, type Account } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const remove = (sender: Account, userId: string) =>
  world.delete(sender, `/accounts/${userId}/second-factor`)

test('a lost second factor is taken away, every session ends, and the record names both', async () => {
  const administrator = await buildAdministrator(world)
  const { account } = await addSecondFactor(world, await buildPasswordAccount(world))

  expect((await remove(administrator, account.userId)).status).toBe(204)

  expect((await world.get(account, '/session')).status).toBe(401)
  expect(await (await signIn(world, account.login, PASSWORD)).json()).toMatchObject({
    login: account.login,
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'second-factor.removed',
      subjectId: account.userId,
      personId: administrator.personId,
    },
  ])
})

test('there must be one, and it must not be the own one', async () => {
  const administrator = await buildAdministrator(world)
  const { userId } = await buildPasswordAccount(world)

  expect(await refusalOf(await remove(administrator, userId))).toEqual([
    409,
    'second-factor-absent',
  ])
  expect(await refusalOf(await remove(administrator, administrator.userId))).toEqual([
    409,
    'account-own',
  ])
})
