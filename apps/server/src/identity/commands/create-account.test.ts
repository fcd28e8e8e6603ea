import { afterAll, beforeEach, expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'
import { createAccount } from './create-account.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the password is kept as a hash, and the account belongs to its tenant', async () => {
  const { tenantId } = world

  const userId = await createAccount(world.identity, {
    login: `lan.${tenantId}`,
    password: 'mat-khau-minh-ha',
    tenantId,
    personId: null,
  })

  const [kept] = await world.owner<{ password: string }>(
    'SELECT password FROM identity.account WHERE user_id = $1',
    [userId],
  )
  expect(kept?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
  expect(
    await world.owner('SELECT tenant_id FROM identity.membership WHERE user_id = $1', [userId]),
  ).toEqual([{ tenant_id: tenantId }])
})

test('two accounts cannot have one user name, however it is written', async () => {
  const { tenantId } = world
  const account = { password: 'mat-khau-minh-ha', tenantId, personId: null }
  await createAccount(world.identity, { ...account, login: `Lan.${tenantId}` })

  await expect(
    createAccount(world.identity, { ...account, login: `LAN.${tenantId}` }),
  ).rejects.toThrow()
})

test('a login that is neither a user name nor an address is refused', async () => {
  await expect(
    createAccount(world.identity, {
      login: 'Nguyễn Lan',
      password: 'mat-khau-minh-ha',
      tenantId: world.tenantId,
      personId: null,
    }),
  ).rejects.toThrow('cannot be used')
})
