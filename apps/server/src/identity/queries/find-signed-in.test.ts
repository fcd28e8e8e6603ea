import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { createWorld } from '../../testing/world.ts'
import { findSignedIn } from './find-signed-in.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const find = (cookie: string | null) =>
  findSignedIn(world.identity, new Headers(cookie === null ? {} : { cookie }))

test('a cookie leads to the account, its tenant and its person', async () => {
  const personId = newId()
  const account = await world.account(personId)

  expect(await find(account.cookie)).toMatchObject({
    userId: account.userId,
    tenantId: world.tenantId,
    personId,
  })
})

test.for([
  ['no cookie', null],
  ['another cookie', 'theme=dark'],
  ['a cookie that nobody signed', 'roviec.session_token=abc.def'],
  ['a cookie without a signature', 'roviec.session_token=abc'],
] as const)('%s leads to nobody', async ([, cookie]) => {
  expect(await find(cookie)).toBeNull()
})

test('a session that has run out leads to nobody', async () => {
  const account = await world.account()
  await world.owner(
    `UPDATE identity.session SET expires_at = now() - interval '1 second' WHERE user_id = $1`,
    [account.userId],
  )

  expect(await find(account.cookie)).toBeNull()
})

test('a session of a tenant the account has left does not open another one', async () => {
  const account = await world.account()
  await world.owner('UPDATE identity.membership SET tenant_id = $1 WHERE user_id = $2', [
    'elsewhere',
    account.userId,
  ])

  expect(await find(account.cookie)).toBeNull()
})
