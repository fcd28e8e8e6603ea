import type { LiveEvent } from '@roviec/contract'
import { refuse } from '../errors.ts'
import type { LiveEvents } from '../live-events.ts'
import type { Authenticate } from './authentication.ts'

export interface EventStreams {
  /** Opens a stream for whoever is signed in; resumes after the entry that Last-Event-ID names. */
  readonly open: (request: Request) => Promise<Response>
  /** Ends every stream, so that the server can stop. */
  readonly close: () => void
}

const HEARTBEAT_MILLISECONDS = 20_000
/** A person has a handful of screens; a program that opens more loses the oldest. */
const STREAMS_PER_ACCOUNT_MAX = 12

/** Server-sent events of one process. */
export function createEventStreams(live: LiveEvents, authenticate: Authenticate): EventStreams {
  const endsByUser = new Map<string, (() => void)[]>()

  function admit(userId: string, end: () => void): () => void {
    const ends = endsByUser.get(userId) ?? []
    endsByUser.set(userId, [...ends, end])
    if (ends.length >= STREAMS_PER_ACCOUNT_MAX) ends[0]?.()
    return () => {
      const left = (endsByUser.get(userId) ?? []).filter((other) => other !== end)
      if (left.length > 0) endsByUser.set(userId, left)
      else endsByUser.delete(userId)
    }
  }

  return {
    open: async (request) => {
      const principal = await authenticate(request.headers)
      if (principal === null) refuse('sign-in-required')
      if (principal.refusal !== undefined) refuse(principal.refusal)
      const { readable, writer } = openWriter()
      const { seq, stop } = await live.subscribe(
        principal.tenantId,
        readLastEventId(request.headers),
        { send: (event) => writer.write(formatEvent(event)) },
      )
      // An id without data reaches no listener, but a browser that reconnects names it.
      writer.write(`retry: 3000\nid: ${seq}\n\n`)
      // Whoever has signed out, lost the membership or left hears nothing after the next beat.
      const beat = setInterval(() => {
        writer.write(': beat\n\n')
        authenticate(request.headers).then(
          (still) => (still === null || still.refusal !== undefined) && end(),
          () => undefined,
        )
      }, HEARTBEAT_MILLISECONDS)
      const end = () => {
        clearInterval(beat)
        stop()
        leave()
        writer.close()
      }
      const leave = admit(principal.userId, end)
      writer.onCancel(end)
      request.signal.addEventListener('abort', end, { once: true })
      return new Response(readable, { headers: STREAM_HEADERS })
    },
    close: () => {
      for (const end of [...endsByUser.values()].flat()) end()
    },
  }
}

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies that collect answers before they pass them on are told not to.
  'x-accel-buffering': 'no',
}

function readLastEventId(headers: Headers): number | null {
  const text = headers.get('last-event-id') ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

function formatEvent(event: LiveEvent): string {
  return `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`
}

function openWriter() {
  const encoder = new TextEncoder()
  let sink: ReadableStreamDefaultController<Uint8Array> | null = null
  let cancelled: () => void = () => undefined
  const readable = new ReadableStream<Uint8Array>({
    start: (controller) => {
      sink = controller
    },
    cancel: () => {
      sink = null
      cancelled()
    },
  })
  return {
    readable,
    writer: {
      write: (text: string) => sink?.enqueue(encoder.encode(text)),
      close: () => {
        sink?.close()
        sink = null
      },
      onCancel: (work: () => void) => {
        cancelled = work
      },
    },
  }
}
