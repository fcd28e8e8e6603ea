import type { LiveEvent } from '@roviec/contract'
import type { FollowedEntry, LogReader } from './followed-entry.ts'
import type { Log } from './log.ts'
import { repeat } from './repeat.ts'

/** An open screen that wants to know what changes in its tenant. */
export interface LiveListener {
  readonly send: (event: LiveEvent) => void
}

/** Tells open screens what has changed, in every process by itself: the log is the only channel. */
export interface LiveEvents {
  /** Sends what came after `since`, then what comes. Null starts now. Answers where it started. */
  readonly subscribe: (
    tenantId: string,
    since: number | null,
    listener: LiveListener,
  ) => Promise<{ readonly seq: number; readonly stop: () => void }>
  readonly wake: (tenantId: string) => void
  readonly close: () => Promise<void>
}

export interface LiveEventsOptions {
  readonly reader: LogReader
  /** What an action changes for a screen; given by app.ts. */
  readonly topicsOf: (action: string) => LiveEvent['topics']
  readonly log: Log
}

/** Beyond so many missed entries a screen is told to read everything again. */
const MISSED_ENTRIES_MAX = 500
/** Other processes write too; so often the log is looked at without being woken. */
const EVERY_MILLISECONDS = 2000

export function createLiveEvents({ reader, topicsOf, log }: LiveEventsOptions): LiveEvents {
  const listenersByTenant = new Map<string, Map<LiveListener, number>>()

  const repeated = repeat(
    async () => {
      for (const tenantId of listenersByTenant.keys()) await tell(tenantId)
    },
    {
      everyMilliseconds: EVERY_MILLISECONDS,
      onError: (error) => log.error({ err: error }, 'live events could not be read'),
    },
  )

  async function tell(tenantId: string): Promise<void> {
    const listeners = listenersByTenant.get(tenantId)
    if (listeners === undefined || listeners.size === 0) return
    const oldest = Math.min(...listeners.values())
    const entries = await reader.listEntriesAfter(tenantId, oldest, MISSED_ENTRIES_MAX)
    for (const entry of entries) {
      for (const [listener, seq] of listeners) {
        if (entry.seq <= seq) continue
        listeners.set(listener, entry.seq)
        send(listener, entry)
      }
    }
    if (entries.length === MISSED_ENTRIES_MAX) repeated.wake()
  }

  function send(listener: LiveListener, { seq, action }: FollowedEntry): void {
    const topics = topicsOf(action)
    if (topics.length > 0) listener.send({ seq, topics })
  }

  return {
    subscribe: async (tenantId, since, listener) => {
      const heads = await reader.listHeads()
      const head = heads.find((candidate) => candidate.tenantId === tenantId)?.seq ?? 0
      const missedTooMuch = since !== null && head - since > MISSED_ENTRIES_MAX
      const seq = since === null || since > head || missedTooMuch ? head : since
      if (missedTooMuch) listener.send({ seq: head, topics: EVERYTHING })
      const listeners = listenersByTenant.get(tenantId) ?? new Map<LiveListener, number>()
      listenersByTenant.set(tenantId, listeners.set(listener, seq))
      repeated.wake()
      return {
        seq,
        stop: () => {
          listeners.delete(listener)
          if (listeners.size === 0) listenersByTenant.delete(tenantId)
        },
      }
    },
    wake: (tenantId) => {
      if (listenersByTenant.has(tenantId)) repeated.wake()
    },
    close: () => repeated.stop(),
  }
}

const EVERYTHING: LiveEvent['topics'] = ['plans', 'tasks', 'warnings', 'organization', 'people']
