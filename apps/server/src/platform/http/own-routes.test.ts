import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/test-database.ts'
import { systemClock } from '../clock.ts'
import { silentLog } from '../log.ts'
import { createLiveEvents } from '../live-events.ts'
import { createPlatform } from '../platform.ts'
import { createHttp } from './create-http.ts'

const { database, close } = await createTestDatabase()
afterAll(async () => {
  await live.close()
  await close()
})
const platform = createPlatform({ database, clock: systemClock, log: silentLog })
const live = createLiveEvents({
  reader: { listHeads: () => Promise.resolve([]), listEntriesAfter: () => Promise.resolve([]) },
  topicsOf: () => [],
  log: silentLog,
})
const TOKEN = 'a-token-for-metrics'
const app = createHttp({
  platform,
  live,
  operations: [],
  publicUrl: null,
  metricsToken: TOKEN,
  strict: true,
  authenticate: () => Promise.resolve(null),
  loadActorOf: () => () => Promise.reject(new Error('nobody signs in here')),
})

const metrics = (headers: HeadersInit, from: string) =>
  app.fetch(new Request('http://127.0.0.1/metrics', { headers }), from)

test('the machine itself reads the metrics, which count what was answered', async () => {
  await app.fetch(new Request('http://127.0.0.1/healthz'))

  const response = await metrics({}, '127.0.0.1')

  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).toMatch(/roviec_http_requests_total\{method="GET",route="none",status="200"\} \d+/)
  expect(text).toContain('roviec_http_request_seconds_bucket')
})

test.for([
  ['from elsewhere with the token', { authorization: `Bearer ${TOKEN}` }, '10.0.0.7', 200],
  ['from elsewhere without it', {}, '10.0.0.7', 404],
  ['with another token', { authorization: 'Bearer no' }, '127.0.0.1', 404],
  ['passed on by a proxy on this machine', { 'x-forwarded-for': '10.0.0.7' }, '127.0.0.1', 404],
] as const)('metrics asked for %s', async ([, headers, from, status]) => {
  expect((await metrics(headers, from)).status).toBe(status)
})

test('a server that has been told to stop is alive but no longer ready', async () => {
  app.stopAccepting()

  expect((await app.fetch(new Request('http://127.0.0.1/healthz'))).status).toBe(200)
  expect((await app.fetch(new Request('http://127.0.0.1/readyz'))).status).toBe(503)
})
