import { API_ROUTES, type Route } from '@roviec/contract'
import { afterAll, expect, test } from 'vitest'
import { operationsOf } from '../../app.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld } from '../../testing/world.ts'
import { newId } from '../ids.ts'

const world = await createWorld()
afterAll(() => world.close())

const ROUTES: readonly (readonly [string, Route])[] = Object.entries(API_ROUTES)

/** The path of a route with any id for its parameters. */
const pathOf = ({ path }: Route) => path.replaceAll(/\{\w+\}/g, newId())

test('every route of the contract is served, once', () => {
  const served = operationsOf(world.identity).map(({ route }) => route)

  expect(ROUTES.filter(([, route]) => !served.includes(route)).map(([name]) => name)).toEqual([])
  expect(served).toHaveLength(new Set(served).size)
})

test.for(ROUTES.filter(([, route]) => route.security !== 'none'))(
  '%s tells a stranger to sign in, in both languages',
  async ([, route]) => {
    const response = await world.send(null, pathOf(route), { method: route.method.toUpperCase() })

    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({
      status: 401,
      code: 'sign-in-required',
      detail: { vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' },
    })
  },
)

test('an address that does not exist is a problem too, and a secret to strangers', async () => {
  const account = await world.account()

  expect(await refusalOf(await world.get(account, '/nowhere'))).toEqual([404, 'route-not-found'])
  expect(await refusalOf(await world.get(null, '/nowhere'))).toEqual([401, 'sign-in-required'])
  expect(await refusalOf(await world.get(null, '/api/other'))).toEqual([401, 'sign-in-required'])
})

test('a method that an address does not take is refused with those it takes', async () => {
  const account = await world.account()

  const response = await world.patch(account, '/units', {})

  expect(response.headers.get('allow')).toBe('GET, POST')
  expect(await refusalOf(response)).toEqual([405, 'method-not-allowed'])
})

test('every answer carries its request id and tells browsers to be strict', async () => {
  const response = await world.get(null, '/healthz')

  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.for([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another site of the same domain', { 'sec-fetch-site': 'same-site' }],
  ['a page with another origin', { origin: 'https://elsewhere.example' }],
  ['a page without an origin', { origin: 'null' }],
] as const)('a write from %s is refused', async ([, headers]) => {
  const account = await world.account()

  const response = await world.post(account, '/units', {}, headers)

  expect(await refusalOf(response)).toEqual([403, 'request-from-elsewhere'])
})

test('a write from our own page is taken for what it is', async () => {
  const account = await world.account()
  const headers = { origin: 'http://127.0.0.1', host: '127.0.0.1', 'sec-fetch-site': 'same-origin' }

  const response = await world.post(account, '/units', {}, headers)

  expect(await refusalOf(response)).toEqual([422, 'request-invalid'])
})

test('the server is alive and ready without anybody signing in', async () => {
  expect(await (await world.get(null, '/healthz')).json()).toEqual({ status: 'alive' })
  expect(await (await world.get(null, '/readyz')).json()).toEqual({ status: 'ready' })
})
