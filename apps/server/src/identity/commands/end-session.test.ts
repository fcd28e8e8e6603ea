import { afterAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('signing out ends this session and no other of the same account', async () => {
  const here = await world.account()
  const { internalAdapter } = await world.identity.auth.$context
  const elsewhere = await internalAdapter.createSession(here.userId)

  expect((await world.delete(here, '/session')).status).toBe(204)

  expect((await world.get(here, '/session')).status).toBe(401)
  expect(
    await world.owner('SELECT id FROM identity.session WHERE user_id = $1', [here.userId]),
  ).toEqual([{ id: elsewhere.id }])
})

test('a stranger has nothing to sign out of', async () => {
  expect(await refusalOf(await world.delete(null, '/session'))).toEqual([401, 'sign-in-required'])
})
