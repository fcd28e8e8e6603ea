import { API_ROUTES, LiveEvent } from '@roviec/contract'
import type { QueryClient } from '@tanstack/react-query'

export type LiveState = 'connecting' | 'live' | 'interrupted'

type Topic = LiveEvent['topics'][number]

/** Which answers go stale when a topic has changed. */
const STALE_BY_TOPIC: Record<Topic, readonly string[]> = {
  plans: ['plans'],
  tasks: ['tasks', 'reports', 'plans'],
  warnings: ['warnings', 'reports'],
  organization: ['organization', 'people'],
  people: ['people', 'tasks', 'warnings'],
  coordination: ['coordination'],
  // The working calendar is one of the choices of the office.
  settings: ['settings', 'calendar'],
}

const WAIT_MS_MAX = 30_000
const GATHER_MS = 250

/**
 * Listens for what others change and makes the screens ask again. After an interruption everything
 * is asked again, since events may have been missed. Returns how to stop.
 */
export function followLiveEvents(
  client: QueryClient,
  onState: (state: LiveState) => void,
): () => void {
  const stale = gather((topics) => invalidate(client, topics))
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  function connect(): void {
    source = new EventSource(`/api/v1${API_ROUTES.streamEvents.path}`)
    source.addEventListener('open', () => {
      if (failures > 0) void client.invalidateQueries()
      failures = 0
      onState('live')
    })
    source.addEventListener('message', ({ data }) => stale(readTopics(String(data))))
    source.addEventListener('error', () => {
      source?.close()
      failures += 1
      if (failures > 1) onState('interrupted')
      timer = setTimeout(connect, Math.min(WAIT_MS_MAX, 1000 * 2 ** Math.min(failures, 5)))
    })
  }

  onState('connecting')
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function readTopics(text: string): readonly Topic[] {
  try {
    return LiveEvent.parse(JSON.parse(text)).topics
  } catch {
    return []
  }
}

function invalidate(client: QueryClient, topics: readonly Topic[]): void {
  const stale = new Set(topics.flatMap((topic) => STALE_BY_TOPIC[topic]))
  for (const key of stale) void client.invalidateQueries({ queryKey: [key] })
}

/** A publication changes hundreds of rows at once; the screens ask once. */
function gather(act: (topics: readonly Topic[]) => void): (topics: readonly Topic[]) => void {
  let waiting: Topic[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  return (topics) => {
    waiting.push(...topics)
    clearTimeout(timer)
    timer = setTimeout(() => {
      act(waiting)
      waiting = []
    }, GATHER_MS)
  }
}
