import type { InitialPassword } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
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

const reset = (sender: Account, userId: string) =>
  world.post(sender, `/accounts/${userId}/initial-password`)

test('a forgotten password is replaced by one to be changed, and every session ends', async () => {
  const administrator = await buildAdministrator(world)
  const account = await buildPasswordAccount(world)

  const response = await reset(administrator, account.userId)

  const { login, password } = (await response.json()) as InitialPassword
  expect([response.status, login]).toEqual([201, account.login])
  expect((await world.get(account, '/session')).status).toBe(401)
  expect((await signIn(world, login, PASSWORD)).status).toBe(401)
  expect(await (await signIn(world, login, password)).json()).toMatchObject({
    mustChangePassword: true,
  })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'account.reset', subjectId: account.userId, subjectLabel: login },
  ])
})

test('an administrator resets neither themselves nor an account of another city', async () => {
  const administrator = await buildAdministrator(world)
  await world.reset()
  const foreigner = await buildPasswordAccount(world)

  expect(await refusalOf(await reset(administrator, administrator.userId))).toEqual([
    409,
    'account-own',
  ])
  expect(await refusalOf(await reset(administrator, foreigner.userId))).toEqual([
    404,
    'account-not-found',
  ])
})

test('an account that opens another city too is not taken over from this one', async () => {
  const administrator = await buildAdministrator(world)
  const { userId, login } = await buildPasswordAccount(world)
  await world.owner('INSERT INTO identity.membership (user_id, tenant_id) VALUES ($1, $2)', [
    userId,
    'zz-elsewhere',
  ])

  expect(await refusalOf(await reset(administrator, userId))).toEqual([409, 'account-shared'])
  const factor = await world.delete(administrator, `/accounts/${userId}/second-factor`)
  expect(await refusalOf(factor)).toEqual([409, 'account-shared'])
  expect((await signIn(world, login, PASSWORD)).status).toBe(201)
})
