import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFakeServer } from '../testing/fake-server.ts'
import { fakeId } from '../testing/fake-ids.ts'
import { makeSession } from '../testing/make-session.ts'
import { makeTask } from '../testing/make-task.ts'
import { failureCode, failureText, isPassing } from './api-error.ts'
import { addressOf, call } from './http.ts'

const realFetch = globalThis.fetch
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  globalThis.fetch = realFetch
})

const accept = () => call('acceptTask', { params: { taskId: fakeId(1) }, body: {} })

/** A line that breaks so many times before it holds. */
function breakingLine(times: number) {
  const server = createFakeServer({ acceptTask: makeTask({ status: 'accepted' }) })
  const keys: (string | null)[] = []
  globalThis.fetch = async (input, init) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'))
    if (keys.length <= times) throw new TypeError('failed to fetch')
    return server.fetch(input, init)
  }
  return { server, keys }
}

test('a write without an answer is sent again, with the same key', async () => {
  const { keys } = breakingLine(2)

  const answer = accept()
  await vi.runAllTimersAsync()

  expect((await answer).status).toBe('accepted')
  expect(keys).toHaveLength(3)
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(new Set(keys).size).toBe(1)
})

test('after the third try the failure is said in words', async () => {
  const { keys } = breakingLine(99)

  const failure = accept().catch((error: unknown) => error)
  await vi.runAllTimersAsync()

  expect(keys).toHaveLength(3)
  expect(failureText(await failure, 'vi')).toMatch(/Không kết nối được máy chủ/)
  expect(isPassing(await failure)).toBe(true)
})

test('a refusal is not sent again, and keeps its code and its sentences', async () => {
  const server = createFakeServer({ acceptTask: () => ({ refused: 'task-not-acceptable' }) })
  globalThis.fetch = server.fetch

  const failure = await accept().catch((error: unknown) => error)

  expect(server.requests).toHaveLength(1)
  expect(failureCode(failure)).toBe('task-not-acceptable')
  expect(failureText(failure, 'en')).toMatch(/no longer waits/)
})

test('the version last read goes into If-Match', async () => {
  const server = createFakeServer({ publishPlan: { taskCount: 3 } })
  globalThis.fetch = server.fetch

  await call('publishPlan', {
    params: { planId: fakeId(4) },
    body: { pastDates: [], acknowledgeRest: true },
    version: 12,
  })

  expect(server.requests[0]?.headers.get('if-match')).toBe('"12"')
})

test('an answer of another form is a failure, not a surprise further on', async () => {
  globalThis.fetch = async () => Response.json({ ...makeSession(), today: '2026-02-31' })

  const failure = await call('getSession', {}).catch((error: unknown) => error)

  expect(failureCode(failure)).toBe('unreadable-answer')
})

test('an address carries its parameters escaped and leaves out what is not set', () => {
  expect(addressOf('exportPlan', { params: { planId: 'a/b' } })).toBe(
    '/api/v1/plans/a%2Fb/export.xlsx',
  )
})

test('a query leaves out what is empty', async () => {
  const server = createFakeServer({ listPlans: { entries: [], nextCursor: null } })
  globalThis.fetch = server.fetch

  await call('listPlans', { query: { search: '', status: 'draft', cursor: undefined, limit: 20 } })

  expect(server.requests[0]?.query).toEqual({ status: 'draft', limit: '20' })
})
