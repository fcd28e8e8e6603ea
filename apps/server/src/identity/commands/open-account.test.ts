import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  buildAdministrator,
  buildPasswordAccount,
  PASSWORD,
  signIn,
} from '../../testing/accounts-world.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('an account that is switched on again signs in with its old password', async () => {
  const administrator = await buildAdministrator(world)
  const { userId, login } = await buildPasswordAccount(world)
  await world.post(administrator, `/accounts/${userId}/close`)

  expect((await world.post(administrator, `/accounts/${userId}/open`)).status).toBe(204)

  expect((await signIn(world, login, PASSWORD)).status).toBe(201)
  expect((await auditEntries(world)).map(({ action }) => action)).toEqual([
    'account.closed',
    'account.opened',
  ])
})

test('an account that is on, and one that is not there, cannot be switched on', async () => {
  const administrator = await buildAdministrator(world)
  const { userId } = await buildPasswordAccount(world)
  const absent = '0198c1d2-0000-7000-8000-000000000000'

  expect(await refusalOf(await world.post(administrator, `/accounts/${userId}/open`))).toEqual([
    409,
    'account-open',
  ])
  expect(await refusalOf(await world.post(administrator, `/accounts/${absent}/open`))).toEqual([
    404,
    'account-not-found',
  ])
})
