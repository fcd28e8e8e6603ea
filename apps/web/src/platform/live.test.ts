import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followLiveEvents, type LiveState } from './live.ts'

const sources: FakeSource[] = []

class FakeSource extends EventTarget {
  isClosed = false
  readonly address: string

  constructor(address: string) {
    super()
    this.address = address
    sources.push(this)
  }

  close(): void {
    this.isClosed = true
  }
}

let stop = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeSource)
  sources.length = 0
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function follow() {
  const client = new QueryClient()
  const asked: unknown[] = []
  client.invalidateQueries = async (filters) => {
    asked.push(filters?.queryKey?.[0] ?? 'everything')
  }
  const states: LiveState[] = []
  stop = followLiveEvents(client, (state) => states.push(state))
  return { asked, states }
}

function last(): FakeSource {
  const source = sources.at(-1)
  if (source === undefined) throw new Error('nothing listens')
  return source
}

const say = (topics: readonly string[]) =>
  last().dispatchEvent(
    new MessageEvent('message', { data: JSON.stringify({ seq: 1, topics, subjectId: null }) }),
  )

test('a change of tasks makes tasks, plans and figures stale, once for many changes', async () => {
  const { asked } = follow()

  say(['tasks'])
  say(['tasks'])
  await vi.runAllTimersAsync()

  expect(asked).toHaveLength(3)
  expect(new Set(asked)).toEqual(new Set(['tasks', 'plans', 'reports']))
})

test('changed settings make the calendar and the settings stale', async () => {
  const { asked } = follow()

  say(['settings'])
  await vi.runAllTimersAsync()

  expect(new Set(asked)).toEqual(new Set(['calendar', 'settings']))
})

test('what cannot be read changes nothing', async () => {
  const { asked } = follow()

  last().dispatchEvent(new MessageEvent('message', { data: 'no json' }))
  await vi.runAllTimersAsync()

  expect(asked).toEqual([])
})

test('after an interruption it connects again and asks for everything', async () => {
  const { asked, states } = follow()

  last().dispatchEvent(new Event('error'))
  await vi.advanceTimersByTimeAsync(3000)
  last().dispatchEvent(new Event('open'))

  expect(sources).toHaveLength(2)
  expect(sources[0]?.isClosed).toBe(true)
  expect(asked).toEqual(['everything'])
  expect(states.at(-1)).toBe('live')
})

test('a line that stays broken is said, and tried less and less often', async () => {
  const { states } = follow()

  for (let count = 0; count < 8; count++) {
    last().dispatchEvent(new Event('error'))
    await vi.advanceTimersByTimeAsync(30_000)
  }

  expect(states.at(-1)).toBe('interrupted')
  expect(sources).toHaveLength(9)
})
