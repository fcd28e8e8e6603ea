import { afterAll, expect, test } from 'vitest'
import {
  buildPasswordAccount,
  cookieOf,
  PASSWORD,
  signIn,
  systemEntries,
  withCookie,
} from '../../testing/accounts-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('signing out everywhere ends this session too, and those of nobody else', async () => {
  const here = await buildPasswordAccount(world)
  const there = withCookie(cookieOf(await signIn(world, here.login, PASSWORD)))
  const other = await buildPasswordAccount(world)

  expect((await world.delete(here, '/account/sessions')).status).toBe(204)

  for (const gone of [here, there]) expect((await world.get(gone, '/session')).status).toBe(401)
  expect((await world.get(other, '/session')).status).toBe(200)
  expect((await systemEntries(world, here.userId)).at(-1)).toBe('session.ended-everywhere')
})
