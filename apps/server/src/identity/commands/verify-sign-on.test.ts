import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp, openIdentityOf } from '../../app.ts'
import { buildPasswordAccount, cookieOf } from '../../testing/accounts-world.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  CLIENT,
  passThroughProvider,
  startProvider,
  type SignOnProvider,
} from '../../testing/sign-on-provider.ts'
import { createWorld } from '../../testing/world.ts'
import { createAccount } from './create-account.ts'

const RETURN_URL = 'https://viec.minhha.example/dang-nhap/tro-lai'
const world = await createWorld()
let provider: SignOnProvider
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  provider = await startProvider(RETURN_URL)
  app = await openApp(provider.issuer)
})
beforeEach(async () => {
  await world.reset()
  await world.owner('DELETE FROM identity.sign_in_attempt')
  await world.owner(`DELETE FROM identity.account WHERE provider_id <> 'credential'`)
  provider.people.clear()
})
afterAll(async () => {
  await app.close()
  await provider.close()
  await world.close()
})

async function openApp(issuer: string) {
  const { platform } = world
  const signOn = {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    name: 'Thành phố Minh Hà',
    returnUrl: RETURN_URL,
  }
  const identity = await openIdentityOf(platform, {
    secret: 'x'.repeat(32),
    publicUrl: null,
    demonstration: false,
    signOn,
  })
  return createApp({ platform, identity, strict: true })
}

const send = (path: string, body: unknown, cookie = '', to = app) =>
  to.fetch(
    new Request(`http://127.0.0.1/api/v1${path}`, {
      method: 'POST',
      body: body === undefined ? null : JSON.stringify(body),
      headers: { 'content-type': 'application/json', cookie },
    }),
  )

/** Begins as the sign-in page does; answers where to go, and the cookie that the browser keeps. */
async function begin() {
  const response = await send('/session/sign-on', undefined)
  const { address } = (await response.json()) as { address: string }
  return { address, cookie: cookieOf(response), response }
}
const finish = (query: string, cookie: string) => send('/session/sign-on/answer', { query }, cookie)

/** The whole way: our page, the provider's pages, and back. */
async function signOnAs(subject: string) {
  const { address, cookie } = await begin()
  return finish(await passThroughProvider(address, subject), cookie)
}

const buildMailAccount = (login: string) =>
  createAccount(world.identity, {
    login,
    password: 'trâu cày mây tím bốn cửa',
    tenantId: world.tenantId,
    personId: null,
  })
const mail = () => `hong.${world.tenantId}@minhha.example`

test('the sign-in page offers the sign-on by its name, and none where none is set up', async () => {
  const options = await app.fetch(new Request('http://127.0.0.1/api/v1/session/options'))

  expect(await options.json()).toEqual({ signOn: { name: 'Thành phố Minh Hà' } })
  expect(await (await world.get(null, '/session/options')).json()).toEqual({ signOn: null })
  expect(await refusalOf(await world.post(null, '/session/sign-on'))).toEqual([
    404,
    'sign-on-absent',
  ])
})

test('the browser is sent with a code challenge, a state and a nonce, and keeps the state', async () => {
  const { address, response } = await begin()

  const asked = Object.fromEntries(new URL(address).searchParams)
  expect(asked).toMatchObject({
    client_id: 'roviec',
    response_type: 'code',
    redirect_uri: RETURN_URL,
    code_challenge_method: 'S256',
    scope: 'openid email',
  })
  expect(asked['nonce']).toBeTruthy()
  const [kept = ''] = response.headers.getSetCookie()
  expect(kept).toContain(`roviec.sign_on=${asked['state']}`)
  expect(kept).toContain('HttpOnly')
})

test('a verified address that is the login of an account signs in to it, with a real session', async () => {
  const userId = await buildMailAccount(mail())
  provider.people.set('sub-1', { email: mail().toUpperCase(), emailVerified: true })

  const response = await signOnAs('sub-1')

  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({ userId, login: mail() })
  const session = await app.fetch(
    new Request('http://127.0.0.1/api/v1/session', { headers: { cookie: cookieOf(response) } }),
  )
  expect(session.status).toBe(200)
})

test('the first to come with an address is bound to it; another with the same address is not let in', async () => {
  await buildMailAccount(mail())
  provider.people.set('sub-1', { email: mail(), emailVerified: true })
  provider.people.set('sub-2', { email: mail(), emailVerified: true })
  expect((await signOnAs('sub-1')).status).toBe(201)

  expect(await refusalOf(await signOnAs('sub-2'))).toEqual([403, 'sign-on-unknown'])
  provider.people.set('sub-1', { email: 'moi@minhha.example', emailVerified: true })
  expect((await signOnAs('sub-1')).status).toBe(201)
})

test('an address that the provider has not verified opens nothing', async () => {
  await buildMailAccount(mail())
  provider.people.set('sub-1', { email: mail(), emailVerified: false })

  expect(await refusalOf(await signOnAs('sub-1'))).toEqual([403, 'sign-on-unknown'])
})

