import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('a signed-in account reads the settings of its own tenant', async () => {
  const account = await world.account()

  const response = await world.get(account, '/calendar')

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    overrides: [],
    culturalDay: false,
    beforeDay: 'exclusive',
    dueSoonWorkingDays: 3,
    notAcceptedWorkingDays: 2,
  })
})

test('a stranger is told to sign in, in both languages', async () => {
  const response = await world.get(null, '/calendar')

  expect(response.status).toBe(401)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(await response.json()).toMatchObject({
    status: 401,
    code: 'sign-in-required',
    detail: { vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' },
  })
})

test('an address that does not exist is a problem too', async () => {
  const account = await world.account()

  const response = await world.get(account, '/nowhere')

  expect([response.status, await response.json()]).toMatchObject([404, { code: 'route-not-found' }])
})
