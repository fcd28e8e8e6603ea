import { afterAll, beforeEach, expect, test } from 'vitest'
import { isoDate } from '@roviec/calendar'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld } from '../../testing/world.ts'
import { createAccount } from './create-account.ts'

const PASSWORD = 'mat-khau-minh-ha'
const world = await createWorld()
let login = ''

beforeEach(async () => {
  await world.reset()
  await world.owner('DELETE FROM identity.sign_in_attempt')
  login = `lan.${world.tenantId}`
  await createAccount(world.identity, {
    login,
    password: PASSWORD,
    tenantId: world.tenantId,
    personId: null,
  })
})
afterAll(() => world.close())

const signIn = (as: string, password: string) =>
  world.post(null, '/session', { login: as, password })

test('signing in by user name answers the session and a cookie that scripts cannot read', async () => {
  world.today = isoDate('2026-11-22')

  const response = await signIn(login.toUpperCase(), PASSWORD)

  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({
    login,
    tenant: { id: world.tenantId, name: 'Thành phố Minh Hà' },
    today: '2026-11-22',
    dayOffName: 'Chủ nhật',
    nextWorkingDay: '2026-11-23',
    positions: [],
    abilities: [],
  })
  const cookies = response.headers.getSetCookie()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/^roviec\.session_token=/)
  expect(cookies[0]).toContain('HttpOnly')
  expect(cookies[0]).toContain('SameSite=Lax')
  expect(cookies[0]).toContain('Path=/')
})

test('the cookie opens the session, until it is ended', async () => {
  const signedIn = await signIn(login, PASSWORD)
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const account = { userId: '', personId: null, cookie }

  expect((await world.get(account, '/session')).status).toBe(200)
  const ended = await world.delete(account, '/session')
  expect(ended.status).toBe(204)
  expect(ended.headers.getSetCookie()[0]).toContain('Max-Age=0')
  expect((await world.get(account, '/session')).status).toBe(401)
})

test('signing in by e-mail works too', async () => {
  const email = `lan.${world.tenantId}@minhha.example`
  const { tenantId } = world
  await createAccount(world.identity, {
    login: email,
    password: PASSWORD,
    tenantId,
    personId: null,
  })

  expect((await signIn(email, PASSWORD)).status).toBe(201)
})

test('a wrong password and an unknown login get the same answer', async () => {
  const wrong = await signIn(login, 'khong-phai-the')
  const unknown = await signIn(`nobody.${world.tenantId}`, 'khong-phai-the')
  const impossible = await signIn('Nguyễn Lan !', 'khong-phai-the')

  expect(await refusalOf(wrong)).toEqual([401, 'sign-in-failed'])
  expect(await refusalOf(unknown)).toEqual([401, 'sign-in-failed'])
  expect(await refusalOf(impossible)).toEqual([401, 'sign-in-failed'])
})

test('the sixth guess at one login waits, even with the right password, and later ones do not', async () => {
  for (let attempt = 1; attempt <= 5; attempt++) await signIn(login, 'khong-phai-the')

  const limited = await signIn(login, PASSWORD)

  expect(limited.status).toBe(429)
  expect(limited.headers.get('retry-after')).toBe('300')
  expect(await limited.json()).toMatchObject({
    code: 'sign-in-limited',
    parameters: { seconds: 300 },
    detail: { vi: 'Bạn đã thử quá nhiều lần. Hãy đợi 300 giây rồi thử lại.' },
  })
  world.now = '2026-11-20T02:05:00.001Z'
  expect((await signIn(login, PASSWORD)).status).toBe(201)
})

test('guesses sent at the same moment are counted one by one', async () => {
  const responses = await Promise.all(
    Array.from({ length: 8 }, () => signIn(login, 'khong-phai-the')),
  )

  const statuses = responses.map(({ status }) => status).toSorted((a, b) => a - b)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
})

test('an account that belongs to no tenant is told so, and gets no session', async () => {
  await world.owner('DELETE FROM identity.membership WHERE tenant_id = $1', [world.tenantId])

  const response = await signIn(login, PASSWORD)

  expect(await refusalOf(response)).toEqual([403, 'account-without-tenant'])
  expect(response.headers.getSetCookie()).toEqual([])
})

test('taking the membership away ends every session at once', async () => {
  const account = await world.account()
  expect((await world.get(account, '/session')).status).toBe(200)

  await world.owner('DELETE FROM identity.membership WHERE user_id = $1', [account.userId])

  expect((await world.get(account, '/session')).status).toBe(401)
})

test('a forged cookie opens nothing', async () => {
  const account = await world.account()
  const forged = { ...account, cookie: account.cookie.replace(/.{6}$/, 'AAAA%3D') }

  expect((await world.get(forged, '/session')).status).toBe(401)
})

test('sign-ins, refused ones too, go to the chain of the system and to no tenant', async () => {
  await signIn(login, 'khong-phai-the')
  const { userId } = (await (await signIn(login, PASSWORD)).json()) as { userId: string }

  const entries = await world.owner(
    `SELECT e.tenant_id, e.action, e.actor_user_id, p.value FROM audit.entry e
     JOIN audit.payload p ON p.tenant_id = e.tenant_id AND p.seq = e.seq AND p.field = 'subject-label'
     WHERE e.action LIKE 'session.%' AND p.value = $1 ORDER BY e.seq`,
    [JSON.stringify(login)],
  )
  expect(entries).toMatchObject([
    { tenant_id: 'system', action: 'session.refused', actor_user_id: null },
    { tenant_id: 'system', action: 'session.started', actor_user_id: userId },
  ])
})

test('what was typed as a login is kept only where it is one', async () => {
  const mistyped = `day-la-mat-khau-${world.tenantId}`
  await signIn(mistyped, 'khong-phai-the')
  await signIn(mistyped, 'khong-phai-the')

  const rows = await world.owner<{ value: string }>(
    `SELECT p.value FROM audit.payload p JOIN audit.entry e
       ON e.tenant_id = p.tenant_id AND e.seq = p.seq
     WHERE e.action = 'session.refused' ORDER BY p.seq, p.field`,
  )
  const values = rows.map(({ value }) => value)
  expect(JSON.stringify(values)).not.toContain(mistyped)
  const digests = values.filter((value) => value.includes('typedDigest')).slice(-2)
  expect(digests[0]).toMatch(/"typedDigest":"[0-9a-f]{16}"/)
  expect(digests[0]).toBe(digests[1])
})