test('somebody without an account gets none, and the record does not name them', async () => {
  provider.people.set('sub-9', { email: mail(), emailVerified: true })

  const response = await signOnAs('sub-9')

  expect(await refusalOf(response)).toEqual([403, 'sign-on-unknown'])
  expect(response.headers.getSetCookie()).toEqual([])
  expect(await world.owner('SELECT id FROM identity.user WHERE email = $1', [mail()])).toEqual([])
  const told = await world.owner(`SELECT value FROM audit.payload WHERE tenant_id = 'system'`)
  expect(JSON.stringify(told)).not.toContain(mail())
})

test('an account that is switched off stays shut to the sign-on', async () => {
  const userId = await buildMailAccount(mail())
  provider.people.set('sub-1', { email: mail(), emailVerified: true })
  await world.owner('UPDATE identity.membership SET off_at = now() WHERE user_id = $1', [userId])

  expect(await refusalOf(await signOnAs('sub-1'))).toEqual([403, 'account-closed'])
})

test('an initial password that was not used is withdrawn with the first sign-on', async () => {
  const account = await buildPasswordAccount(world, { login: mail(), initial: true })
  provider.people.set('sub-1', { email: mail(), emailVerified: true })

  expect(await (await signOnAs('sub-1')).json()).toMatchObject({ mustChangePassword: false })

  expect(
    await world.owner('SELECT password FROM identity.account WHERE user_id = $1 ORDER BY 1', [
      account.userId,
    ]),
  ).toEqual([{ password: null }, { password: null }])
})

test('the provider says no: the browser is told so', async () => {
  const { address, cookie } = await begin()
  const state = new URL(address).searchParams.get('state')
  const query = `error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`

  expect(await refusalOf(await finish(query, cookie))).toEqual([403, 'sign-on-refused'])
})

test.for([
  ['another state', (query: string) => query.replace(/state=[^&]+/, 'state=guessed')],
  ['no state', (query: string) => query.replace(/state=[^&]+&?/, '')],
] as const)('an answer with %s fits no request', async ([, tamper]) => {
  const { address, cookie } = await begin()
  const query = tamper(await passThroughProvider(address, 'sub-1'))

  expect(await refusalOf(await finish(query, cookie))).toEqual([409, 'sign-on-expired'])
})

test('an answer counts in the browser that began, once, and within ten minutes', async () => {
  await buildMailAccount(mail())
  provider.people.set('sub-1', { email: mail(), emailVerified: true })
  const first = await begin()
  const query = await passThroughProvider(first.address, 'sub-1')

  expect(await refusalOf(await finish(query, ''))).toEqual([409, 'sign-on-expired'])
  const { cookie: other } = await begin()
  expect(await refusalOf(await finish(query, other))).toEqual([409, 'sign-on-expired'])
  expect((await finish(query, first.cookie)).status).toBe(201)
  expect(await refusalOf(await finish(query, first.cookie))).toEqual([409, 'sign-on-expired'])

  const late = await begin()
  const lateQuery = await passThroughProvider(late.address, 'sub-1')
  world.now = '2026-11-20T02:10:01.000Z'
  expect(await refusalOf(await finish(lateQuery, late.cookie))).toEqual([409, 'sign-on-expired'])
})

test('an answer of another issuer is not believed', async () => {
  const { address, cookie } = await begin()
  const query = await passThroughProvider(address, 'sub-1')
  const forged = query.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://evil.example')}`)
  expect(forged).not.toBe(query)

  expect(await refusalOf(await finish(forged, cookie))).toEqual([403, 'sign-on-invalid'])
})

test('a token with another nonce is not believed', async () => {
  const { address, cookie } = await begin()
  const query = await passThroughProvider(address, 'sub-1')
  const state = new URLSearchParams(query).get('state') ?? ''
  await world.owner(
    `UPDATE identity.sign_on_request SET nonce = 'another' WHERE state_digest = $1`,
    [createHash('sha256').update(state).digest('hex')],
  )

  expect(await refusalOf(await finish(query, cookie))).toEqual([403, 'sign-on-invalid'])
})

test('a code that somebody made up, or stole without the verifier, is not redeemed', async () => {
  const { address, cookie } = await begin()
  const query = await passThroughProvider(address, 'sub-1')
  const forged = query.replace(/code=[^&]+/, 'code=made-up')
  expect(await refusalOf(await finish(forged, cookie))).toEqual([409, 'sign-on-expired'])

  const [victim, thief] = [await begin(), await begin()]
  const stolen = new URLSearchParams(await passThroughProvider(victim.address, 'sub-1'))
  stolen.set('state', new URL(thief.address).searchParams.get('state') ?? '')
  expect(await refusalOf(await finish(stolen.toString(), thief.cookie))).toEqual([
    409,
    'sign-on-expired',
  ])
})

test('a provider that does not answer is said to be down, and asked again the next time', async () => {
  const passing = await startProvider(RETURN_URL)
  const { issuer } = passing
  await passing.close()
  const other = await openApp(issuer)

  const response = await send('/session/sign-on', undefined, '', other)

  expect(await refusalOf(response)).toEqual([503, 'sign-on-unavailable'])
  await other.close()
})
