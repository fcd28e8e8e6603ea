import type { OwnSession } from '@roviec/contract'
import { afterAll, expect, test } from 'vitest'
import {
  buildPasswordAccount,
  cookieOf,
  PASSWORD,
  signIn,
  systemEntries,
  withCookie,
} from '../../testing/accounts-world.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld, type Account } from '../../testing/world.ts'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const world = await createWorld()
afterAll(() => world.close())

const sessions = async (account: Account) =>
  ((await (await world.get(account, '/account/sessions')).json()) as { entries: OwnSession[] })
    .entries

test('sessions are listed with their device in two words, and one of them can be ended', async () => {
  const here = await buildPasswordAccount(world)
  const there = withCookie(
    cookieOf(await signIn(world, here.login, PASSWORD, { 'user-agent': FIREFOX })),
  )

  const listed = await sessions(here)
  expect(listed.map(({ device, current }) => [device, current])).toEqual([
    ['Firefox Windows', false],
    [null, true],
  ])
  const kept = await world.owner('SELECT user_agent FROM identity.session WHERE user_id = $1', [
    here.userId,
  ])
  expect(JSON.stringify(kept)).not.toContain('Mozilla')

  const ended = await world.delete(here, `/account/sessions/${listed[0]?.id}`)

  expect(ended.status).toBe(204)
  expect((await world.get(there, '/session')).status).toBe(401)
  expect(await sessions(here)).toHaveLength(1)
  expect((await systemEntries(world, here.userId)).at(-1)).toBe('session.ended')
})

test("nobody ends somebody else's session", async () => {
  const account = await buildPasswordAccount(world)
  const other = await buildPasswordAccount(world)
  const [theirs] = await sessions(other)

  const response = await world.delete(account, `/account/sessions/${theirs?.id}`)

  expect(await refusalOf(response)).toEqual([404, 'session-not-found'])
  expect((await world.get(other, '/session')).status).toBe(200)
})

test('when a session was last in use is known to five minutes', async () => {
  const account = await buildPasswordAccount(world)
  const seenAt = async () => (await sessions(account))[0]?.seenAt
  await world.get(account, '/units')
  const first = await seenAt()

  world.now = '2026-11-20T02:04:00.000Z'
  await world.get(account, '/units')
  expect(await seenAt()).toBe(first)

  world.now = '2026-11-20T02:06:00.000Z'
  await world.get(account, '/units')
  expect(await seenAt()).toBe('2026-11-20T02:06:00.000Z')
})
