import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Hono } from 'hono'
import { refuse } from '../errors.ts'
import type { Platform } from '../platform.ts'
import type { HttpEnv } from './http-env.ts'
import type { Metrics } from './metrics.ts'

export interface OwnRoutes {
  readonly platform: Platform
  readonly metrics: Metrics
  readonly metricsToken: string | null
  /** False once the server has been told to stop: it finishes what it has and takes nothing new. */
  readonly isOpen: () => boolean
}

/** What the machine asks of the server: is it alive, can it work, how does it do. */
export function addOwnRoutes(hono: Hono<HttpEnv>, own: OwnRoutes): void {
  const { platform, metrics, metricsToken, isOpen } = own
  hono.get('/healthz', (c) => c.json({ status: 'alive' }))
  hono.get('/readyz', async (c) => {
    if (!isOpen()) refuse('database-unavailable')
    await sql`SELECT 1`.execute(platform.database.db)
    return c.json({ status: 'ready' })
  })
  hono.get('/metrics', (c) => {
    if (!mayReadMetrics(c.req.raw.headers, c.env.remoteAddress, metricsToken)) {
      refuse('route-not-found')
    }
    return c.text(metrics.print(), 200, { 'content-type': 'text/plain; version=0.0.4' })
  })
}

/** Loopback, unless the request was passed on by a proxy there; from elsewhere only with the token. */
function mayReadMetrics(headers: Headers, remoteAddress: string, token: string | null): boolean {
  const given = headers.get('authorization')
  if (given !== null) return token !== null && equalText(given, `Bearer ${token}`)
  const passedOn = headers.has('x-forwarded-for') || headers.has('forwarded')
  return !passedOn && LOOPBACK.has(remoteAddress)
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function equalText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
