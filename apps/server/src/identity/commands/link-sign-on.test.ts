import { afterAll, beforeEach, expect, test } from 'vitest'
import { createApp, openIdentityOf } from '../../app.ts'
import { newId } from '../../platform/ids.ts'
import { buildAdministrator, buildPasswordAccount } from '../../testing/accounts-world.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { createWorld, type Account } from '../../testing/world.ts'

const world = await createWorld()
const identity = await openIdentityOf(world.platform, {
  secret: 'x'.repeat(32),
  publicUrl: null,
  demonstration: false,
  signOn: {
    issuer: 'https://sso.minhha.example',
    clientId: 'roviec',
    clientSecret: 'secret',
    name: 'Thành phố Minh Hà',
    returnUrl: 'https://viec.minhha.example/dang-nhap/tro-lai',
  },
})
const app = createApp({ platform: world.platform, identity, strict: true })
beforeEach(() => world.reset())
afterAll(async () => {
  await app.close()
  await world.close()
})

const link = ({ cookie }: Account, userId: string, subject: string | null) =>
  app.fetch(
    new Request(`http://127.0.0.1/api/v1/accounts/${userId}/sign-on`, {
      method: 'POST',
      body: JSON.stringify({ subject }),
      headers: { 'content-type': 'application/json', 'idempotency-key': newId(), cookie },
    }),
  )
const subjects = (userId: string) =>
  world.owner(
    `SELECT account_id FROM identity.account WHERE user_id = $1 AND provider_id <> 'credential'`,
    [userId],
  )

test('an administrator binds an account, binds it anew and unbinds it', async () => {
  const administrator = await buildAdministrator(world)
  const { userId, login } = await buildPasswordAccount(world)
  const [first, second] = [`a-${userId}`, `b-${userId}`]

  expect((await link(administrator, userId, first)).status).toBe(204)
  expect((await link(administrator, userId, second)).status).toBe(204)
  expect(await subjects(userId)).toEqual([{ account_id: second }])
  expect((await link(administrator, userId, null)).status).toBe(204)

  expect(await subjects(userId)).toEqual([])
  expect(await auditEntries(world)).toMatchObject([
    { action: 'sign-on.linked', subjectLabel: login, after: { subject: first } },
    { action: 'sign-on.linked', before: { subject: first }, after: { subject: second } },
    { action: 'sign-on.linked', before: { subject: second }, after: { subject: null } },
  ])
})

test('an identity opens one account, and the binding of before stays when it is refused', async () => {
  const administrator = await buildAdministrator(world)
  const [one, other] = [await buildPasswordAccount(world), await buildPasswordAccount(world)]
  await link(administrator, one.userId, `a-${one.userId}`)
  await link(administrator, other.userId, `b-${one.userId}`)

  expect(await refusalOf(await link(administrator, other.userId, `a-${one.userId}`))).toEqual([
    409,
    'sign-on-subject-taken',
  ])
  expect(await subjects(other.userId)).toEqual([{ account_id: `b-${one.userId}` }])
})

test('without a sign-on there is nothing to bind to', async () => {
  const administrator = await buildAdministrator(world)
  const { userId } = await buildPasswordAccount(world)

  const response = await world.post(administrator, `/accounts/${userId}/sign-on`, { subject: 'a' })

  expect(await refusalOf(response)).toEqual([404, 'sign-on-absent'])
})

test('nobody binds their own account', async () => {
  const administrator = await buildAdministrator(world)

  expect(await refusalOf(await link(administrator, administrator.userId, 'a'))).toEqual([
    409,
    'account-own',
  ])
})
