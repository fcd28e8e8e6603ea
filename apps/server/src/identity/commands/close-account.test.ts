import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  buildAdministrator,
  buildPasswordAccount,
  PASSWORD,
  signIn,
} from '../../testing/accounts-world.ts'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import type { Official } from '../../testing/organization-world.ts'
import { createWorld, type Account } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildAdministrator(world)
})
afterAll(() => world.close())

const close = (sender: Account, userId: string) => world.post(sender, `/accounts/${userId}/close`)

test('an account that is switched off loses its sessions and opens no new one', async () => {
  const account = await buildPasswordAccount(world)

  expect((await close(administrator, account.userId)).status).toBe(204)

  expect((await world.get(account, '/session')).status).toBe(401)
  expect(
    await world.owner('SELECT id FROM identity.session WHERE user_id = $1', [account.userId]),
  ).toEqual([])
  const refused = await signIn(world, account.login, PASSWORD)
  expect(await refusalOf(refused)).toEqual([403, 'account-closed'])
  expect(refused.headers.getSetCookie()).toEqual([])
  expect(await refusalOf(await signIn(world, account.login, 'sai mật khẩu rồi'))).toEqual([
    401,
    'sign-in-failed',
  ])
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'account.closed',
      subjectId: account.userId,
      subjectLabel: account.login,
      personId: administrator.personId,
    },
  ])
})

test('nobody switches off themselves, an account twice, or one of another city', async () => {
  const account = await buildPasswordAccount(world)
  await close(administrator, account.userId)
  const here = administrator
  await world.reset()
  const foreigner = await buildPasswordAccount(world)

  expect(await refusalOf(await close(here, here.userId))).toEqual([409, 'account-own'])
  expect(await refusalOf(await close(here, account.userId))).toEqual([403, 'account-closed'])
  expect(await refusalOf(await close(here, foreigner.userId))).toEqual([404, 'account-not-found'])
  expect((await world.get(foreigner, '/session')).status).toBe(200)
})

test('an account without the duty switches nobody off', async () => {
  const account = await buildPasswordAccount(world)

  expect(await refusalOf(await close(account, administrator.userId))).toEqual([
    403,
    'account-administrate-forbidden',
  ])
})

test('an account of two cities is switched off in one of them alone', async () => {
  const account = await buildPasswordAccount(world)
  await world.owner('INSERT INTO identity.membership (user_id, tenant_id) VALUES ($1, $2)', [
    account.userId,
    'zz-elsewhere',
  ])

  expect((await close(administrator, account.userId)).status).toBe(204)

  const left = await world.owner(
    'SELECT tenant_id FROM identity.membership WHERE user_id = $1 AND off_at IS NULL',
    [account.userId],
  )
  expect(left).toEqual([{ tenant_id: 'zz-elsewhere' }])
})

test('two administrators who switch each other off at once leave one', async () => {
  const other = await buildAdministrator(world)

  const responses = await Promise.all([
    close(administrator, other.userId),
    close(other, administrator.userId),
  ])

  expect(statusesOf(responses)[0]).toBe(204)
  expect(statusesOf(responses)[1]).toBeGreaterThanOrEqual(401)
  const active = await world.owner(
    'SELECT user_id FROM identity.membership WHERE tenant_id = $1 AND off_at IS NULL',
    [world.tenantId],
  )
  expect(active).toHaveLength(1)
})

test('the last administrator stays, whoever asks', async () => {
  const deputy = await buildAdministrator(world)
  await world.owner('UPDATE identity.membership SET off_at = now() WHERE user_id = $1', [
    deputy.userId,
  ])
  const { closeAccount } = await import('./close-account.ts')

  await expect(
    world.inTenant((ctx) => closeAccount(ctx, administrator.userId)),
  ).rejects.toMatchObject({ code: 'account-last-administrator' })
})
